using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>
/// Reads a document's body again when its page is rendered, so that bodies need not stay in memory. The file was checked when its fields
/// were read, so in the usual case (UTF-8 without a byte order mark, lines ended by <c>\n</c>) it is split as bytes and only the body is
/// decoded.
/// </summary>
internal static class Bodies
{
    public static string Read(string fullPath)
    {
        using var bytes = Sources.ReadBytes(fullPath);
        var file = bytes.Span;
        var close = file.StartsWith("---\n"u8) && !file.Contains((byte)'\r') ? file.IndexOf("\n---"u8) : -1;
        return close >= 0 && file[close..].StartsWith("\n---\n"u8)
            ? Encoding.UTF8.GetString(file[(close + "\n---\n".Length)..])
            : FrontMatter.BodyOf(TextFile.Decode(fullPath, file, new DiagnosticBag())).Body;
    }
}
