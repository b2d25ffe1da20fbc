namespace Dateline.Process.Addresses;

/// <summary>Resolves what a document calls another file to a path below the input folder.</summary>
internal static class RelativePath
{
    /// <summary>
    /// <paramref name="written"/> as seen from the file <paramref name="from"/>; from the input folder when it starts with a slash. Null
    /// when it leads out of the input folder.
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

    /// <summary>What the file at <paramref name="from"/> calls the one at <paramref name="to"/>: <c>../12/10-call.md</c>.</summary>
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
