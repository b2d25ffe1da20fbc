using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>A story's page.</summary>
[View("article", IsPage = true)]
internal sealed partial record ArticleView
{
    /// <summary>The fields that the page shows as the writer wrote them. Each that templates may read needs a property below.</summary>
    internal required ArticleText Text { get; init; }

    /// <summary>A word or two above the headline; empty if there is none.</summary>
    public string Kicker => Text.Kicker;

    /// <summary>The URL of the original if this is a copy or a link; empty otherwise.</summary>
    public string Original => Text.Canonical;

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>The sentence or two below the headline; empty if there is none.</summary>
    public required string Lede { get; init; }

    /// <summary>Its section.</summary>
    public required LinkView Section { get; init; }

    /// <summary>The name of its section's colour, the last part of a class: <c>of-blue</c>; empty for none.</summary>
    public string Colour { get; init; } = "";

    /// <summary>Links with which readers pass it on: <c>share:</c> in <c>site.yml</c>.</summary>
    public ImmutableArray<LinkView> Shares { get; init; } = [];

    /// <summary><c>story</c>, <c>live</c> or <c>link</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who wrote it.</summary>
    public required ImmutableArray<LinkView> Authors { get; init; }

    /// <summary>
    /// The agency that the story names as its source; empty if its dateline names it, or if it names none but the newsroom.
    /// </summary>
    public required string Agency { get; init; }

    /// <summary>When it was first published.</summary>
    public required TimeView Date { get; init; }

    /// <summary>When its text last changed in a way that readers should know of.</summary>
    public TimeView? Updated { get; init; }

    /// <summary>Its picture.</summary>
    public PictureView? Picture { get; init; }

    /// <summary>The film at its head, which stands there in place of the picture.</summary>
    public RecordingView? Video { get; init; }

    /// <summary>Its sound.</summary>
    public RecordingView? Audio { get; init; }

    /// <summary>The text of the story.</summary>
    public required BodyView Body { get; init; }

    /// <summary>The explainers that the page shows below the text.</summary>
    public required ImmutableArray<BackgroundBlock> Backgrounds { get; init; }

    /// <summary>Its corrections, oldest first.</summary>
    public required ImmutableArray<CorrectionLine> Corrections { get; init; }

    /// <summary>Its topics.</summary>
    public required ImmutableArray<LinkView> Topics { get; init; }

    /// <summary>Other stories: those that the writer chose, then earlier ones on the same topic.</summary>
    public required ImmutableArray<CardView> Related { get; init; }

    /// <summary>The heading of these stories.</summary>
    public required string RelatedTitle { get; init; }

    /// <summary>Whether the headline needs smaller letters.</summary>
    public bool Long => Headline.IsLong(Title);

    /// <summary>The stories before this one in its section.</summary>
    public required ImmutableArray<CardView> Earlier { get; init; }

    /// <summary>The same story in other languages.</summary>
    public required ImmutableArray<Translation> Translations { get; init; }

    /// <summary>The URL of the page from which others can republish it; empty if they may not.</summary>
    public required string Republish { get; init; }

    /// <summary>Its label; nothing for plain news.</summary>
    public LabelView? Label { get; init; }

    /// <summary>Who paid for it; nothing if no one did.</summary>
    public LinkView? Sponsor { get; init; }

    /// <summary>What a review is about.</summary>
    public ReviewView? Review { get; init; }

    /// <summary>What a fact-check checks.</summary>
    public ClaimView? Claim { get; init; }

    /// <summary>The pictures of the first two authors, if they have any.</summary>
    public ImmutableArray<PictureView> Heads { get; init; } = [];

    /// <summary>Who took part in another role than to write it.</summary>
    public ImmutableArray<CreditView> Credits { get; init; } = [];

    /// <summary>What readers must know before they read it; empty if there is nothing.</summary>
    public string EditorsNote => Text.EditorsNote;

    /// <summary>The most important facts.</summary>
    public ImmutableArray<string> KeyPoints => Text.KeyPoints;

    /// <summary>The state of a live story; nothing for another one.</summary>
    public LiveView? Live { get; init; }

    /// <summary>How the page looks for new entries; nothing when its coverage has ended, and for a story that is not live.</summary>
    public LiveUpdateView? LiveUpdate { get; init; }

    /// <summary>Its place in a series.</summary>
    public SeriesView? Series { get; init; }

    /// <summary>The heading of its corrections; empty if there are none.</summary>
    public string CorrectionsTitle { get; init; } = "";

    /// <summary>The sources of its facts.</summary>
    public required ImmutableArray<SourceLine> Sources { get; init; }

    /// <summary>
    /// The values of the fields that <c>fields:</c> in <c>site.yml</c> declares; nothing for a field that the story does not have.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Extra { get; init; }
}

/// <summary>An explainer inside a story: heading, as-of date, text and link to its page.</summary>
/// <param name="Id">A name that no other explainer on the page has.</param>
/// <param name="Title">Its title.</param>
/// <param name="AsOf">The date of its edition.</param>
/// <param name="Text">Its text, up to where the writer ended the short form.</param>
/// <param name="Url">The URL of its page.</param>
/// <param name="Lang">The language of the explainer; empty if it is the language of the page.</param>
[View("background")]
internal sealed partial record BackgroundBlock(string Id, string Title, TimeView AsOf, BodyView Text, string Url, string Lang)
{
    /// <summary>The direction of <c>lang</c>, <c>ltr</c> or <c>rtl</c>; empty if it is the language of the page.</summary>
    public string Dir => Scripts.DirectionOf(Lang);
}
