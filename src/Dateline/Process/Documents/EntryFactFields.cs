using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Markdown.Checking;
using Dateline.Markdown.Live;
using Dateline.Model;
using Dateline.Process.Fields;
using Markdig.Syntax;
using SourceSpan = Dateline.Diagnostics.SourceSpan;

namespace Dateline.Process.Documents;

/// <summary>
/// Reads the facts below the heading of a live story's entry: who wrote it (<c>by: vera-lind, ben</c>), when it was edited
/// (<c>edited: 15:10</c>) and what in it was corrected (<c>corrected: 15:40 It is in Kolomna.</c>). A time without a day is of the entry's
/// day.
/// </summary>
internal sealed partial class EntryFactFields(BodyCheckState state, string language, ParseRules rules, DiagnosticBag diagnostics)
{
    private const string Example = "corrected: 15:40 It is in Kolomna, not in Ryazan.";

    // What writers of other systems call them.
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["author"] = EntryFacts.By,
        ["authors"] = EntryFacts.By,
        ["byline"] = EntryFacts.By,
        ["writer"] = EntryFacts.By,
        ["edit"] = EntryFacts.Edited,
        ["updated"] = EntryFacts.Edited,
        ["modified"] = EntryFacts.Edited,
        ["correction"] = EntryFacts.Corrected,
        ["corrections"] = EntryFacts.Corrected,
        ["correct"] = EntryFacts.Corrected,
    };

    /// <summary>Reads the facts of an entry that is from <paramref name="entry"/>.</summary>
    public ReadFacts Read(IEnumerable<FactLine> facts, Moment entry)
    {
        var read = new ReadFacts();
        foreach (var fact in facts)
        {
            Read(fact, entry, read);
        }

        return read;
    }

    private void Read(FactLine fact, Moment entry, ReadFacts to)
    {
        var where = state.At(fact.ValueStart, Math.Max(1, fact.Value.Length));
        switch (fact.Key)
        {
            case EntryFacts.By:
                ReadNames(fact, to);
                break;
            case EntryFacts.Edited when to.Edited is not null:
                Report(where, "'edited' is written twice", "expected the time of the last edit", "delete the older one");
                break;
            case EntryFacts.Edited:
                to.Edited = ReadTime(fact, where, entry, out var rest);
                if (rest.Length > 0)
                {
                    Report(where, $"'{rest}' after the time says nothing", "expected a time alone: edited: 15:10", "delete it");
                }

                break;
            default:
                ReadCorrection(fact, where, entry, to);
                break;
        }
    }

    /// <summary>
    /// Reports lines of an entry's text that look like facts, but are none: misspelt, not at the beginning, or below a fact without an
    /// empty line between them.
    /// </summary>
    /// <param name="document">The body without its facts.</param>
    /// <param name="heading">The entry's heading in it.</param>
    /// <param name="facts">Where its last fact ends; 0 if it has none.</param>
    public void CheckText(MarkdownDocument document, int heading, int facts)
    {
        for (var i = heading + 1; i < document.Count && !LiveHeading.IsDivision(document[i]); i++)
        {
            IEnumerable<Block> blocks = document[i] is ContainerBlock box ? box.Descendants<ParagraphBlock>() : [document[i]];
            var lines = blocks.OfType<ParagraphBlock>().SelectMany(p => EntryFacts.Lines(state.Body, p)).ToArray();
            foreach (var (start, length) in lines)
            {
                CheckMisplaced(start, length);
            }

            if (i == heading + 1 && document[i] is ParagraphBlock && lines is [var (first, firstLength), ..])
            {
                CheckFirst(first, firstLength, facts > 0 ? facts : document[heading].Span.End + 1, facts > 0);
            }
        }
    }

    private void CheckMisplaced(int start, int length)
    {
        if (Word().Match(state.Body.Substring(start, length)).Groups["word"].Value is { Length: > 0 } word
            && EntryFacts.Keys.Contains(word))
        {
            Warn(
                state.At(start, length), $"'{word}:' stands in the text of the entry, so readers see it as it is written",
                "expected it directly below the heading", "move it there, or write the sentence in another way");
        }
    }

    /// <summary>Checks the first line of the text. <paramref name="end"/> is where its heading ends, or the last of its facts.</summary>
    private void CheckFirst(int start, int length, int end, bool hasFacts)
    {
        var isBelow = state.Body.AsSpan(end, Math.Max(0, start - end)).Count('\n') <= 1;
        var word = Word().Match(state.Body.Substring(start, length)).Groups["word"].Value;
        var near = word.Length == 0 ? null : Nearest.To(word, [.. EntryFacts.Keys, .. Foreign.Keys]);
        var meant = near is null ? null : Foreign.GetValueOrDefault(near, near);
        if (word.Length > 0 && !EntryFacts.Keys.Contains(word) && (isBelow ? meant is not null || char.IsLower(word[0])
            : meant is not null && char.IsLower(word[0])))
        {
            Warn(
                state.At(start, word.Length), $"'{word}:' is no fact of an entry, so readers see the line as it is written",
                "expected by, edited or corrected",
                meant is null ? "write an empty line above it if it is text" : $"did you mean '{meant}'?");
        }
        else if (isBelow && hasFacts)
        {
            Warn(
                state.At(start, length), "this line follows a fact of the entry, but is the beginning of its text",
                "expected an empty line between them", "write the empty line, or write the fact on one line");
        }
    }

    private void ReadNames(FactLine fact, ReadFacts to)
    {
        var at = fact.ValueStart;
        foreach (var part in fact.Value.Split(','))
        {
            if (part.Trim() is { Length: > 0 } name)
            {
                to.Authors.Add(new Located(name, state.At(at + part.IndexOf(name, StringComparison.Ordinal), name.Length)));
            }

            at += part.Length + 1;
        }

        if (to.Authors.Count == 0)
        {
            Report(state.At(fact.Start, fact.Length), "'by' has no names", "expected ids from authors/, or outside writers' full names",
                "write by: and the id, or delete the line");
        }
    }

    private void ReadCorrection(FactLine fact, SourceSpan where, Moment entry, ReadFacts to)
    {
        if (ReadTime(fact, where, entry, out var text) is not { } at)
        {
            return;
        }

        if (text.Length == 0)
        {
            Report(where, "'corrected' does not say what was wrong and what is right", $"expected a line such as {Example}",
                "write the sentence after the time");
            return;
        }

        PlainTextCheck.Check(diagnostics, where, text, "'corrected'");
        to.Corrections.Add(new Correction(at, PlainLine.Typeset(text, language)) { Entry = LiveEntry.IdOf(entry) });
    }

    /// <summary>Reads the time at the beginning of a fact; <paramref name="rest"/> is what follows it.</summary>
    private Moment? ReadTime(FactLine fact, SourceSpan where, Moment entry, out string rest)
    {
        rest = "";
        if (Time().Match(fact.Value) is not { Success: true } found)
        {
            Report(
                where, fact.Value.Length == 0 ? $"'{fact.Key}' has no time" : $"'{fact.Value}' does not begin with a time such as 15:10",
                fact.Key == EntryFacts.Edited ? "expected a line such as edited: 15:10" : $"expected a line such as {Example}",
                "write the time from 00:00 to 23:59; after midnight write the day before it");
            return null;
        }

        rest = found.Groups["rest"].Value.Trim();
        var isDayGiven = found.Groups["day"].Length > 0;
        var day = isDayGiven ? found.Groups["day"].Value : entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var time = found.Groups["time"].Value;
        if (Dates.Read(new Located($"{day} {time}", where), rules.Zone, fact.Key, isEnd: false, diagnostics) is not { } at)
        {
            return null;
        }

        if (at.At >= entry.At)
        {
            return at;
        }

        diagnostics.Error(
            Codes.DateOrder, where, $"'{fact.Key}' is {at}, but the entry is from {entry}", "expected the same time or a later one",
            isDayGiven ? "correct one of the two" : $"write {entry.Day.AddDays(1):yyyy-MM-dd} {time} if it is the next day");
        return null;
    }

    private void Report(SourceSpan where, string what, string expected, string hint) =>
        diagnostics.Error(Codes.BadEntryFact, where, what, expected, hint);

    private void Warn(SourceSpan where, string what, string expected, string hint) =>
        diagnostics.Warning(Codes.LooseEntryFact, where, what, expected, hint);

    [GeneratedRegex(
        @"\A(?:(?<day>\d{4}-\d\d-\d\d)[ T]+)?(?<time>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?<rest>(?:[ \t].*)?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\A[ ]{0,3}(?<word>[\p{L}_]+)[ \t]*:(?:[ \t]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

/// <summary>The facts of one entry, as they are read.</summary>
internal sealed class ReadFacts
{
    public List<Located> Authors { get; } = [];

    public List<Correction> Corrections { get; } = [];

    public Moment? Edited { get; set; }
}
