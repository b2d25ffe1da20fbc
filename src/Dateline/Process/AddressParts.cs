using System.Text;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Checks the parts of addresses that writers choose themselves.</summary>
internal static class AddressParts
{
    /// <summary>File systems end at 255 bytes.</summary>
    private const int LongestPart = 200;

    /// <summary>How the addresses of pictures, stylesheets, the parts of a large sitemap and the like begin.</summary>
    private static readonly string[] OwnFiles = ["/" + MediaShelf.Folder, "/assets/", "/sitemap-", "/.nojekyll"];

    /// <summary>The slug that a writer gave, or the one that the file's name makes.</summary>
    public static string SlugOf(Located written, string fromName, string shown, DiagnosticBag diagnostics)
    {
        var slug = Slug.Of(written.IsEmpty ? fromName : written.Value);
        if (!written.IsEmpty && slug != written.Value)
        {
            diagnostics.Error(
                Codes.BadAddress, written.Where, $"the slug '{written.Value}' can't stand in an address", "expected small letters, digits and hyphens", slug.Length > 0 ? $"write {slug}" : "");
        }
        else if (slug.Length == 0)
        {
            diagnostics.Error(Codes.BadAddress, SourceSpan.File(shown), "the file's name has no letter or digit that an address could be made of", hint: "add slug: a-few-words");
        }
        else if (IsTooLong(slug))
        {
            diagnostics.Error(Codes.BadAddress, written.IsEmpty ? SourceSpan.File(shown) : written.Where, "the slug is too long for an address", $"expected up to {LongestPart} bytes", "write slug: with a few words");
        }

        return slug;
    }

    /// <summary>Complains when the name of a file or folder can't be an id, which is part of an address.</summary>
    public static void CheckId(string id, string shown, DiagnosticBag diagnostics)
    {
        if (Slug.Of(id).Length == 0)
        {
            diagnostics.Error(Codes.BadAddress, SourceSpan.File(shown), $"the name '{id}' has no letter or digit that an address could be made of", hint: "rename it");
        }
    }

    /// <summary>Whether a topic can have a page of its own. Complains of one that can't, where there is somebody to complain to.</summary>
    public static bool IsTopic(Located topic, DiagnosticBag? diagnostics)
    {
        var slug = Slug.Of(topic.Value);
        if (slug.Length > 0 && !IsTooLong(slug))
        {
            return true;
        }

        diagnostics?.Error(
            Codes.BadAddress, topic.Where, slug.Length == 0 ? $"the topic '{topic.Value}' has no letter or digit" : "the topic is too long for an address", "expected a name of a word or a few");
        return false;
    }

    /// <summary>
    /// An alias as the site knows it: letters as themselves, a slash at its end unless it names a file. Null, with a complaint, when it
    /// can be no address of this site: it starts at <c>/</c> and has no query, fragment or steps upwards.
    /// </summary>
    public static string? Alias(Located alias, DiagnosticBag diagnostics)
    {
        var value = alias.Value;
        if (!value.StartsWith('/') || value.Length == 1 || value.StartsWith("//", StringComparison.Ordinal) || value.AsSpan().IndexOfAny("?#\\ ") >= 0
            || value.Split('/').Any(p => p is "." or ".." || IsTooLong(p)))
        {
            diagnostics.Error(Codes.BadAddress, alias.Where, $"the alias '{value}' is no address of this site", "expected /old/address/");
            return null;
        }

        if (OwnFiles.Any(start => value.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            diagnostics.Error(Codes.AddressTaken, alias.Where, $"the address {value} is taken by the site itself", hint: "choose another");
            return null;
        }

        const string Index = "/index.html";
        value = Composition.Of(value.Contains('%') ? Uri.UnescapeDataString(value) : value);
        value = value.EndsWith(Index, StringComparison.OrdinalIgnoreCase) ? value[..^(Index.Length - 1)] : value;
        return value.EndsWith('/') || System.IO.Path.HasExtension(value) ? value : value + "/";
    }

    private static bool IsTooLong(string part) => part.Length > LongestPart / 3 && Encoding.UTF8.GetByteCount(part) > LongestPart;
}
