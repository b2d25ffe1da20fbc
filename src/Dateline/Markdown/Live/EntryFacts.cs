using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Dateline.Markdown.Live;

/// <summary>
/// The facts of entries: the first lines below the heading of an entry, such as <c>by: vera-lind</c> or <c>edited: 15:10</c>. They are not
/// part of its text.
/// </summary>
internal static partial class EntryFacts
{
    public const string By = "by", Edited = "edited", Corrected = "corrected";

    public static readonly string[] Keys = [By, Edited, Corrected];

    /// <summary>The facts in the order of the text.</summary>
    public static List<FactLine> Find(string body, MarkdownDocument document)
    {
        var facts = new List<FactLine>();
        for (var i = 0; i + 1 < document.Count; i++)
        {
            if (document[i + 1] is not ParagraphBlock paragraph || LiveHeading.Read(document[i]) is null)
            {
                continue;
            }

            foreach (var (start, length) in Lines(body, paragraph))
            {
                if (Fact().Match(body.Substring(start, length)) is not { Success: true } found)
                {
                    break;
                }

                var value = found.Groups["value"];
                var key = found.Groups["key"].Value.ToLowerInvariant();
                facts.Add(new FactLine(document[i].Span.Start, start, length, key, value.Value, start + value.Index));
            }
        }

        return facts;
    }

    /// <summary>
    /// The body without its facts: empty lines take their places, so that everything else keeps its offset. Most bodies have none and
    /// are returned unchanged.
    /// </summary>
    public static string Blank(string body)
    {
        if (!Keys.Any(key => body.Contains(key, StringComparison.OrdinalIgnoreCase)))
        {
            return body;
        }

        var facts = Find(body, BodyParser.Parse(body, precise: false));
        return facts.Count == 0 ? body : string.Create(body.Length, (body, facts), static (text, from) =>
        {
            from.body.CopyTo(text);
            foreach (var fact in from.facts)
            {
                text.Slice(fact.Start, fact.Length).Fill(' ');
            }
        });
    }

    /// <summary>Start and length of each line of a paragraph.</summary>
    public static IEnumerable<(int Start, int Length)> Lines(string body, ParagraphBlock paragraph)
    {
        var end = Math.Min(paragraph.Span.End + 1, body.Length);
        for (var start = paragraph.Span.Start; start < end;)
        {
            var line = body.IndexOf('\n', start, end - start);
            line = line < 0 ? end : line;
            yield return (start, line - start);
            start = line + 1;
        }
    }

    [GeneratedRegex(
        @"\A[ ]{0,3}(?<key>by|edited|corrected)[ \t]*:(?:[ \t]+(?<value>.*?))?[ \t]*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Fact();
}

/// <summary>
/// A fact of the entry whose heading is at the offset <paramref name="Heading"/> of the text: the offset and length of its line, its key,
/// its value, which may be empty, and the value's offset.
/// </summary>
internal readonly record struct FactLine(int Heading, int Start, int Length, string Key, string Value, int ValueStart);
