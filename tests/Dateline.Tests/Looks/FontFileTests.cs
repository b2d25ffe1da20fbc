using CsCheck;
using Dateline.Tests.Newsrooms;
using Dateline.Theme.Looks;

namespace Dateline.Tests.Looks;

/// <summary>The file of a typeface is looked into before any browser gets it.</summary>
public sealed class FontFileTests
{
    [Theory]
    [InlineData("sans-latin.woff2", true)]
    [InlineData("sans-greek.woff2", true)]
    [InlineData("text-latin.woff2", false)]
    [InlineData("display-cyrillic.woff2", false)]
    public void It_has_several_weights_if_it_is_variable(string name, bool isVariable)
    {
        var file = File.ReadAllBytes(Path.Combine(Repository.Theme, "assets", "fonts", name));
        Assert.Null(FontFile.FaultOf(file));
        Assert.Equal(isVariable, FontFile.IsVariable(file));
    }

    [Fact]
    public void No_bytes_of_a_stranger_break_it() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Bool).Sample((bytes, isLong) =>
        {
            byte[] file = [.. "wOF2"u8, .. new byte[4], 0, 0, 0, (byte)(bytes.Length + 48), .. new byte[36], .. bytes];
            file[12] = file[13] = isLong ? (byte)255 : (byte)3;
            if (FontFile.FaultOf(file) is null)
            {
                FontFile.IsVariable(file);
            }

            FontFile.FaultOf(bytes);
        });

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\n", "is only a pointer of Git LFS")]
    [InlineData("wOFF.......", "is the older WOFF, and not WOFF2")]
    [InlineData("OTTO", "is a typeface for printing, and not WOFF2")]
    [InlineData("wOF2", "is cut off or damaged")]
    [InlineData("<html>", "is no typeface in WOFF2")]
    [InlineData("", "is no typeface in WOFF2")]
    public void What_is_wrong_with_a_file_is_said(string file, string fault) =>
        Assert.Equal(fault, FontFile.FaultOf(System.Text.Encoding.ASCII.GetBytes(file))!.Value.Fault);
}
