using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Input.Media;

/// <summary>Checks the times of WebVTT captions: browsers leave out, without a word, those whose time they can't read.</summary>
internal static partial class VttCheck
{
    private const string Example = "00:01.500 --> 00:04.000";
    private const int Largest = 16 << 20, LongestLine = 200;

    /// <summary>The first fault; null when there is none.</summary>
    public static MediaFault? Run(MediaBytes file)
    {
        if (file.Length > Largest)
        {
            return MediaFault.OfContent("the captions have more than 16 MB", "save them as WebVTT subtitles again");
        }

        var text = Encoding.UTF8.GetString(file.At(0, (int)file.Length));
        var (number, cues) = (0, 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd('\r');
            number++;
            if (!line.Contains("-->", StringComparison.Ordinal))
            {
                continue;
            }

            cues++;
            if (FaultOf(line[..Math.Min(line.Length, LongestLine)].ToString()) is var (what, hint))
            {
                return MediaFault.OfContent(what, hint, number);
            }
        }

        return cues > 0
            ? null
            : MediaFault.OfContent("the file has no captions", $"write a time, such as {Example}, and words below it, or delete the file");
    }

    private static (string What, string Hint)? FaultOf(string line)
    {
        if (Times().Match(line) is not { Success: true } times)
        {
            var withPoints = line.Replace(',', '.');
            return (
                "browsers leave out these captions: their time is not one of WebVTT",
                Times().IsMatch(withPoints) ? $"write {withPoints.Trim()}" : $"write minutes, seconds and thousandths: {Example}");
        }

        return Milliseconds(times, 1) < Milliseconds(times, 5)
            ? null
            : ("browsers never show these captions: they end before they begin", "correct the time behind the arrow");
    }

    private static double Milliseconds(Match times, int first)
    {
        double Part(int group) =>
            times.Groups[group].Success ? double.Parse(times.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return (((((Part(first) * 60) + Part(first + 1)) * 60) + Part(first + 2)) * 1000) + Part(first + 3);
    }

    [GeneratedRegex(
        @"^\s*(?:([0-9]{2,9}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})\s*-->"
            + @"\s*(?:([0-9]{2,9}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})(?:\s|\z)")]
    private static partial Regex Times();
}
