using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Process.Schedule;

namespace Dateline.Process.Addresses;

/// <summary>The address of every text, and whether readers can see it now.</summary>
internal sealed class AddressIndex
{
    private readonly ParsedDocuments _documents;
    private readonly BuildContext _context;
    private readonly HashSet<string> _broken;
    private readonly Dictionary<string, string> _editions = new(StringComparer.Ordinal);
    private readonly List<(Located Alias, string Address, ParsedText Text)> _aliases = [];
    private readonly List<(string Address, SourceSpan Where)> _static = [];

    // Created when needed, because only links by path need it, and it is slow in a large archive.
    private readonly Lazy<Dictionary<string, ParsedText>> _byPath;

    public AddressIndex(ParsedDocuments documents, BuildContext context)
    {
        (_documents, _context) = (documents, context);
        _broken = new HashSet<string>(documents.Unread, NameComparer.Paths);
        _byPath = new(() => ByPath(documents));
        Addresses = new AddressClaims(documents.Articles.Length, context.Diagnostics);
        SiteAddresses.ClaimOwn(Addresses, context.Site, context.Claims);
        Add(documents.Pages);
        AddEditions();
        Add(documents.Articles);
    }

    public AddressClaims Addresses { get; }

    /// <summary>Former addresses of texts that have one now, as the site writes them.</summary>
    public IReadOnlyList<(Located Alias, string Address, ParsedText Text)> Aliases => _aliases;

    /// <summary>The addresses of files of <c>static/</c>.</summary>
    public IReadOnlyList<(string Address, SourceSpan Where)> Static => _static;

    public IEnumerable<string> Paths => _byPath.Value.Keys.Concat(_documents.Unread);

    public bool Has(string path) => _byPath.Value.ContainsKey(path) || IsBroken(path);

    /// <summary>Whether a document has errors that keep it off the site. Links to it are not reported as well.</summary>
    public bool IsBroken(string path) => _broken.Count > 0 && _broken.Contains(path);

    /// <summary>The text whose file is at a path; null when there is none.</summary>
    public ParsedText? TextAt(string path) => _byPath.Value.GetValueOrDefault(path);

    /// <summary>The address of a text; empty when it has none.</summary>
    public string AddressOf(ParsedText text)
    {
        if (_editions.TryGetValue(text.Path, out var address))
        {
            return address;
        }

        return IsKnown(text) ? text.Address : "";
    }

    public Visibility Of(ParsedText text) => IsKnown(text) ? VisibilityRule.At(text, _context.Now, _context.Audience) : Visibility.Hidden;

    /// <summary>The address of a public text; null when it is hidden or withdrawn.</summary>
    public string? PublicAddress(string path) => TextAt(path) is { } text && Of(text) == Visibility.Public ? AddressOf(text) : null;

    /// <summary>Whether an address belongs to a text that readers can't see now.</summary>
    public bool IsHidden(string address) => Addresses.TextAt(address) is { } text && Of(text) == Visibility.Hidden;

    /// <summary>Claims the addresses of the files of <c>static/</c>, after those of documents.</summary>
    public void ClaimStatic(ImmutableArray<SourceFile> files)
    {
        foreach (var file in files)
        {
            var address = UnicodeComposition.Compose(StaticFolder.AddressOf(file.Path));
            var where = SourceSpan.File(Project.DisplayPath(file.FullPath));
            if (address == ReservedPrefixes.Robots)
            {
                continue;
            }

            if (MediaNames.FaultOf(file.Path) is { } fault)
            {
                _context.Diagnostics.Error(fault.Code, where, fault.What, hint: fault.Hint);
                continue;
            }

            if (ReservedPrefixes.Find(address) is { } prefix)
            {
                Addresses.ReportClash(address, where, $"the site itself, which owns all that start with {prefix}");
                continue;
            }

            Addresses.ClaimStatic(address, where);
            _static.Add((address, where));
        }
    }

    private static Dictionary<string, ParsedText> ByPath(ParsedDocuments documents)
    {
        var texts = new Dictionary<string, ParsedText>(
            documents.Articles.Length + documents.Editions.Length + documents.Pages.Length, NameComparer.Paths);
        foreach (var text in documents.Texts)
        {
            texts[text.Path] = text;
        }

        return texts;
    }

    /// <summary>The newest edition of each explainer has the explainer's address, the others their date's below it.</summary>
    private void AddEditions()
    {
        foreach (var explainer in _documents.Editions.GroupBy(e => e.Id, NameComparer.Ids))
        {
            var days = new Dictionary<DateOnly, ParsedEdition>();
            _broken.UnionWith(explainer.Where(e => !e.IsDated).Select(e => e.Path));
            var newest = VisibilityRule.Newest(explainer.Where(IsKnown), _context.Now, _context.Audience);
            foreach (var edition in explainer.Where(IsKnown))
            {
                if (!days.TryAdd(edition.Date.Day, edition))
                {
                    var (day, other) = (edition.Date.Day, days[edition.Date.Day].DisplayPath);
                    _context.Diagnostics.Error(
                        Codes.DuplicateId,
                        edition.Title.Where,
                        $"the explainer '{edition.Id}' has two editions of {day:yyyy-MM-dd}, this and {other}",
                        hint: "give one of the two another date");
                    _broken.Add(edition.Path);
                    continue;
                }

                var address = edition == newest ? edition.Address : Background.EditionAddress(edition.Address, edition.Date.Day);
                _editions[edition.Path] = address;
                Claim(edition, address);
            }
        }
    }

    private void Add<TText>(ImmutableArray<TText> texts)
        where TText : ParsedText
    {
        foreach (var text in texts)
        {
            if (!text.IsDated)
            {
                _broken.Add(text.Path);
            }
            else if (IsKnown(text))
            {
                Claim(text, text.Address);
            }
        }
    }

    /// <summary>Whether a text has an address. A draft has none, although texts can link to it.</summary>
    private bool IsKnown(ParsedText text) => text.IsDated && VisibilityRule.IsChecked(text, _context.Audience) && !IsBroken(text.Path);

    private void Claim(ParsedText text, string address)
    {
        Addresses.Claim(address, text);
        foreach (var alias in text.Aliases)
        {
            if (UrlParts.Alias(alias, _context.Diagnostics) is { } former && Addresses.Claim(former, alias.Where))
            {
                _aliases.Add((alias, former, text));
            }
        }
    }
}
