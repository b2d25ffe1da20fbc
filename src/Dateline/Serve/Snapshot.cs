using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Output;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>
/// The site as the sources make it at one moment, every page laid out and none printed yet; what printers call a proof. It shows what the
/// desk sees, and <paramref name="asReaders"/> makes the one of what the public sees.
/// </summary>
internal sealed class Snapshot(
    BuildContext context,
    ParsedDocuments documents,
    Newsroom newsroom,
    IReadOnlyDictionary<string, PlannedPage> pages,
    ImmutableArray<Diagnostic> diagnostics,
    Func<ImmutableArray<Diagnostic>> check,
    Func<Snapshot>? asReaders = null)
{
    private readonly Lazy<ImmutableArray<Diagnostic>> _remarks = new(check, LazyThreadSafetyMode.PublicationOnly);
    private IReadOnlyList<(string Address, ParsedText Text, HiddenReason Hold)>? _held;
    private readonly Lazy<Snapshot>? _asReaders = asReaders is null ? null : new(asReaders, LazyThreadSafetyMode.PublicationOnly);

    public BuildContext Context { get; } = context;

    public ParsedDocuments Documents { get; } = documents;

    /// <summary>The pages by their addresses.</summary>
    public IReadOnlyDictionary<string, PlannedPage> Pages { get; } = pages;

    /// <summary>What is wrong with the newsroom and the theme.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>What checking finds besides, in texts and in the newsroom as a whole; looked for when it is asked for.</summary>
    public ImmutableArray<Diagnostic> Remarks => _remarks.Value;

    /// <summary>The fingerprint of all pictures and other files that pages show: pages name them, but don't change with them.</summary>
    public ulong Pictures { get; } = PicturesOf(newsroom);

    /// <summary>The texts that have a page of their own, by its address.</summary>
    public IReadOnlyDictionary<string, ParsedText> Texts { get; } = TextsOf(documents, pages);

    /// <summary>The texts that readers don't see, by address, each with what holds it back.</summary>
    public IReadOnlyList<(string Address, ParsedText Text, HiddenReason Hold)> Held =>
        LazyInitializer.EnsureInitialized(ref _held, FindHeld);

    /// <summary>The same moment as the public sees it.</summary>
    public Snapshot AsReaders => _asReaders?.Value ?? this;

    public bool HasErrors => Diagnostics.Any(c => c.Severity == Severity.Error);

    /// <summary>The address of the text at a path; null when it has no page now.</summary>
    public string? AddressOf(string path) => Texts.FirstOrDefault(t => t.Value.Path == path).Key;

    private (string, ParsedText, HiddenReason)[] FindHeld() =>
    [
        .. Texts
            .Select(t => (Address: t.Key, Text: t.Value, Hold: HiddenReason.Find(t.Value, Context)!))
            .Where(t => t.Hold is not null)
            .OrderBy(t => t.Address, StringComparer.Ordinal),
    ];

    private static ulong PicturesOf(Newsroom newsroom)
    {
        var fingerprint = new Fingerprint();
        foreach (var file in newsroom.Media.Values.OrderBy(m => m.Path, StringComparer.Ordinal))
        {
            fingerprint.Add(file.Path);
            fingerprint.Add(file.Fingerprint);
        }

        return fingerprint.Value;
    }

    private static Dictionary<string, ParsedText> TextsOf(ParsedDocuments documents, IReadOnlyDictionary<string, PlannedPage> pages)
    {
        var texts = new Dictionary<string, ParsedText>(StringComparer.Ordinal);
        foreach (var text in documents.Texts)
        {
            var own = text is ParsedEdition ? Background.EditionAddress(text.Address, text.Date.Day) : text.Address;
            var address = pages.ContainsKey(own) ? own : text.Address;
            if (pages.ContainsKey(address))
            {
                texts[address] = text;
            }
        }

        return texts;
    }
}
