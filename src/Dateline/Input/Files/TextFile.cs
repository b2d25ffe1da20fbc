using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>
/// Decodes the bytes of a file to text. Only UTF-8 is accepted, with or without a byte order mark; anything else is an error, and the text
/// is the best guess, so that the same run finds its other faults. In the result every line ends in <c>\n</c>.
/// </summary>
internal static class TextFile
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create("\r\0");

    public static string Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (Utf16Of(bytes) is { } utf16)
        {
            diagnostics.Error(
                Codes.NotText,
                SourceSpan.File(path),
                "the file is UTF-16, not UTF-8",
                hint: "save it as UTF-8 (in the editor: Save with encoding)");
            return Tidy(utf16.GetString(bytes).TrimStart('\uFEFF'));
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }

        if (Transcode(bytes) is not { } text)
        {
            return WithoutNul(path, InvalidBytes.Decode(path, bytes, diagnostics), diagnostics);
        }

        return text.AsSpan().ContainsAny(Unwanted) ? WithoutNul(path, Tidy(text), diagnostics) : text;
    }

    /// <summary>One pass and one copy; null when the bytes are not UTF-8.</summary>
    private static string? Transcode(ReadOnlySpan<byte> bytes)
    {
        var chars = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var status = Utf8.ToUtf16(bytes, chars, out _, out var written, replaceInvalidSequences: false);
            return status == OperationStatus.Done ? new string(chars, 0, written) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>UTF-16 is known by its byte order mark, or by a zero beside each of the first letters, which Latin letters have.</summary>
    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [> 0, 0, > 0, 0, > 0, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        [0xFE, 0xFF, ..] or [0, > 0, 0, > 0, 0, > 0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };

    /// <summary>The text with every line ended by <c>\n</c>.</summary>
    public static string Tidy(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string WithoutNul(string path, string text, DiagnosticBag diagnostics)
    {
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul < 0)
        {
            return text;
        }

        diagnostics.Error(
            Codes.NotText,
            Lines.At(path, text, nul),
            "the file has a zero byte: it is not a text file, or it is damaged",
            hint: "restore the file from an earlier version");
        return text.Replace('\0', '\uFFFD');
    }
}
