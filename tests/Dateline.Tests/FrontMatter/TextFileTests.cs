using System.Text;
using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Tests.FrontMatter;

/// <summary>Bytes to text.</summary>
public sealed class TextFileTests
{
    static TextFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("a\nб\n", "a\nб\n")]
    [InlineData("\uFEFFa\n", "a\n")]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("", "")]
    public void UTF8_is_read_whatever_ends_its_lines(string written, string read)
    {
        var bag = new DiagnosticBag();
        Assert.Equal(read, TextFile.Decode("a.md", Encoding.UTF8.GetBytes(written), bag));
        Assert.Empty(bag.Sorted());
    }

    [Theory]
    [InlineData(
        1252,
        "title\r\nA café’s end",
        "2:6: DL0101: byte 0xE9 is not UTF-8 (and 1 more in this file); in Windows-1252 it is 'é': save the file as UTF-8")]
    [InlineData(
        1251,
        "title\nПутин",
        "2:1: DL0101: byte 0xCF is not UTF-8 (and 4 more in this file); in Windows-1251 it is 'П': save the file as UTF-8")]
    public void An_old_encoding_is_named_with_its_letter_and_read_all_the_same(int encoding, string written, string message)
    {
        var bag = new DiagnosticBag();
        var text = TextFile.Decode("a.md", Encoding.GetEncoding(encoding).GetBytes(written), bag);
        Assert.Equal([message], Complaints.Lines(bag));
        Assert.Equal(written.Replace("\r\n", "\n"), text);
    }

    [Theory]
    [InlineData(
        new byte[] { (byte)'a', 0xC2, (byte)' ', (byte)'b' },
        "a  b",
        "1:2: DL0101: byte 0xC2 is not UTF-8; it is half of a no-break space: replace it with a plain space")]
    [InlineData(
        new byte[] { (byte)'a', 10, (byte)'b', 0 },
        "a\nb\uFFFD",
        "2:2: DL0102: the file has a zero byte: it is not a text file, or it is damaged; restore the file from an earlier version")]
    [InlineData(
        new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'b', 0 },
        "ab",
        "0:0: DL0102: the file is UTF-16, not UTF-8; save it as UTF-8 (in the editor: Save with encoding)")]
    [InlineData(
        new byte[] { 0, (byte)'a', 0, (byte)'b', 0, (byte)'c' },
        "abc",
        "0:0: DL0102: the file is UTF-16, not UTF-8; save it as UTF-8 (in the editor: Save with encoding)")]
    public void Invalid_UTF8_is_reported_once(byte[] bytes, string text, string message)
    {
        var bag = new DiagnosticBag();
        Assert.Equal(text, TextFile.Decode("a.md", bytes, bag));
        Assert.Equal([message], Complaints.Lines(bag));
    }
}
