using Dateline.Model;

namespace Dateline.Views;

/// <summary>
/// A name and where it leads, with the base path; an empty address is a name alone. <paramref name="Current"/>: it leads to this page.
/// </summary>
[View("link")]
internal sealed partial record LinkView(string Name, string Url, bool Current = false)
{
    /// <summary>The language of the name; empty when it is that of the text it stands in.</summary>
    public string Lang { get; init; } = "";
}

/// <summary>
/// A time as readers are shown it (<paramref name="Text"/>) and as machines read it (<paramref name="Iso"/>, ISO 8601 with offset).
/// </summary>
[View("time")]
internal sealed partial record TimeView(string Text, string Iso);

/// <summary>A picture; sizes in pixels, 0 where unknown.</summary>
[View("picture")]
internal sealed partial record PictureView(string Src, string Alt, string Caption, string Credit, int Width, int Height);

/// <summary>A story as lists show it. <paramref name="Lang"/> is empty when it is the language of the page it stands on.</summary>
[View("card")]
internal sealed partial record CardView(
    string Url, string Title, string Lede, string Kicker, TimeView Date, LinkView Section, PictureView? Picture, string Lang, string Kind);

/// <summary>A source of a story's facts.</summary>
[View("source")]
internal sealed partial record SourceLine(string Title, string Url, string Archived);

/// <summary>A correction as the corrected page tells of it.</summary>
[View("correction")]
internal sealed partial record CorrectionLine(TimeView Date, string Text);

/// <summary>
/// A running text, rendered when a template prints it. It stands for its source: two texts are the same when their sources' hashes,
/// and what is asked of them, are. <paramref name="Dateline"/> is run into the first paragraph; <paramref name="IdPrefix"/> keeps the ids
/// of a text inside another's page apart; <paramref name="Excerpt"/> ends it at the writer's <c>&lt;!--more--&gt;</c>;
/// <paramref name="Page"/> is the whole address of the page that has it, for feeds.
/// </summary>
internal sealed record BodyView(
    Body Body, string Language, string Dateline = "", string IdPrefix = "", bool Excerpt = false, string Page = "");

/// <summary>The same story or page in another language.</summary>
[View("translation")]
internal sealed partial record Translation(string Lang, string Name, string Url, string FullUrl);
