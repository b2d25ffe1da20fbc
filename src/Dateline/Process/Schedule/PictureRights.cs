using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process.Schedule;

/// <summary>A picture whose rights end: when, the text that says so, and the published texts that show it.</summary>
internal sealed record PictureRights(MediaFile File, Moment Until, DateTimeOffset End, string SaidBy, ImmutableArray<string> Shown)
{
    private const int Named = 3;

    /// <summary>The pictures whose rights end before a time, by their paths. Costs nothing while no text gives an end.</summary>
    public static ImmutableArray<PictureRights> EndingBy(DateTimeOffset time, Newsroom newsroom)
    {
        var zone = newsroom.Site.Zone;
        var ending = Opening(newsroom)
            .Select(t => (t.Path, t.Figure, End: t.Figure.Terms?.EndIn(zone)))
            .Where(t => t.End <= time)
            .GroupBy(t => t.Figure.File.Path, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToArray();
        return ending.Length == 0 ? [] : [.. ending.Select(g => Create(g.MinBy(t => t.End)!))];

        PictureRights Create((string Path, Figure Figure, DateTimeOffset? End) first) => new(
            first.Figure.File, first.Figure.Terms!.Until!.Value, first.End!.Value, first.Path, Shows(first.Figure.File, newsroom));
    }

    /// <summary>Warns of pictures that are published although the rights to them have ended.</summary>
    public static void Warn(Newsroom newsroom, BuildContext context)
    {
        foreach (var ended in EndingBy(context.Now, newsroom))
        {
            context.Diagnostics.Warning(
                Codes.RightsEnded,
                SourceSpan.File(Project.DisplayPathIn(Project.DisplayPath(context.Project.Input), ended.SaidBy)),
                ended.Describe(hasEnded: true),
                hint: Remedy);
        }
    }

    public const string Remedy = "choose another picture, or set a later date in 'rights' when the rights are renewed";

    public string Describe(bool hasEnded)
    {
        var more = Shown.Length > Named ? $" and {Shown.Length - Named} more" : "";
        return $"the rights to '{File.Path}' {(hasEnded ? "ended" : "end")} with {Until}; published texts that show it: "
            + $"{string.Join(", ", Shown.Take(Named))}{more}";
    }

    private static IEnumerable<(string Path, Figure Figure)> Opening(Newsroom newsroom)
    {
        foreach (var article in newsroom.Articles)
        {
            if (article.Text.Terms?.Until is not null && article.Image is { } image)
            {
                yield return (article.Path, image);
            }
        }

        foreach (var edition in newsroom.Backgrounds.SelectMany(b => b.Editions))
        {
            if (edition.Image is { } image)
            {
                yield return (edition.Path, image);
            }
        }
    }

    private static ImmutableArray<string> Shows(MediaFile file, Newsroom newsroom) =>
    [
        .. newsroom.Articles.Where(a => a.Picture == file || IsIn(file, a.Body)).Select(a => a.Path).Reverse(),
        .. newsroom.Backgrounds.SelectMany(b => b.Editions).Where(e => e.Image?.File == file || IsIn(file, e.Body)).Select(e => e.Path),
        .. newsroom.Pages.Where(p => IsIn(file, p.Body)).Select(p => p.Path),
    ];

    private static bool IsIn(MediaFile file, Body body) => body.References.Any(r => r.Picture == file);
}
