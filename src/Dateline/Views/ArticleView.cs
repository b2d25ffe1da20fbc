using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>A story's page.</summary>
[View("article", IsPage = true)]
internal sealed partial record ArticleView
{
    /// <summary>The fields that the page shows as the writer wrote them. Each that templates may read needs a property below.</summary>
    internal required ArticleText Text { get; init; }

    public string Kicker => Text.Kicker;

    /// <summary>The URL of the original if this is a copy or a link; empty otherwise.</summary>
    public string Original => Text.Canonical;

    public required string Title { get; init; }

    public required string Lede { get; init; }

    public required LinkView Section { get; init; }

    /// <summary><c>story</c>, <c>live</c> or <c>link</c>.</summary>
    public required string Kind { get; init; }

    public required ImmutableArray<LinkView> Authors { get; init; }

    public required TimeView Date { get; init; }

    public TimeView? Updated { get; init; }

    public PictureView? Picture { get; init; }

    public required BodyView Body { get; init; }

    public required ImmutableArray<BackgroundBlock> Backgrounds { get; init; }

    public required ImmutableArray<CorrectionLine> Corrections { get; init; }

    public required ImmutableArray<LinkView> Topics { get; init; }

    /// <summary>Older stories that the writer chose.</summary>
    public required ImmutableArray<CardView> Related { get; init; }

    /// <summary>The stories before this one in its section.</summary>
    public required ImmutableArray<CardView> Earlier { get; init; }

    public required ImmutableArray<Translation> Translations { get; init; }

    public required ImmutableArray<SourceLine> Sources { get; init; }

    /// <summary>The site's custom fields by name.</summary>
    public required IReadOnlyDictionary<string, string> Extra { get; init; }
}

/// <summary>An explainer inside a story: heading, as-of date, text and link to its page.</summary>
[View("background")]
internal sealed partial record BackgroundBlock(string Id, string Title, TimeView AsOf, BodyView Text, string Url, string Lang);
