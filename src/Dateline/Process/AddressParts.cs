using Dateline.Diagnostics;

namespace Dateline.Process;

/// <summary>Checks the parts of addresses that writers choose themselves.</summary>
internal static class AddressParts
{
    /// <summary>The slug that a writer gave, or the one that the file's name makes.</summary>
    public static string SlugOf(Located written, string fromName, SourceSpan file, DiagnosticBag diagnostics)
    {
        var slug = Slug.Of(written.IsEmpty ? fromName : written.Value);
        if (!written.IsEmpty && slug != written.Value)
        {
            diagnostics.Error(
                Codes.BadAddress, written.Where, $"the slug '{written.Value}' can't stand in an address", "expected small letters, digits and hyphens", slug.Length > 0 ? $"write {slug}" : "");
        }
        else if (slug.Length == 0)
        {
            diagnostics.Error(Codes.BadAddress, file, "the file's name has no letter or digit that an address could be made of", hint: "add slug: a-few-words");
        }

        return slug;
    }

    /// <summary>Whether an alias can be an address of this site: from <c>/</c>, without query, fragment or steps upwards.</summary>
    public static bool IsAlias(Located alias, DiagnosticBag diagnostics)
    {
        var value = alias.Value;
        if (value.StartsWith('/') && value.Length > 1 && !value.StartsWith("//", StringComparison.Ordinal) && value.AsSpan().IndexOfAny("?#\\ ") < 0
            && !value.Split('/').Any(p => p is "." or ".."))
        {
            return true;
        }

        diagnostics.Error(Codes.BadAddress, alias.Where, $"the alias '{value}' is no address of this site", "expected /old/address/");
        return false;
    }
}
