using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Linking;

/// <summary>
/// Decides which edition of an explainer a story shows: the one that was current on the story's date, so that an archived story keeps the
/// background that its readers saw. <c>@latest</c> follows the newest edition, <c>@2019-04-10</c> pins one.
/// </summary>
internal sealed class EmbedRule(
    ParsedDocuments documents, FrozenDictionary<string, Background?> backgrounds, References references, DiagnosticBag diagnostics)
{
    private const string Latest = "latest";
    private const string LeftOut = "it is left out until it is public";

    private readonly ILookup<string, ParsedEdition> _editions = documents.Editions.ToLookup(e => e.Id, NameComparer.Ids);

    public ImmutableArray<Embedded> Embed(ParsedArticle story, bool isPublic) =>
        story.Backgrounds.Length switch
        {
            0 => [],
            1 => Find(story, story.Backgrounds[0], isPublic) is { } embedded ? [embedded] : [],
            _ => [.. story.Backgrounds.Select(written => Find(story, written, isPublic)).OfType<Embedded>().DistinctBy(e => e.Background)],
        };

    private Embedded? Find(ParsedArticle story, Located written, bool isPublic)
    {
        var at = written.Value.IndexOf('@');
        var (id, which) = at < 0 ? (written.Value, null) : (written.Value[..at], written.Value[(at + 1)..]);
        if (!backgrounds.TryGetValue(id, out var background))
        {
            ReportUnknown(id, written);
            return null;
        }

        if (background is null)
        {
            if (isPublic)
            {
                references.ReportHidden(id, written.Where, LeftOut);
            }

            return null;
        }

        return which switch
        {
            null => new Embedded(background, InForce(background, story, written)),
            Latest => new Embedded(background, background.Newest),
            _ => Pinned(background, which, written, isPublic),
        };
    }

    private void ReportUnknown(string id, Located written)
    {
        if (!documents.UnreadExplainers.Contains(id))
        {
            diagnostics.Error(
                Codes.UnknownBackground,
                written.Where,
                id.Length == 0 ? $"'{written.Value}' is not the id of an explainer" : $"there is no explainer '{id}'",
                hint: Nearest.Hint(id, backgrounds.Keys));
        }
    }

    private Edition InForce(Background background, ParsedArticle story, Located written)
    {
        var edition = background.InForceOn(story.Date.Day);
        if (edition.Date.Day > story.Date.Day && edition == background.Editions[0])
        {
            diagnostics.Warning(
                Codes.BackgroundTooYoung,
                written.Where,
                $"the explainer '{background.Id}' begins on {edition.Date.Day:yyyy-MM-dd}, after this story",
                "the story shows its earliest edition",
                $"write {background.Id}@latest to follow the newest, or add an edition of {story.Date.Day:yyyy-MM-dd} or before");
        }

        return edition;
    }

    private Embedded? Pinned(Background background, string which, Located written, bool isPublic)
    {
        if (DateOnly.TryParseExact(which, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (background.Editions.FirstOrDefault(e => e.Date.Day == day) is { } edition)
            {
                return new Embedded(background, edition);
            }

            if (_editions[background.Id].Any(e => e.Date.Day == day))
            {
                if (isPublic)
                {
                    references.ReportHidden(written.Value, written.Where, LeftOut);
                }

                return null;
            }
        }

        if (documents.UnreadExplainers.Contains(background.Id))
        {
            return null;
        }

        diagnostics.Error(
            Codes.UnknownEdition,
            written.Where,
            which.Length == 0 ? "there is nothing after the '@'" : $"the explainer '{background.Id}' has no edition '{which}'",
            "expected latest or the date of an edition",
            EditionHint(background, which));
        return null;
    }

    private static string EditionHint(Background background, string which)
    {
        if (Nearest.To(which, [Latest]) is not null)
        {
            return $"did you mean '{background.Id}@{Latest}'?";
        }

        var days = background.Editions.Select(e => e.Date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return "its editions: " + string.Join(", ", days);
    }
}
