using Dateline.Model;

namespace Dateline.Views;

/// <summary>
/// A name and a URL with the base path; without a URL it is only a name. <paramref name="Current"/> is true if it leads to this page.
/// </summary>
[View("link")]
internal sealed partial record LinkView(string Name, string Url, bool Current = false)
{
    /// <summary>The language of the name; empty if it is the language of the page.</summary>
    public string Lang { get; init; } = "";
}

/// <summary>
/// A time, for readers (<paramref name="Text"/>) and for machines (<paramref name="Iso"/>, ISO 8601 with offset).
/// </summary>
[View("time")]
internal sealed partial record TimeView(string Text, string Iso);

/// <summary>A picture; sizes are in pixels, 0 if unknown.</summary>
[View("picture")]
internal sealed partial record PictureView(string Src, string Alt, string Caption, string Credit, int Width, int Height);

/// <summary>A story in a list. <paramref name="Lang"/> is empty if it is the language of the page.</summary>
[View("card")]
internal sealed partial record CardView(
    string Url, string Title, string Lede, string Kicker, TimeView Date, LinkView Section, PictureView? Picture, string Lang, string Kind);

/// <summary>A source of a story's facts.</summary>
[View("source")]
internal sealed partial record SourceLine(string Title, string Url, string Archived);

/// <summary>A correction on the page of its story.</summary>
[View("correction")]
internal sealed partial record CorrectionLine(TimeView Date, string Text);

/// <summary>
/// A body, which is rendered when a template outputs it. Its fingerprint is that of its source and of these parameters:
/// <paramref name="Dateline"/> is inserted into the first paragraph; <paramref name="IdPrefix"/> makes its ids unique on the page of
/// another text; <paramref name="Excerpt"/> ends it at the writer's <c>&lt;!--more--&gt;</c>; <paramref name="Page"/> is the absolute URL
/// of its page, for feeds.
/// </summary>
internal sealed record BodyView(
    Body Body, string Language, string Dateline = "", string IdPrefix = "", bool Excerpt = false, string Page = "");

/// <summary>The same story or page in another language.</summary>
[View("translation")]
internal sealed partial record Translation(string Lang, string Name, string Url, string FullUrl);
