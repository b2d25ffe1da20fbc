using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Check.Rules;

/// <summary>DL0614: blanks at the ends of lines in the front matter, and lists with dates that are out of order.</summary>
internal static class UntidyFrontMatter
{
    /// <summary>The lists of dated entries, which must be sorted oldest first.</summary>
    public static readonly string[] Dated = ["timeline", "corrections"];

    public static Action<CheckedText> Check(CheckInput input) => text =>
    {
        var blank = text.FrontMatter.IndexOf(" \n");
        if (blank >= 0)
        {
            input.Diagnostics.Warning(
                Codes.Untidy,
                Lines.At(text.Parsed.DisplayPath, text.Text, blank) with { Length = 1 },
                "the line ends with a blank",
                hint: "'check --fix' tidies the front matter");
        }

        if (Dated.Any(list => text.FrontMatter.Contains($"\n{list}:", StringComparison.Ordinal)))
        {
            foreach (var list in FrontMatter.Read(text.Parsed.DisplayPath, text.Text, new DiagnosticBag()).Fields.Entries.Where(
                e => Dated.Contains(e.Key) && !IsSorted(e.Value)))
            {
                input.Diagnostics.Warning(
                    Codes.Untidy,
                    list.KeyWhere,
                    $"the entries of '{list.Key}' are not sorted by date",
                    "expected the oldest first",
                    "'check --fix' sorts them");
            }
        }
    };

    /// <summary>Whether a list is sorted. Dates are written year first, so sorting their text sorts them by time.</summary>
    private static bool IsSorted(YamlNode list)
    {
        var dates = (list as YamlList)?.Items.Select(DateOf).ToArray() ?? [];
        return dates.SequenceEqual(dates.Order(StringComparer.Ordinal));
    }

    public static string DateOf(YamlNode entry) =>
        (entry as YamlMap)?.Entries.FirstOrDefault(e => e.Key == "date").Value is YamlScalar { Value: var date } ? date : "";
}
