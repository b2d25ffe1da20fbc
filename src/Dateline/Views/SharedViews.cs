using Dateline.Model;

namespace Dateline.Views;

/// <summary>
/// A name and where it leads, with the base path; an empty address is a name alone. <paramref name="Current"/>: it leads to this page.
/// </summary>
internal sealed record LinkView(string Name, string Url, bool Current = false)
{
    public static readonly ViewShape<LinkView> Shape = new("link")
    {
        { "name", v => v.Name }, { "url", v => v.Url }, { "current", v => v.Current }, { "lang", v => v.Lang },
    };

    /// <summary>The language of the name; empty when it is that of the text it stands in.</summary>
    public string Lang { get; init; } = "";
}

/// <summary>
/// A time as readers are shown it (<paramref name="Text"/>) and as machines read it (<paramref name="Iso"/>, ISO 8601 with offset).
/// </summary>
internal sealed record TimeView(string Text, string Iso)
{
    public static readonly ViewShape<TimeView> Shape = new("time") { { "text", v => v.Text }, { "iso", v => v.Iso } };
}

/// <summary>A picture; sizes in pixels, 0 where unknown.</summary>
internal sealed record PictureView(string Src, string Alt, string Caption, string Credit, int Width, int Height)
{
    public static readonly ViewShape<PictureView> Shape = new("picture")
    {
        { "src", v => v.Src }, { "alt", v => v.Alt }, { "caption", v => v.Caption }, { "credit", v => v.Credit },
        { "width", v => v.Width }, { "height", v => v.Height },
    };
}

/// <summary>A story as lists show it. <paramref name="Lang"/> is empty when it is the language of the page it stands on.</summary>
internal sealed record CardView(
    string Url, string Title, string Lede, string Kicker, TimeView Date, LinkView Section, PictureView? Picture, string Lang, string Kind)
{
    public static readonly ViewShape<CardView> Shape = new("card")
    {
        { "url", v => v.Url }, { "title", v => v.Title }, { "lede", v => v.Lede }, { "kicker", v => v.Kicker }, { "date", v => v.Date },
        { "section", v => v.Section }, { "picture", v => v.Picture }, { "lang", v => v.Lang }, { "kind", v => v.Kind },
    };
}

/// <summary>A source of a story's facts.</summary>
internal sealed record SourceLine(string Title, string Url, string Archived)
{
    public static readonly ViewShape<SourceLine> Shape = new("source")
    {
        { "title", v => v.Title }, { "url", v => v.Url }, { "archived", v => v.Archived },
    };
}

/// <summary>A correction as the corrected page tells of it.</summary>
internal sealed record CorrectionLine(TimeView Date, string Text)
{
    public static readonly ViewShape<CorrectionLine> Shape = new("correction") { { "date", v => v.Date }, { "text", v => v.Text } };
}

/// <summary>
/// A running text, rendered when a template prints it. It stands for its source: two texts are the same when their sources' hashes,
/// and what is asked of them, are. <paramref name="Dateline"/> is run into the first paragraph; <paramref name="IdPrefix"/> keeps the ids
/// of a text inside another's page apart; <paramref name="Excerpt"/> ends it at the writer's <c>&lt;!--more--&gt;</c>;
/// <paramref name="Page"/> is the whole address of the page that has it, for feeds.
/// </summary>
internal sealed record BodyView(
    Body Body, string Language, string Dateline = "", string IdPrefix = "", bool Excerpt = false, string Page = "");

/// <summary>The same story or page in another language.</summary>
internal sealed record Translation(string Lang, string Name, string Url, string FullUrl)
{
    public static readonly ViewShape<Translation> Shape = new("translation")
    {
        { "lang", v => v.Lang }, { "name", v => v.Name }, { "url", v => v.Url }, { "full_url", v => v.FullUrl },
    };
}
