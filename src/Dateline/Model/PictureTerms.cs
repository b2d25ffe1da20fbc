namespace Dateline.Model;

/// <summary>
/// The terms under which the newsroom shows a picture: until when, who owns it, a note for colleagues, the URLs of its licence and of the
/// page where others can get one, and whether others may show it with a story that they republish. What is not given is empty.
/// </summary>
[Cached]
[Fingerprinted]
internal sealed record PictureTerms(
    Moment? Until, string Owner, string Note, string Licence, string Acquire, Permission Republish)
{
    /// <summary>The first instant at which the picture may not be shown any more; null when there is no end.</summary>
    public DateTimeOffset? EndIn(SiteZone zone) => Until is { } until ? EndOf(until, zone) : null;

    /// <summary>The first instant after the last moment or day <paramref name="until"/>.</summary>
    public static DateTimeOffset EndOf(Moment until, SiteZone zone) => until.HasTime ? until.At : zone.StartOf(until.Day.AddDays(1));
}

/// <summary>Whether something is allowed: no one said so, then a rule decides; yes; or no.</summary>
internal enum Permission
{
    Unsaid,
    Granted,
    Refused,
}
