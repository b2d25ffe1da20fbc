namespace Dateline.Markdown.Embeds;

/// <summary>Reads what is behind the question mark of an address.</summary>
internal static class Queries
{
    /// <summary>The value of a name, unescaped; null if the address has no such name.</summary>
    public static string? Find(Uri address, string name)
    {
        foreach (var pair in address.Query.TrimStart('?').Split('&'))
        {
            var end = pair.IndexOf('=');
            if (end == name.Length && pair.StartsWith(name, StringComparison.Ordinal))
            {
                return Uri.UnescapeDataString(pair[(end + 1)..].Replace('+', ' '));
            }
        }

        return null;
    }
}
