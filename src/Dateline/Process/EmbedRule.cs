using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>
/// Which edition of an explainer a story shows: the one in force on its date, so that an archived story keeps the background its
/// readers saw; <c>@latest</c> follows the newest, <c>@2019-04-10</c> pins one.
/// </summary>
internal sealed class EmbedRule(FrozenDictionary<string, Background?> backgrounds, References references, DiagnosticBag diagnostics)
{
    public ImmutableArray<Embedded> Embed(ArticleDraft story, bool isPublic) =>
        [.. story.Backgrounds.Select(written => Find(story, written, isPublic)).OfType<Embedded>()];

    private Embedded? Find(ArticleDraft story, Located written, bool isPublic)
    {
        var at = written.Value.IndexOf('@');
        var (id, which) = at < 0 ? (written.Value, "") : (written.Value[..at], written.Value[(at + 1)..]);
        if (!backgrounds.TryGetValue(id, out var background))
        {
            diagnostics.Error(Codes.UnknownBackground, written.Where, $"there is no explainer '{id}'", hint: Nearest.Hint(id, backgrounds.Keys));
            return null;
        }

        if (background is null)
        {
            if (isPublic)
            {
                references.Hidden(id, written.Where);
            }

            return null;
        }

        return which switch
        {
            "" => new Embedded(background, InForce(background, story, written)),
            "latest" => new Embedded(background, background.Newest),
            _ => Pinned(background, which, written),
        };
    }

    private Edition InForce(Background background, ArticleDraft story, Located written)
    {
        var edition = background.InForceOn(story.Date.Day);
        if (edition.Date.Day > story.Date.Day && edition == background.Editions[0])
        {
            diagnostics.Warning(
                Codes.BackgroundTooYoung,
                written.Where,
                $"the explainer '{background.Id}' begins on {edition.Date.Day:yyyy-MM-dd}, after this story",
                "its earliest edition is shown",
                $"write {background.Id}@latest to follow the newest, or add an edition of {story.Date.Day:yyyy-MM-dd} or before");
        }

        return edition;
    }

    private Embedded? Pinned(Background background, string which, Located written)
    {
        if (DateOnly.TryParseExact(which, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && background.Editions.FirstOrDefault(e => e.Date.Day == day) is { } edition)
        {
            return new Embedded(background, edition);
        }

        diagnostics.Error(
            Codes.UnknownEdition,
            written.Where,
            $"the explainer '{background.Id}' has no edition '{which}'",
            "expected latest or the date of an edition",
            "it has " + string.Join(", ", background.Editions.Select(e => e.Date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        return null;
    }
}
