using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A story's page.</summary>
internal sealed record ArticleView
{
    public static readonly ViewShape<ArticleView> Shape = new("article", isPage: true)
    {
        { "title", v => v.Title }, { "lede", v => v.Lede }, { "kicker", v => v.Kicker }, { "section", v => v.Section },
        { "kind", v => v.Kind },
        { "authors", v => v.Authors }, { "date", v => v.Date }, { "updated", v => v.Updated }, { "picture", v => v.Picture },
        { "body", v => v.Body },
        { "backgrounds", v => v.Backgrounds }, { "corrections", v => v.Corrections }, { "topics", v => v.Topics },
        { "related", v => v.Related },
        { "earlier", v => v.Earlier }, { "translations", v => v.Translations }, { "sources", v => v.Sources },
        { "original", v => v.Original },
        { "extra", v => v.Extra },
    };

    public required string Title { get; init; }

    public required string Lede { get; init; }

    public required string Kicker { get; init; }

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

    /// <summary>The address of the original where this is a copy or a pointer; empty otherwise.</summary>
    public required string Original { get; init; }

    /// <summary>The site's own fields by name.</summary>
    public required IReadOnlyDictionary<string, string> Extra { get; init; }
}

/// <summary>An explainer inside a story: heading, as-of date, text, and the way to its page.</summary>
internal sealed record BackgroundBlock(string Id, string Title, TimeView AsOf, BodyView Text, string Url, string Lang)
{
    public static readonly ViewShape<BackgroundBlock> Shape = new("background")
    {
        { "id", v => v.Id }, { "title", v => v.Title }, { "as_of", v => v.AsOf }, { "text", v => v.Text }, { "url", v => v.Url },
        { "lang", v => v.Lang },
    };
}
