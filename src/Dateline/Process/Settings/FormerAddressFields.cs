using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>
/// Declares and reads the former addresses in <c>site.yml</c>: those that redirect, and those that are gone. What they refer to is checked
/// when all addresses are known.
/// </summary>
internal static class FormerAddressFields
{
    private const string Everything = "/*";

    public static readonly TextMapField Redirects = new(
        "redirects", "Former addresses that no text's aliases can have, each with the address or URL that replaces it.")
    { KeyFormat = ValueFormat.Former, Format = ValueFormat.RedirectTarget, MaxCount = 100_000 };

    public static readonly ListField Gone = new(
        "gone", "Former addresses that were removed on purpose: [/old/address/, /old/folder/*].")
    { Format = ValueFormat.Gone, MaxCount = 100_000 };

    public static ImmutableArray<RedirectLine> ReadRedirects(FieldReader site, DiagnosticBag diagnostics)
    {
        if (site.Value(Redirects) is { } other and not (YamlMap or YamlBroken or YamlScalar { Value: "" }))
        {
            site.ReportInvalid(other.Where, Redirects, "must have addresses below it", "write below it, indented: /old/: /new/");
        }

        var lines = ImmutableArray.CreateBuilder<RedirectLine>();
        foreach (var (entry, to) in site.TextMap(Redirects))
        {
            var from = UrlParts.Former(new Located(entry.Key, entry.KeyWhere), "former address", diagnostics);
            if (from is not null && Target(to, entry.Key, diagnostics) is { } target)
            {
                lines.Add(new RedirectLine(from, target, entry.KeyWhere, to.Where));
            }
        }

        return lines.DrainToImmutable();
    }

    public static ImmutableArray<GoneAddress> ReadGone(FieldReader site, DiagnosticBag diagnostics) =>
        [.. site.List(Gone).Select(written => Read(written, diagnostics)).OfType<GoneAddress>()];

    /// <summary>Reads an address of this site or a URL. The path of an address is unescaped, as all addresses are.</summary>
    private static string? Target(Located to, string from, DiagnosticBag diagnostics)
    {
        if (WebAddress.Is(to.Value))
        {
            return to.Value;
        }

        if (to.Value.StartsWith('/') && !to.Value.StartsWith("//", StringComparison.Ordinal) && !WebAddress.HasTraps(to.Value))
        {
            var end = to.Value.AsSpan().IndexOfAny('#', '?');
            var path = end < 0 ? to.Value : to.Value[..end];
            return UnicodeComposition.Compose(Uri.UnescapeDataString(path)) + to.Value[path.Length..];
        }

        diagnostics.Error(
            Codes.BadUrl,
            to.Where,
            to.IsEmpty ? $"the redirect from {from} has no target" : $"'{to.Value}' is not a valid target of a redirect",
            "expected an address of this site such as /new/address/, or a full URL such as https://example.org/",
            WebAddress.Hint(to.Value));
        return null;
    }

    private static GoneAddress? Read(Located written, DiagnosticBag diagnostics)
    {
        var isFolder = written.Value.EndsWith(Everything, StringComparison.Ordinal);
        if (isFolder && written.Value.Length == Everything.Length)
        {
            diagnostics.Error(
                Codes.BadAddress, written.Where, "'/*' would cover the whole site", "expected an address, or a folder such as /2015/*");
            return null;
        }

        var address = UrlParts.Former(isFolder ? written with { Value = written.Value[..^1] } : written, "former address", diagnostics);
        return address is null ? null : new GoneAddress(address, isFolder, written.Where);
    }
}
