using System.Text.RegularExpressions;
using Dateline.Diagnostics;

namespace Dateline.Check.Rules;

/// <summary>DL0608: a standfirst that the first paragraph says again, whatever marks and links it has.</summary>
internal static partial class RepeatedLedes
{
    public static Action<CheckedText> Check(CheckInput input) => checkedText =>
    {
        if (checkedText.Parsed.Lede.Length == 0 || NameComparison.Bare(checkedText.Parsed.Lede) is not { Length: > 0 } lede)
        {
            return;
        }

        var start = checkedText.Body.AsSpan().IndexOfAnyExcept(" \n") is >= 0 and var text ? text : checkedText.Body.Length;
        var end = checkedText.Body.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var blank ? blank : checkedText.Body.Length;
        if (NameComparison.Bare(Target().Replace(checkedText.Body[start..end], "]")) == lede)
        {
            input.Diagnostics.Warning(
                Codes.RepeatedLede,
                checkedText.InBody(start, checkedText.Body.AsSpan(start, end - start).TrimEnd().Length),
                "the first paragraph says again what the lede says",
                hint: "shorten the lede, or start with what comes next");
        }
    };

    /// <summary>Where a link leads is no part of what it says.</summary>
    [GeneratedRegex(@"\]\([^)\n]*\)")]
    private static partial Regex Target();
}
