using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Views;

/// <summary>A name and, usually, a URL.</summary>
/// <param name="Name">The name.</param>
/// <param name="Url">The URL; empty if it is only a name.</param>
/// <param name="Current">Whether it leads to this page.</param>
[View("link")]
internal sealed partial record LinkView(string Name, string Url, bool Current = false)
{
    /// <summary>The language of the name; empty if it is the language of the page.</summary>
    public string Lang { get; init; } = "";

    /// <summary>The direction of that language, <c>ltr</c> or <c>rtl</c>; empty if it is the language of the page.</summary>
    public string Dir => Scripts.DirectionOf(Lang);
}

/// <summary>A time, for readers and for machines.</summary>
/// <param name="Text">The time as readers see it, in the language of the page.</param>
/// <param name="Iso">ISO 8601: with time and offset, or the day only if it has no time.</param>
[View("time")]
internal sealed partial record TimeView(string Text, string Iso);

/// <summary>A picture.</summary>
/// <param name="Alt">What it shows, for those who do not see it.</param>
/// <param name="Caption">The caption; empty if there is none.</param>
/// <param name="Credit">Who made it; empty if no one is named.</param>
/// <param name="Whole">All of the picture.</param>
/// <param name="Wide">The part of it that cards show, 16 to 9.</param>
/// <param name="Square">The part of it that thumbnails show.</param>
[View("picture")]
internal sealed partial record PictureView(
    string Alt, string Caption, string Credit, SizesView Whole, SizesView Wide, SizesView Square)
{
    /// <summary>Whether a crop would cut its words: it is a chart, a map or another drawing. Then only all of it is shown.</summary>
    public bool Drawn { get; init; }

    /// <summary>Whether its writer says that it is a chart: then dark pages show it dark.</summary>
    public bool Chart { get; init; }

    /// <summary>The same with fewer, larger words, for phones and narrow columns; nothing if there is none.</summary>
    public SizesView? Small { get; init; }
}

/// <summary>A picture, or a part of it, in the sizes in which it is published.</summary>
/// <param name="Src">The URL of the largest.</param>
/// <param name="Width">The width of the largest in pixels; 0 if unknown.</param>
/// <param name="Height">The height of the largest in pixels; 0 if unknown.</param>
/// <param name="Srcset">All of its sizes, for <c>srcset</c>; empty if there is one.</param>
/// <param name="Avif">The same as AVIF, which is smaller and which nearly all browsers know; empty if there is none.</param>
[View("sizes")]
internal sealed partial record SizesView(string Src, int Width, int Height, string Srcset, string Avif);

/// <summary>A story in a list.</summary>
/// <param name="Url">The URL of its page.</param>
/// <param name="Title">The headline.</param>
/// <param name="Lede">The sentence or two below the headline; empty if there is none.</param>
/// <param name="Kicker">A word or two above the headline; empty if there is none.</param>
/// <param name="Date">The day on which it was first published.</param>
/// <param name="Section">Its section.</param>
/// <param name="Picture">Its picture.</param>
/// <param name="Lang">The language of the story; empty if it is the language of the page.</param>
/// <param name="Kind"><c>story</c>, <c>live</c> or <c>link</c>.</param>
[View("card")]
internal sealed partial record CardView(
    string Url, string Title, string Lede, string Kicker, TimeView Date, LinkView Section, PictureView? Picture, string Lang, string Kind)
{
    /// <summary>
    /// The values of the fields that <c>fields:</c> in <c>site.yml</c> declares; nothing for a field that the story does not have.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Extra { get; init; }

    /// <summary>The name of its section's colour, the last part of a class: <c>of-blue</c>; empty for none.</summary>
    public string Colour { get; init; } = "";

    /// <summary>The film or sound that it has, and how long that plays: <c>Video, 1:32</c>; empty if it has none.</summary>
    public string Plays { get; init; } = "";

    /// <summary>The number of pictures in the story's galleries; 0 if it has none.</summary>
    public int Gallery { get; init; }

    /// <summary>The hour at which it was first published, <c>20:15</c>; empty if only the day is known.</summary>
    public string Hour { get; init; } = "";

    /// <summary>That it was corrected or updated since, in words; empty if it was not.</summary>
    public string Changed { get; init; } = "";

    /// <summary>The name of its language, in that language; empty if it is the language of the page.</summary>
    public string Language { get; init; } = "";

    /// <summary>The host of a story on another site; empty for the newsroom's own.</summary>
    public string Host { get; init; } = "";

    /// <summary>Whether the headline needs smaller letters.</summary>
    public bool Long => Headline.IsLong(Title);

    /// <summary>Its label, in the language of the story; nothing for plain news.</summary>
    public LabelView? Label { get; init; }

    /// <summary>The state of a live story; nothing for another one.</summary>
    public LiveView? Live { get; init; }

    /// <summary>Its authors, if it is an opinion; empty for another story.</summary>
    public ImmutableArray<LinkView> Voices { get; init; } = [];

    /// <summary>The picture of the first of these authors; nothing if that one has none, or if there are none.</summary>
    public PictureView? Head { get; init; }

    /// <summary>The direction of <c>lang</c>, <c>ltr</c> or <c>rtl</c>; empty if it is the language of the page.</summary>
    public string Dir => Scripts.DirectionOf(Lang);
}

/// <summary>The stories of a day in a list.</summary>
/// <param name="Date">The day, with its weekday; nothing in a list that is not in the order of days.</param>
/// <param name="Cards">The stories.</param>
[View("day")]
internal sealed partial record DayView(TimeView? Date, ImmutableArray<CardView> Cards);

/// <summary>A source of a story's facts.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Its URL; empty if it is not on the web.</param>
/// <param name="Archived">The URL of an archived copy; empty if there is none.</param>
[View("source")]
internal sealed partial record SourceLine(string Title, string Url, string Archived);

/// <summary>A correction on the page of its story.</summary>
/// <param name="Date">When it was corrected.</param>
/// <param name="Text">What was wrong, and what is right.</param>
/// <param name="Id">The id for its element: the corrections page and the feed of corrections link to it.</param>
[View("correction")]
internal sealed partial record CorrectionLine(TimeView Date, string Text, string Id)
{
    /// <summary><c>correction</c>, or <c>clarification</c> if nothing was wrong.</summary>
    public string Kind { get; init; } = "correction";

    /// <summary>The word for its kind where the heading doesn't say it; empty where it does.</summary>
    public string Word { get; init; } = "";

    /// <summary>The entry of a live story that it corrects: its time and its address; nothing if it is of the story as a whole.</summary>
    public LinkView? Entry { get; init; }
}

/// <summary>
/// A body, which is rendered when a template outputs it. Its fingerprint is that of its source and of these parameters:
/// <paramref name="Dateline"/> is inserted into the first paragraph; <paramref name="IdPrefix"/> makes its ids unique on the page of
/// another text; <paramref name="Excerpt"/> ends it at the writer's <c>&lt;!--more--&gt;</c>; <paramref name="Page"/> is the absolute URL
/// of its page, for feeds. <paramref name="Owners"/>, a name a line, are those whose pictures may be shown; empty for all pictures.
/// </summary>
internal sealed record BodyView(
    Body Body, string Language, string Dateline = "", string IdPrefix = "", bool Excerpt = false, string Page = "", string Owners = "")
{
    /// <summary>With owners: the paths of the files that may not be shown, whoever owns them.</summary>
    public FrozenSet<string> Ended { get; init; } = [];

    /// <summary>Whether only a list of links to its headings is shown.</summary>
    public bool Contents { get; init; }

    /// <summary>An earlier text, if only the words are shown by which this one differs from it.</summary>
    public Body? Earlier { get; init; }

    /// <summary>The entries of a live story, in the order of its text.</summary>
    public ImmutableArray<LiveMark> Live { get; init; } = [];

    /// <summary>The id of the entry whose text alone is shown; empty for the whole text.</summary>
    public string Entry { get; init; } = "";

    /// <summary>
    /// The text of what is said in a film or a sound, on the page of another text: at its head, or else <paramref name="within"/> a text.
    /// </summary>
    public static BodyView OfTranscript(Body transcript, string language, string within = "") =>
        new(transcript, language, IdPrefix: $"transcript-{within}{(within.Length > 0 ? "-" : "")}{Slug.From(transcript.Path)}");
}

/// <summary>A film or a sound.</summary>
/// <param name="Kind"><c>video</c> or <c>audio</c>.</param>
/// <param name="Src">The URL of the file.</param>
/// <param name="Type">Its media type; empty where browsers play the file if they are not told.</param>
/// <param name="Width">The width of a film in pixels; 0 if unknown.</param>
/// <param name="Height">The height of a film in pixels; 0 if unknown.</param>
/// <param name="Poster">The URL of the picture before a film plays; empty if there is none.</param>
/// <param name="Captions">Its captions.</param>
/// <param name="Title">Its title.</param>
/// <param name="Alt">What a film shows, for those who do not see it.</param>
/// <param name="Caption">The caption; empty if there is none.</param>
/// <param name="Credit">Who made it; empty if no one is named.</param>
/// <param name="Length">What it is and how long it plays: <c>Video, 1:32</c>.</param>
/// <param name="Transcript">What is said in it; nothing if there is no transcript.</param>
[View("recording")]
internal sealed partial record RecordingView(
    string Kind, string Src, string Type, int Width, int Height, string Poster, ImmutableArray<TrackView> Captions, string Title,
    string Alt, string Caption, string Credit, string Length, BodyView? Transcript);

/// <summary>The captions of a film in a language.</summary>
/// <param name="Src">The URL of the file.</param>
/// <param name="Lang">The language: its BCP 47 tag.</param>
/// <param name="Label">The name of the language.</param>
[View("captions")]
internal sealed partial record TrackView(string Src, string Lang, string Label);

/// <summary>The same story or page in another language.</summary>
/// <param name="Lang">The language: its BCP 47 tag.</param>
/// <param name="Name">The name of the language, in that language.</param>
/// <param name="Url">The URL of the page.</param>
/// <param name="FullUrl">The same as an absolute URL.</param>
[View("translation")]
internal sealed partial record Translation(string Lang, string Name, string Url, string FullUrl)
{
    /// <summary>The direction of the language: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Dir => Scripts.DirectionOf(Lang);

    /// <summary>The language as Open Graph writes it: <c>pt_BR</c>.</summary>
    public required string Locale { get; init; }
}
