using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Process.Settings;

namespace Dateline.Process.Addresses;

/// <summary>
/// Checks names that other systems can't store or can't tell apart: those of the newsroom's files, and of the folders for addresses.
/// </summary>
internal static class NameChecks
{
    /// <summary>Reports files, in the order of their paths, that Windows can't store.</summary>
    public static void OfFiles(ImmutableArray<SourceFile> files, DiagnosticBag diagnostics)
    {
        var folder = "";
        foreach (var file in files)
        {
            // A folder is checked once, and not again with each of its files.
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

    /// <summary>Reports files whose names differ only in case, or in how marks are joined to letters.</summary>
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
            // The other parts of an article's address are the site's own, or numbers.
            if (ReservedNames.FaultOf(LastPart(article.Address)) is { } fault)
            {
                Warn(
                    article.Address, fault, SourceSpan.File(Project.DisplayPathIn(folder, article.Path)), "add slug: with other words");
            }
        }

        foreach (var page in newsroom.Pages)
        {
            Check(page.Address, SourceSpan.File(Project.DisplayPathIn(folder, page.Path)), "add slug: with other words");
        }

        foreach (var (topic, articles) in newsroom.ByTopic)
        {
            Check(
                topic.Address,
                SourceSpan.File(Project.DisplayPathIn(folder, articles[0].Path)),
                $"give the topic '{topic.Name}' another name");
        }

        foreach (var section in newsroom.Site.AllSections)
        {
            Check(
                section.Address,
                SourceSpan.File(Project.DisplayPathIn(folder, SiteFields.FileName)),
                $"give the section '{section.Id}' another id");
        }

        foreach (var (alias, address, _) in addresses.Aliases)
        {
            Check(address, alias.Where, "delete the alias if no reader uses it any more");
        }

        void Check(string address, SourceSpan where, string hint)
        {
            if (ReservedNames.FaultOf(address) is { } fault)
            {
                Warn(address, fault, where, hint);
            }
        }

        void Warn(string address, string fault, SourceSpan where, string hint) =>
            diagnostics.Warning(Codes.ReservedName, where, $"Windows can't store the address {address}: {fault}", hint: hint);
    }

    private static ReadOnlySpan<char> LastPart(string address)
    {
        var path = address.AsSpan().TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
