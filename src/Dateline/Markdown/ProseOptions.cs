using Dateline.Model;

namespace Dateline.Markdown;

/// <summary>
/// How a text is to be printed: for which site, and what its links and pictures lead to. <paramref name="Resolve"/> is asked with
/// the target as it was written; null, or a reference without an address, prints the words without the link, and no picture.
/// </summary>
internal sealed record ProseOptions(SiteUrl Site, Func<string, Reference?> Resolve)
{
    /// <summary>BCP 47; decides quotation marks and dashes.</summary>
    public string Language { get; init; } = "en";

    /// <summary>HTML, escaped already, that runs into the first paragraph; empty for none.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>Set for a text that stands in another one's page, so that no id is there twice; must be unique on the page.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>By how many levels headings go down. Without a shift the highest is h2: the headline is the h1.</summary>
    public int HeadingShift { get; init; }

    /// <summary>Only what stands before the line <c>&lt;!--more--&gt;</c>; all of it when there is none.</summary>
    public bool ExcerptOnly { get; init; }

    /// <summary>Whole addresses, for feeds: their readers show the text far from the site.</summary>
    public bool Absolute { get; init; }

    /// <summary>
    /// The whole address of the page that has the text, put before links to places in the text; for feeds, empty on the page itself.
    /// </summary>
    public string Page { get; init; } = "";

    public ProseLabels Labels { get; init; } = ProseLabels.English;
}

/// <summary>
/// The words that printing adds to a text, in its language. A number follows <paramref name="Note"/> and <paramref name="Back"/>.
/// </summary>
internal sealed record ProseLabels(string Notes, string Note, string Back, string Table)
{
    public static ProseLabels English { get; } = new("Notes", "Note", "Back to the text from note", "Table");
}
