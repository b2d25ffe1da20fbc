using System.Text;

namespace Dateline.Model.Cldr;

/// <summary>
/// The tables of languages that are compiled into the program. <c>.ci/update-cldr</c> makes them from Unicode's CLDR; a line has fields
/// between tabs, and the first line says what they are.
/// </summary>
internal static class CldrTable
{
    /// <summary>The lines of a table, each with its fields.</summary>
    public static string[][] Lines(string table) =>
        [.. Encoding.UTF8.GetString(Bytes(table)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('\t'))];

    /// <summary>The fields of the line that begins with a tag, without the tag; null if there is none. Decodes no other line.</summary>
    public static string[]? Find(string table, string tag)
    {
        ReadOnlySpan<byte> rest = Bytes(table);
        while (!rest.IsEmpty)
        {
            var line = rest[..rest.IndexOf((byte)'\n')];
            if (line.Length > tag.Length && line[tag.Length] == '\t' && Ascii.EqualsIgnoreCase(line[..tag.Length], tag))
            {
                return Encoding.UTF8.GetString(line[(tag.Length + 1)..]).Split('\t');
            }

            rest = rest[(line.Length + 1)..];
        }

        return null;
    }

    private static byte[] Bytes(string table)
    {
        using var stream = typeof(CldrTable).Assembly.GetManifestResourceStream($"cldr/{table}.txt")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
