using Dateline.Input.Media;

namespace Dateline.Tests.MediaFiles;

/// <summary>Captions whose times browsers can't read would be left out without a word, so they are reported with their line.</summary>
public sealed class CaptionFileTests
{
    [Theory]
    [InlineData("00:00:01,000 --> 00:00:02,000", "browsers leave out these captions: their time is not one of WebVTT",
        "write 00:00:01.000 --> 00:00:02.000")]
    [InlineData("0:01 --> 0:02", "browsers leave out these captions: their time is not one of WebVTT",
        "write minutes, seconds and thousandths: 00:01.500 --> 00:04.000")]
    [InlineData("00:61.000 --> 00:62.000", "browsers leave out these captions: their time is not one of WebVTT",
        "write minutes, seconds and thousandths: 00:01.500 --> 00:04.000")]
    [InlineData("00:02.000 --> 00:01.000", "browsers never show these captions: they end before they begin",
        "correct the time behind the arrow")]
    public void A_time_that_browsers_refuse_is_reported_in_its_line(string time, string what, string hint)
    {
        var fault = FaultOf($"WEBVTT\r\n\r\n1\r\n00:00.000 --> 00:01.000\r\nGood.\r\n\r\n{time}\r\nBad.\r\n");
        Assert.Equal((what, hint, 7), (fault!.What, fault.Hint, fault.Line));
    }

    [Theory]
    [InlineData("WEBVTT - Captions\nKind: captions\n\nNOTE A note\n\n1\n00:00.000 --> 00:02.000 line:0 align:start\n<v Ann>Hi.\n")]
    [InlineData("WEBVTT\n\n100:00:00.000 --> 100:00:02.000\nHi.\n")]
    [InlineData("\uFEFFWEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:00.000\t-->\t00:02.000\nHi.\n")]
    public void Captions_that_browsers_show_are_right(string text) => Assert.Null(FaultOf(text));

    [Fact]
    public void A_file_without_captions_is_reported() => Assert.Equal("the file has no captions", FaultOf("WEBVTT\n")!.What);

    [Theory]
    [InlineData("0")]
    [InlineData("\t")]
    [InlineData("-->")]
    [InlineData("00:00.000 --> ")]
    public void A_strangers_long_line_takes_no_longer_than_any_other(string piece) =>
        Assert.NotNull(FaultOf("WEBVTT\n\n" + string.Concat(Enumerable.Repeat(piece, 100_000)) + "-->\n"));

    private static MediaFault? FaultOf(string text) =>
        MediaReader.Read("media/a.vtt", new MediaBytes(Samples.Text(text))).Faults.FirstOrDefault();
}
