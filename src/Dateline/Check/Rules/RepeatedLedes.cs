using System.Text.RegularExpressions;
using Dateline.Diagnostics;

namespace Dateline.Check.Rules;

/// <summary>DL0608: a lede with the same words as the first paragraph, ignoring markup and links.</summary>
internal static partial class RepeatedLedes
{
    public static Action<CheckedText> Check(CheckInput input) => checkedText =>
    {
        if (checkedText.Parsed.Lede.Length == 0 || NameComparison.Normalize(checkedText.Parsed.Lede) is not { Length: > 0 } lede)
        {
            return;
        }

        var body = checkedText.Body;
        var start = body.Length - body.AsSpan().TrimStart(" \n").Length;
        var blank = body.IndexOf("\n\n", start, StringComparison.Ordinal);
        var paragraph = body[start..(blank < 0 ? body.Length : blank)];
        if (NameComparison.Normalize(Target().Replace(paragraph, "]")) == lede)
        {
            input.Diagnostics.Warning(
                Codes.RepeatedLede,
                checkedText.InBody(start, paragraph.TrimEnd().Length),
                "the first paragraph repeats the lede",
                hint: "shorten the lede, or delete the paragraph");
        }
    };

    /// <summary>The target of a link, which is not part of its words.</summary>
    [GeneratedRegex(@"\]\([^)\n]*\)")]
    private static partial Regex Target();
}
