using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>
/// Bytes to text. Only UTF-8 is accepted, with or without a byte order mark; lines come out ended by <c>\n</c> whatever ended them.
/// For anything else the text is the best guess, so that its other faults are found in the same run.
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

    /// <summary>A byte order mark tells UTF-16; so does a zero beside each of the first letters, as Latin ones have it.</summary>
    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [> 0, 0, > 0, 0, > 0, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        [0xFE, 0xFF, ..] or [0, > 0, 0, > 0, 0, > 0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };

    /// <summary>The text with its lines ended by <c>\n</c>; nothing else counts as the end of a line.</summary>
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
            "a zero byte: this is no text file, or it was damaged",
            hint: "restore the file from an earlier version");
        return text.Replace('\0', '\uFFFD');
    }
}
