using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;

namespace Dateline.Markdown;

/// <summary>
/// How to render a body. <paramref name="Resolve"/> finds the target of a link or picture as it is written. If it returns null, or a
/// reference without an address, a link is rendered as its words and a picture is left out.
/// </summary>
internal sealed record ProseOptions(SiteUrl Site, Func<string, Reference?> Resolve)
{
    /// <summary>A BCP 47 tag. It determines quotation marks and dashes.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Escaped HTML to put at the start of the first paragraph; empty for none.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>A prefix for ids, for a body that is embedded in another page. It must be unique on the page.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>The number of levels to move headings down. Without a shift the highest is h2, because the headline is the h1.</summary>
    public int HeadingShift { get; init; }

    /// <summary>Renders only the part before the line <c>&lt;!--more--&gt;</c>, or everything if there is none.</summary>
    public bool ExcerptOnly { get; init; }

    /// <summary>Renders only a list of links to the headings, where there are several.</summary>
    public bool ContentsOnly { get; init; }

    /// <summary>Absolute URLs, for feeds.</summary>
    public bool Absolute { get; init; }

    /// <summary>The URL of the page with the body, for links to headings of the same body in feeds; empty on the page itself.</summary>
    public string Page { get; init; } = "";

    /// <summary>
    /// Whether the picture, film or sound at a path in the newsroom may be shown with a credit; null when all may. The path is empty for a
    /// file of another site.
    /// </summary>
    public Func<string, string, bool>? MayShow { get; init; }

    /// <summary>The entries of a live story, in the order of the text; none for other texts.</summary>
    public ImmutableArray<LiveMark> Live { get; init; } = [];

    /// <summary>The id of the entry whose text alone is rendered, without its heading; empty for the whole text.</summary>
    public string Entry { get; init; } = "";

    public ProseLabels Labels { get; init; } = ProseLabels.English;

    public PlayerWords Players { get; init; } = PlayerWords.English;
}

/// <summary>
/// What stands around films and sounds, in the body's language. <paramref name="NameOf"/> gives the name of a language,
/// <paramref name="TextOf"/> renders a transcript within a text, whose words make its ids differ from those elsewhere on the page.
/// </summary>
internal sealed record PlayerWords(
    string Film, string Sound, string Watch, string Listen, string Transcript, Func<string, string> NameOf,
    Func<Body, string, string> TextOf)
{
    public static PlayerWords English { get; } =
        new("Video", "Audio", "Watch the video", "Listen to the audio", "Transcript", language => language, (_, _) => "");

    /// <summary>What it is and how long it plays: <c>Video, 1:32</c>; what it is, if the length is unknown.</summary>
    public string Length(bool isFilm, int seconds)
    {
        var kind = isFilm ? Film : Sound;
        return seconds > 0 ? $"{kind}, {PlayingTime.Text(seconds)}" : kind;
    }
}

/// <summary>
/// The texts that rendering adds, in the body's language. A number follows <paramref name="Note"/> and <paramref name="Back"/>.
/// </summary>
internal sealed record ProseLabels(string Notes, string Note, string Back, string Table, string ToDo, string Done)
{
    public static ProseLabels English { get; } = new("Notes", "Note", "Back to the text from note", "Table", "To do", "Done");

    /// <summary>What a click on an embed does. A host replaces <c>{host}</c>.</summary>
    public string EmbedLoad { get; init; } = "Load from {host}, which then sees your address";

    /// <summary>The link to an embed's page. A host replaces <c>{host}</c>.</summary>
    public string EmbedOpen { get; init; } = "Open at {host}";
}
