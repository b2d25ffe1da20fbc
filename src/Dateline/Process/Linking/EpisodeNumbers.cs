using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Linking;

/// <summary>Reports the episodes of a section that have the same number in the same season. Players show only one of such two.</summary>
internal static class EpisodeNumbers
{
    public static void Check(ParsedDocuments documents, Newsroom newsroom, DiagnosticBag diagnostics)
    {
        if (newsroom.Podcasts.IsEmpty)
        {
            return;
        }

        var places = new Dictionary<(string Section, string Language, int Season, int Episode), SourceSpan>();
        foreach (var article in documents.Articles.Where(a => newsroom.ByPath.Value.ContainsKey(a.Path)))
        {
            if (article.Sound is { Text: { Episode: > 0 } text } sound
                && !places.TryAdd((article.Section.Value, article.Language.Value, text.Season, text.Episode), sound.Src.Where))
            {
                var season = text.Season > 0 ? $" of season {text.Season}" : "";
                var other = places[(article.Section.Value, article.Language.Value, text.Season, text.Episode)];
                diagnostics.Warning(
                    Codes.BadPodcast, sound.Src.Where,
                    $"this is episode {text.Episode}{season}, and so is another story ({other}); players show only one of them", "",
                    "give one of them another number");
            }
        }
    }
}
