using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Linking;

namespace Dateline.Process.Schedule;

/// <summary>A picture whose rights end: when, the text that says so, and the published texts that show it.</summary>
internal sealed record PictureRights(MediaFile File, Moment Until, DateTimeOffset End, string SaidBy, ImmutableArray<string> Shown)
{
    private const int Named = 3;

    /// <summary>
    /// The published pictures whose rights end by a time, by their paths. What any text says of a file counts, a hidden one's words, too:
    /// the rights are to the file, wherever it is shown. Costs nothing while no text gives an end.
    /// </summary>
    public static ImmutableArray<PictureRights> EndingBy(DateTimeOffset time, Newsroom newsroom, ParsedDocuments documents)
    {
        var zone = newsroom.Site.Zone;
        var published = new Lazy<MediaPaths>(() => new MediaPaths(newsroom.Media.Keys));
        var ending = Opening(documents)
            .Select(t => (t.Path, t.Until, End: PictureTerms.EndOf(t.Until, zone), t.Src))
            .Where(t => t.End <= time)
            .Select(t => (t.Path, t.Until, t.End, File: published.Value.Find(t.Path, t.Src)))
            .Where(t => t.File is not null)
            .GroupBy(t => t.File!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToArray();
        return ending.Length == 0 ? [] : [.. ending.Select(g => Create(g.MinBy(t => t.End)))];

        PictureRights Create((string Path, Moment Until, DateTimeOffset End, string? File) first) => new(
            newsroom.Media[first.File!], first.Until, first.End, first.Path, Shows(newsroom.Media[first.File!], newsroom));
    }

    /// <summary>Warns of pictures that are published although the rights to them have ended.</summary>
    public static void Warn(Newsroom newsroom, ParsedDocuments documents, BuildContext context)
    {
        foreach (var ended in EndingBy(context.Now, newsroom, documents))
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
        return $"the rights to '{File.Path}' {(hasEnded ? "ended" : "end")} with {Until}"
            + (Shown.IsEmpty ? ", and it is published" : $"; published texts that show it: {string.Join(", ", Shown.Take(Named))}{more}");
    }

    private static IEnumerable<(string Path, Moment Until, string Src)> Opening(ParsedDocuments documents)
    {
        foreach (var article in documents.Articles)
        {
            if (article.Text.Image?.Terms?.Until is { } until && article.Image is { } image)
            {
                yield return (article.Path, until, image.Src.Value);
            }
        }

        foreach (var edition in documents.Editions)
        {
            if (edition.Image is { Text.Terms.Until: { } until } image)
            {
                yield return (edition.Path, until, image.Src.Value);
            }
        }

        foreach (var author in documents.Authors)
        {
            if (author.Image is { Text.Terms.Until: { } until } image)
            {
                yield return (author.Path, until, image.Src.Value);
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
