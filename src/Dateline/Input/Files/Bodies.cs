using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>
/// Reads a document's body again when it is printed. Its file was checked when its fields were read, so the usual one (UTF-8 without a
/// byte order mark, lines ended by <c>\n</c>) is cut as bytes and only the body becomes text.
/// </summary>
internal static class Bodies
{
    public static string Read(string fullPath)
    {
        var file = Sources.ReadBytes(fullPath);
        var close = file.StartsWith("---\n"u8) && !file.Contains((byte)'\r') ? file.IndexOf("\n---"u8) : -1;
        return close >= 0 && file[close..].StartsWith("\n---\n"u8)
            ? Encoding.UTF8.GetString(file[(close + "\n---\n".Length)..])
            : FrontMatter.BodyOf(TextFile.Decode(fullPath, file, new DiagnosticBag())).Body;
    }
}
