using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Linking;

/// <summary>
/// Resolves the stories and explainers in <c>front.yml</c>. A hidden story leaves its place open; a story that is listed twice keeps its
/// first place.
/// </summary>
internal sealed class FrontPageLinker(
    Newsroom newsroom, ParsedDocuments documents, FrozenDictionary<string, Background?> backgrounds, References references,
    DateTimeOffset now, DiagnosticBag diagnostics)
{
    private const string PlaceLeftOpen = "its place is left open";

    private readonly Dictionary<string, Located> _placed = new(StringComparer.Ordinal);

    public FrontPagePlan Link()
    {
        var frontPage = documents.FrontPage;
        if (ReferenceEquals(frontPage, ParsedFrontPage.Open))
        {
            return FrontPagePlan.Open;
        }

        var lead = Story(frontPage.Lead);
        if (lead is not null && newsroom.Site.LabelOf(lead)?.IsPaid == true)
        {
            diagnostics.Error(
                Codes.PaidLead, frontPage.Lead.Where, $"'{frontPage.Lead.Value}' is sponsored, so it can't lead the front page",
                "expected a story of the newsroom", "move it to 'slots'");
        }

        var slots = Stories(frontPage.Slots);
        var packages = frontPage.Packages.Select(p => new FrontPackage(p.Title, Explainer(p.Background), Stories(p.Items)));
        return new FrontPagePlan(Banner(frontPage.Banner), lead, slots, [.. packages]);
    }

    /// <summary>The line above all stories, until its time is over. Its story may also stand below.</summary>
    private FrontBanner? Banner(ParsedBanner? banner)
    {
        if (banner is null || banner.Until <= now)
        {
            return null;
        }

        var parsed = banner.Story.IsEmpty ? null : references.Article(FrontPageFields.FileName, banner.Story);
        var story = parsed is null ? null : newsroom.ByPath.Value.GetValueOrDefault(parsed.Path);
        if (parsed is not null && story is null && !diagnostics.HasErrors)
        {
            references.ReportHidden(banner.Story.Value, banner.Story.Where, "the banner leads nowhere");
        }

        return new FrontBanner(banner.Kind, banner.Text, story);
    }

    private ImmutableArray<Article> Stories(ImmutableArray<Located> names) => [.. names.Select(Story).OfType<Article>()];

    private Article? Story(Located written)
    {
        if (written.IsEmpty || references.Article(FrontPageFields.FileName, written) is not { } parsed)
        {
            return null;
        }

        if (!_placed.TryAdd(parsed.Path, written))
        {
            diagnostics.Warning(
                Codes.NamedTwice, written.Where,
                $"'{written.Value}' is already on the front page, on line {_placed[parsed.Path].Where.Line}",
                "it is shown there only", "delete one of the two");
            return null;
        }

        if (newsroom.ByPath.Value.TryGetValue(parsed.Path, out var article))
        {
            return article;
        }

        // With errors, the story may be missing because it has no valid section, which has been reported.
        if (!diagnostics.HasErrors)
        {
            references.ReportHidden(written.Value, written.Where, PlaceLeftOpen);
        }

        return null;
    }

    private Background? Explainer(Located written)
    {
        if (written.IsEmpty || (!backgrounds.ContainsKey(written.Value) && documents.UnreadExplainers.Contains(written.Value)))
        {
            return null;
        }

        if (!backgrounds.TryGetValue(written.Value, out var background))
        {
            diagnostics.Error(
                Codes.UnknownBackground,
                written.Where,
                $"there is no explainer '{written.Value}'",
                hint: Nearest.Hint(written.Value, backgrounds.Keys));
        }
        else if (background is null)
        {
            references.ReportHidden(written.Value, written.Where, PlaceLeftOpen);
        }

        return background;
    }
}
