using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Settings;

namespace Dateline.Process.Addresses;

/// <summary>
/// Reports names that other operating systems can't store or can't distinguish: of source files, and of folders for addresses.
/// </summary>
internal static class NameChecks
{
    private const string NewSlug = "add slug: with other words";

    /// <summary>Reports files, in the order of their paths, that Windows can't store.</summary>
    public static void OfFiles(ImmutableArray<SourceFile> files, DiagnosticBag diagnostics)
    {
        var folder = "";
        foreach (var file in files)
        {
            // Files come in the order of their paths, so a folder is checked with its first file only.
            var end = file.Path.LastIndexOf('/') + 1;
            var isKnown = file.Path.AsSpan(0, end).SequenceEqual(folder);
            folder = isKnown ? folder : file.Path[..end];
            if (ReservedNames.FaultOf(isKnown ? file.Path.AsSpan(end) : file.Path) is { } fault)
            {
                var where = SourceSpan.File(Project.DisplayPath(file.FullPath));
                diagnostics.Warning(Codes.ReservedName, where, $"Windows can't store a file of this name: {fault}", hint: "rename it");
            }
        }
    }

    /// <summary>Reports files whose names differ only in case or in Unicode composition.</summary>
    public static void OfMedia(ImmutableArray<SourceFile> media, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<string, SourceFile>(media.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var file in media)
        {
            var name = UnicodeComposition.Compose(file.Path);
            if (!known.TryAdd(name, file))
            {
                var other = known[name].Path;
                var how = string.Equals(file.Path, other, StringComparison.OrdinalIgnoreCase)
                    ? "in capital letters"
                    : "in how accents are stored";
                var where = SourceSpan.File(Project.DisplayPath(file.FullPath));
                diagnostics.Error(
                    Codes.NamesCollide,
                    where,
                    $"its name differs from that of {other} only {how}",
                    hint: "rename one of the two, and correct the texts that show it");
            }
        }
    }

    /// <summary>Reports addresses that become folders or files which Windows can't store.</summary>
    public static void OfAddresses(Newsroom newsroom, AddressIndex addresses, BuildContext context)
    {
        var (folder, diagnostics) = (Project.DisplayPath(context.Project.Input), context.Diagnostics);
        foreach (var article in newsroom.Articles)
        {
            // The other parts of the address are numbers, or come from the site's pattern.
            if (ReservedNames.FaultOf(LastPart(article.Address)) is { } fault)
            {
                Warn(article.Address, fault, SourceSpan.File(Project.DisplayPathIn(folder, article.Path)), NewSlug);
            }
        }

        foreach (var (address, where, hint) in OtherAddresses(newsroom, addresses, folder))
        {
            if (ReservedNames.FaultOf(address) is { } fault)
            {
                Warn(address, fault, where, hint);
            }
        }

        void Warn(string address, string fault, SourceSpan where, string hint) =>
            diagnostics.Warning(Codes.ReservedName, where, $"Windows can't store the address {address}: {fault}", hint: hint);
    }

    /// <summary>The addresses of pages, topics, sections and aliases, each with where it comes from and how to change it.</summary>
    private static IEnumerable<(string Address, SourceSpan Where, string Hint)> OtherAddresses(
        Newsroom newsroom, AddressIndex addresses, string folder)
    {
        SourceSpan File(string path) => SourceSpan.File(Project.DisplayPathIn(folder, path));
        foreach (var page in newsroom.Pages)
        {
            yield return (page.Address, File(page.Path), NewSlug);
        }

        foreach (var (topic, articles) in newsroom.ByTopic)
        {
            yield return (topic.Address, File(articles[0].Path), $"give the topic '{topic.Name}' another name");
        }

        foreach (var section in newsroom.Site.AllSections)
        {
            yield return (section.Address, File(SiteFields.FileName), $"give the section '{section.Id}' another id");
        }

        foreach (var (alias, address, _) in addresses.Aliases)
        {
            yield return (address, alias.Where, "delete the alias if no reader uses it any more");
        }
    }

    private static ReadOnlySpan<char> LastPart(string address)
    {
        var path = address.AsSpan().TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
