namespace Dateline.Markdown.Embeds;

/// <summary>
/// A site whose pages can be shown in a frame: its <paramref name="Name"/>, the <paramref name="Hosts"/> of its pages (none if any host may
/// have such pages), <paramref name="What"/> an address of it shows and an <paramref name="Example"/> of one, for messages.
/// <paramref name="Frame"/> makes the frame's address from a page's, and is null for any other page.
/// </summary>
internal sealed record EmbedHost(string Name, string[] Hosts, string What, string Example, EmbedKind Kind, Func<Uri, string?> Frame)
{
    // Every page needs its scripts, and its own origin for its settings. Its links open in a window of their own, which is no longer in the
    // sandbox. Forms take the password of a film and the word that a reader looks for in a table, and can do no more than a script can.
    // None may lead the reader's window elsewhere, nor ask questions.
    private const string Sandbox =
        "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";

    // YouTube's player fails where it may not look for a television to play on.
    private const string OfFilms = Sandbox + " allow-presentation";

    // Charts give their readers the data, as a file.
    private const string OfCharts = Sandbox + " allow-downloads";

    private static readonly string[] Plays = ["autoplay", "encrypted-media", "fullscreen", "picture-in-picture"];

    // The films of posts start when the reader says so.
    private static readonly string[] Posts = ["encrypted-media", "fullscreen", "picture-in-picture"];

    private static readonly string[] Shows = ["fullscreen"];

    /// <summary>Hosts of addresses that only lead to others, and say nothing of the page.</summary>
    public string[] ShortHosts { get; init; } = [];

    /// <summary>What the frame learns of the page around it.</summary>
    public string Referrer { get; init; } = "no-referrer";

    public bool Has(Uri page) => Hosts.Contains(page.IdnHost, StringComparer.Ordinal) || IsShort(page);

    public bool IsShort(Uri page) => ShortHosts.Contains(page.IdnHost, StringComparer.Ordinal);

    /// <summary>The frame of a page; null if the page has none.</summary>
    public EmbedFrame? FrameOf(Uri page)
    {
        if (IsShort(page) || Frame(page) is not { } address)
        {
            return null;
        }

        var kind = Kind == EmbedKind.Film && IsUpright(page) ? EmbedKind.Upright : Kind;
        return new EmbedFrame(
            address,
            kind,
            kind switch
            {
                EmbedKind.Film or EmbedKind.Upright => OfFilms,
                EmbedKind.Chart => OfCharts,
                _ => Sandbox,
            },
            kind switch
            {
                EmbedKind.Film or EmbedKind.Upright or EmbedKind.Sound => Plays,
                EmbedKind.Post => Posts,
                _ => Shows,
            },
            Referrer);
    }

    private static bool IsUpright(Uri page) => page.AbsolutePath.StartsWith("/shorts/", StringComparison.Ordinal);
}
