namespace Dateline.Process.Addresses;

/// <summary>Converts between relative paths, as documents have them, and paths from the input folder.</summary>
internal static class RelativePath
{
    /// <summary>
    /// Resolves <paramref name="written"/> relative to the file <paramref name="from"/>, or to the input folder if it starts with a slash.
    /// Null when the result is outside the input folder.
    /// </summary>
    public static string? Resolve(string from, string written)
    {
        var decoded = written.Contains('%') ? Uri.UnescapeDataString(written) : written;
        var parts = new List<string>();
        if (!decoded.StartsWith('/'))
        {
            parts.AddRange(from.Split('/')[..^1]);
        }

        foreach (var part in decoded.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The path from the file <paramref name="from"/> to the file <paramref name="to"/>: <c>../12/10-call.md</c>.</summary>
    public static string From(string from, string to)
    {
        var (here, there) = (from.Split('/'), to.Split('/'));
        var same = 0;
        while (same < here.Length - 1 && same < there.Length - 1 && here[same] == there[same])
        {
            same++;
        }

        return string.Join('/', Enumerable.Repeat("..", here.Length - 1 - same).Concat(there[same..]));
    }
}
