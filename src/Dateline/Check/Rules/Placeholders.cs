using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;
using Dateline.Process.Settings;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0620: the mark TK, "to come", in texts that readers see, in notes to colleagues and in comments. A name such as TK Maxx or a flight
/// such as TK 1980 is no mark. A mark in a text that is not due yet is a warning, because the site can be published without it.
/// </summary>
internal static partial class Placeholders
{
    public static Action<CheckedText> CheckTexts(CheckInput input) => text =>
    {
        var parsed = text.Parsed;
        var isPublic = VisibilityRule.At(parsed, input.Now, input.Context.Audience) == Visibility.Public;
        if (isPublic || IsScheduled(parsed, input.Now))
        {
            Report(text.Text, parsed.DisplayPath, isPublic ? Severity.Error : Severity.Warning, input.Diagnostics);
        }
    };

    /// <summary>The files that only have fields: authors, topics, the front page and the settings.</summary>
    public static void CheckFields(CheckInput input)
    {
        var files = input.Documents.Authors.AsEnumerable<ParsedDocument>().Concat(input.Documents.Topics).Select(d => d.Path)
            .Append(FrontPageFields.FileName).Append(SiteFields.FileName);
        foreach (var path in files)
        {
            var full = Path.Combine(input.Context.Project.Input, path);
            if (File.Exists(full))
            {
                var displayPath = input.DisplayPath(path);
                Report(Sources.ReadText(full, displayPath, new DiagnosticBag()), displayPath, Severity.Error, input.Diagnostics);
            }
        }
    }

    private const string Hint = "write it and delete the mark, or make the text a draft";

    private static bool IsScheduled(ParsedText text, DateTimeOffset now) =>
        text.IsDated && text.Publication.Status == Status.Published && !(text.Publication.Expires?.At <= now)
        && VisibilityRule.IsOutOfTime(text.Publication, text.Date, now);

    private static void Report(string text, string displayPath, Severity severity, DiagnosticBag diagnostics)
    {
        foreach (var mark in Mark().EnumerateMatches(text))
        {
            var where = Lines.At(displayPath, text, mark.Index) with { Length = mark.Length };
            diagnostics.Add(new Diagnostic(severity, Codes.Placeholder, where, "TK marks something that is still to come", "", Hint));
        }
    }

    // A word of its own, in Latin capitals, that begins neither a name nor a number.
    [GeneratedRegex("""(?<![^\s(\[{"'“‘«„—–>*_:!#-])TK(?![^\s.,;:!?)\]}"'”’»“—–<*_-])(?![-\s]?[A-Z0-9])""")]
    private static partial Regex Mark();
}
