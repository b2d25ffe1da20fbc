using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Markdown.Html;
using Dateline.Model;

namespace Dateline.Import.Bodies;

/// <summary>
/// Closes markup that a text opens and never closes, which would be an error in a build: code and comments are closed, a tag without an end
/// is removed and its text is kept, and other marks are shown as they are.
/// </summary>
internal static class UnclosedMarkup
{
    // Closing one construct may reveal another.
    private const int MostRounds = 20;

    public static string Close(string text, SourceSpan where, Findings findings)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var found = new DiagnosticBag();
            BodyCheck.Inspect("", text, 1, AllowedOrigins.None, found);
            var open = found.Sorted().Where(d => d.Code == Codes.NeverEnds || d.Code == Codes.UnclosedContainer)
                .Select(d => (At: OffsetOf(text, d.Where), d.Where)).ToArray();
            if (open.Length == 0)
            {
                break;
            }

            findings.Add(FindingKind.Unsupported, "markup that is never closed: closed, shown as text, or removed", where);
            text = open.Reverse().Aggregate(text, (closed, o) => Close(closed, o.At, o.Where));
        }

        return text;
    }

    private static string Close(string text, int at, SourceSpan place) => text.AsSpan(at) switch
    {
        ['<', var letter, ..] when char.IsAsciiLetter(letter) || letter == '/' =>
            text.Remove(at, RawHtmlReader.Read(text[at..]).First().Length),
        ['<', '!', '-', '-', ..] when place.Column == 1 => text + "\n-->",
        ['<', ..] => text.Remove(at, 1).Insert(at, "&lt;"),
        ['`' or '~', ..] code when place.Column == 1 => text + "\n" + code[..(code.Length - code.TrimStart(code[0]).Length)].ToString(),
        _ => text.Insert(at, "\\"),
    };

    private static int OffsetOf(string text, SourceSpan place)
    {
        var at = 0;
        for (var line = 1; line < place.Line; line++)
        {
            at = text.IndexOf('\n', at) + 1;
        }

        return at + place.Column - 1;
    }
}
