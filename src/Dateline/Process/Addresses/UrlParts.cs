using System.Text;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Addresses;

/// <summary>Checks the parts of addresses that writers choose: slugs, ids, topics and aliases.</summary>
internal static partial class UrlParts
{
    /// <summary>In bytes. File systems allow 255.</summary>
    private const int MaxPartLength = 200;

    // In bytes. Linux allows paths of 4,096, and the path of the output folder comes first.
    private const int MaxLength = 1000;

    // RFC 8615: the folder for files that other services expect at a fixed address.
    private const string WellKnown = ".well-known";

    /// <summary>The slug in the front matter, or else one created from the file's name. Reports an error if it is invalid.</summary>
    public static string SlugOf(Located written, string fromName, string displayPath, DiagnosticBag diagnostics)
    {
        var slug = Slug.From(written.IsEmpty ? fromName : written.Value);
        if (!written.IsEmpty && slug != written.Value)
        {
            diagnostics.Error(
                Codes.BadAddress, written.Where, $"the slug '{written.Value}' can't be used in an address",
                "expected lower-case letters, digits and hyphens", slug.Length > 0 ? $"write {slug}" : "");
        }
        else if (slug.Length == 0)
        {
            diagnostics.Error(
                Codes.BadAddress,
                SourceSpan.File(displayPath),
                "the file's name has no letter or digit to build an address from",
                hint: "add slug: a-few-words");
        }
        else if (IsTooLong(slug))
        {
            diagnostics.Error(
                Codes.BadAddress,
                written.IsEmpty ? SourceSpan.File(displayPath) : written.Where,
                "the slug is too long for an address",
                $"expected up to {MaxPartLength} bytes",
                "write slug: with a few words");
        }

        return slug;
    }

    /// <summary>Reports a name of a file or folder that can't be an id, since ids are parts of addresses.</summary>
    public static void CheckId(string id, string displayPath, DiagnosticBag diagnostics)
    {
        if (Slug.From(id).Length == 0)
        {
            diagnostics.Error(
                Codes.BadAddress,
                SourceSpan.File(displayPath),
                $"the name '{id}' has no letter or digit to build an address from",
                hint: "rename it");
        }
    }

    /// <summary>
    /// Whether a topic's name can be part of an address. If not, reports an error to <paramref name="diagnostics"/>, if any.
    /// </summary>
    public static bool IsTopic(Located topic, DiagnosticBag? diagnostics)
    {
        var slug = Slug.From(topic.Value);
        if (slug.Length > 0 && !IsTooLong(slug))
        {
            return true;
        }

        diagnostics?.Error(
            Codes.BadAddress, topic.Where,
            slug.Length == 0 ? $"the topic '{topic.Value}' has no letter or digit" : "the topic is too long for an address",
            "expected a name of one or a few words");
        return false;
    }

    /// <summary>An alias in the site's form. Reports an error and returns null when it can't be an address of this site.</summary>
    public static string? Alias(Located alias, DiagnosticBag diagnostics)
    {
        var value = Former(alias, "alias", diagnostics);
        return value is not null && ReservedPrefixes.Include(value) ? Taken(value, alias, diagnostics) : value;
    }

    /// <summary>
    /// A former address in the site's form: unescaped, with a slash at its end unless it names a file. Other than an alias, it can be that
    /// of a file in <c>media/</c>. It is unescaped and composed before it is checked, since <c>%2e%2e</c> is a step upwards, too.
    /// <paramref name="what"/> is what messages call it.
    /// </summary>
    public static string? Former(Located written, string what, DiagnosticBag diagnostics)
    {
        const string Index = "/index.html";
        var value = UnicodeComposition.Compose(written.Value.Contains('%') ? Uri.UnescapeDataString(written.Value) : written.Value);
        if (FaultOf(value, written.Value) is { } fault)
        {
            diagnostics.Error(
                Codes.BadAddress,
                written.Where,
                $"the {what} '{written.Value}' can't be an address of this site: {fault}",
                "expected /old/address/",
                FormerHint(written.Value));
            return null;
        }

        value = value.EndsWith(Index, StringComparison.OrdinalIgnoreCase) ? value[..^(Index.Length - 1)] : value;
        value = value.EndsWith('/') || System.IO.Path.HasExtension(value) ? value : value + "/";
        var isSites = value.Length == 1
            || (ReservedPrefixes.Include(value) && !value.StartsWith(ReservedPrefixes.Media, StringComparison.OrdinalIgnoreCase));
        return isSites ? Taken(value, written, diagnostics) : value;
    }

    /// <summary>The former address that a text without its first slash means, or a full URL.</summary>
    private static string FormerHint(string written)
    {
        var address = WebAddress.Is(written) ? new Uri(written).AbsolutePath : "/" + written.TrimStart('/');
        var isGood = address != written && address.Length > 1 && FaultOf(Uri.UnescapeDataString(address), address) is null;
        return isGood ? $"write {address}" : "";
    }

    private static string? Taken(string address, Located written, DiagnosticBag diagnostics)
    {
        diagnostics.Error(Codes.AddressTaken, written.Where, $"the address {address} is taken by the site itself", hint: "choose another");
        return null;
    }

    /// <summary>
    /// Why an unescaped address can't be an address of this site; null when it can. <paramref name="written"/> is the escaped address.
    /// </summary>
    private static string? FaultOf(string address, string written)
    {
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
        {
            return "it does not start with one slash";
        }

        // Unescaped, these characters start a query or a fragment, which can't be part of a file's name.
        var at = written.AsSpan().IndexOfAny("?# ");
        if (at >= 0)
        {
            return written[at] == ' ' ? "it has a space" : $"it has a {written[at]}, which is not part of a file's name for servers";
        }

        var isNotUtf8 = written.Contains('%') && StillEscaped().IsMatch(address) && !written.Contains("%25", StringComparison.Ordinal);
        return SiteAddressFault(address) ?? (isNotUtf8 ? "its %-signs are not UTF-8" : null);
    }

    /// <summary>Why no file of the site can have an address, which starts with a slash; null when one can.</summary>
    public static string? SiteAddressFault(string address)
    {
        if (address.Any(char.IsControl))
        {
            return "it has a control character";
        }

        if (address.Contains('\\'))
        {
            return "it has a backslash";
        }

        var parts = address.Trim('/').Split('/');
        if (parts.Any(p => p.Length > 0 && p.All(c => c == '.')))
        {
            return "a part of it consists of dots only and means another folder";
        }

        if (address.Contains("//", StringComparison.Ordinal))
        {
            return "it has two slashes side by side";
        }

        if (address != ReservedPrefixes.Mark && parts.Any(p => p.StartsWith('.') && p != WellKnown))
        {
            return "a part of it starts with a dot, and servers hide such files";
        }

        if (parts.SkipLast(1).Contains("index.html", StringComparer.OrdinalIgnoreCase))
        {
            return "a folder in it is named index.html, which is reserved for the files of pages";
        }

        if (parts.Any(IsTooLong))
        {
            return $"a part of it is longer than {MaxPartLength} bytes";
        }

        return Encoding.UTF8.GetByteCount(address) > MaxLength ? $"it is longer than {MaxLength} bytes" : null;
    }

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex StillEscaped();

    private static bool IsTooLong(string part) => part.Length > MaxPartLength / 3 && Encoding.UTF8.GetByteCount(part) > MaxPartLength;
}
