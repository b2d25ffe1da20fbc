using System.Text;
using Dateline.Theme;

namespace Dateline.Tests.Themes;

/// <summary>Pages are put together from text that is encoded as it comes and from text that was encoded before.</summary>
public sealed class Utf8WriterTests
{
    [Fact]
    public void Encoded_text_is_written_in_place()
    {
        var writer = new Utf8Writer();
        writer.Write("é");
        writer.WriteEncoded("ж"u8);
        writer.Write("\uD83D");
        writer.Write("\uDE00");
        writer.WriteEncoded("!"u8);
        Assert.Equal("éж\uD83D\uDE00!", Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void Half_a_pair_before_it_is_the_sign_for_what_is_no_character()
    {
        var writer = new Utf8Writer();
        writer.Write('\uD83D');
        writer.WriteEncoded("!"u8);
        Assert.Equal("\uFFFD!", Encoding.UTF8.GetString(writer.Written));
    }
}
