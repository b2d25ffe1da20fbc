using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Output;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>
/// The site at one moment, with every page planned and none rendered. It shows what editors see; <paramref name="asReaders"/> makes the
/// snapshot of the same moment that shows what readers see.
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
    private readonly Lazy<ImmutableArray<Diagnostic>> _findings = new(check, LazyThreadSafetyMode.PublicationOnly);
    private IReadOnlyList<(string Address, ParsedText Text, HiddenReason Reason)>? _hiddenTexts;
    private readonly Lazy<Snapshot>? _asReaders = asReaders is null ? null : new(asReaders, LazyThreadSafetyMode.PublicationOnly);

    public BuildContext Context { get; } = context;

    public ParsedDocuments Documents { get; } = documents;

    /// <summary>The pages by their addresses.</summary>
    public IReadOnlyDictionary<string, PlannedPage> Pages { get; } = pages;

    /// <summary>What is wrong with the newsroom and the theme.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>What <c>dateline check</c> finds in addition. Computed on first use.</summary>
    public ImmutableArray<Diagnostic> Findings => _findings.Value;

    /// <summary>
    /// The fingerprint of all pictures and other files. Pages only name them, so their own fingerprints do not change with them.
    /// </summary>
    public ulong Pictures { get; } = PicturesOf(newsroom);

    /// <summary>The texts that have a page, by its address.</summary>
    public IReadOnlyDictionary<string, ParsedText> Texts { get; } = TextsOf(documents, newsroom, pages);

    /// <summary>The texts that readers don't see, sorted by address, each with the reason.</summary>
    public IReadOnlyList<(string Address, ParsedText Text, HiddenReason Reason)> HiddenTexts =>
        LazyInitializer.EnsureInitialized(ref _hiddenTexts, FindHiddenTexts);

    /// <summary>The snapshot of the same moment that shows what readers see.</summary>
    public Snapshot AsReaders => _asReaders?.Value ?? this;

    public bool HasErrors => Diagnostics.Any(c => c.Severity == Severity.Error);

    /// <summary>The address of the text in a file; null if it has no page.</summary>
    public string? AddressOf(string path) => Texts.FirstOrDefault(t => t.Value.Path == path).Key;

    private (string, ParsedText, HiddenReason)[] FindHiddenTexts() =>
    [
        .. Texts
            .Select(t => (Address: t.Key, Text: t.Value, Reason: HiddenReason.Find(t.Value, Context)!))
            .Where(t => t.Reason is not null)
            .OrderBy(t => t.Address, StringComparer.Ordinal),
    ];

    private static ulong PicturesOf(Newsroom newsroom)
    {
        var fingerprint = new Fingerprint();
        foreach (var file in newsroom.Media.Values.OrderBy(m => m.Path, StringComparer.Ordinal).Concat(newsroom.StaticFiles))
        {
            fingerprint.Add(file.Path);
            fingerprint.Add(file.Fingerprint);
        }

        return fingerprint.Value;
    }

    private static Dictionary<string, ParsedText> TextsOf(
        ParsedDocuments documents, Newsroom newsroom, IReadOnlyDictionary<string, PlannedPage> pages)
    {
        // An explainer's address is that of one of its editions; the others, such as a new draft, say nothing about that page.
        var editions = newsroom.Backgrounds.SelectMany(b => b.Editions.Select(e => (e.Path, Address: b.AddressOf(e))))
            .ToDictionary(e => e.Path, e => e.Address, StringComparer.Ordinal);
        var texts = new Dictionary<string, ParsedText>(StringComparer.Ordinal);
        foreach (var text in documents.Texts)
        {
            var address = text is ParsedEdition ? editions.GetValueOrDefault(text.Path, "") : text.Address;
            if (pages.ContainsKey(address))
            {
                texts[address] = text;
            }
        }

        return texts;
    }
}
