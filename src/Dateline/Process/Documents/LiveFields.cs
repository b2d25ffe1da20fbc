using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Markdown.Checking;
using Dateline.Markdown.Live;
using Dateline.Model;
using Dateline.Process.Fields;
using Dateline.Process.Schedule;
using Markdig.Syntax;
using SourceSpan = Dateline.Diagnostics.SourceSpan;

namespace Dateline.Process.Documents;

/// <summary>Declares and reads key points, which any story may have, and of live stories the end and the entries in the text.</summary>
internal static class LiveFields
{
    public static readonly ChoiceField<ArticleKind> Kind = new(
        "kind", "Story, live or link.", ("story", ArticleKind.Story), ("live", ArticleKind.Live), ("link", ArticleKind.Link));

    public static readonly ListField KeyPoints = new("key_points", "The most important facts, one line each.") { MaxCount = 20 };
    public static readonly DateField Ended = new("ended", "When the coverage of a live story ended.") { OnlyIf = new(Kind, "live") };

    /// <summary>How many entries a story may have; more than a day of them.</summary>
    private const int MaxEntries = 2000;

    public static ImmutableArray<string> ReadKeyPoints(this FieldReader fields, string language, DiagnosticBag diagnostics)
    {
        var points = fields.List(KeyPoints);
        if (points.IsEmpty)
        {
            return [];
        }

        foreach (var point in points)
        {
            PlainTextCheck.Check(diagnostics, point.Where, point.Value, $"'{KeyPoints.Name}'");
        }

        return [.. points.Select(p => PlainLine.Typeset(p.Value, language))];
    }

    /// <summary>Reads the entries of a live story with their facts, and its end; nothing for another story.</summary>
    public static ParsedLive ReadLive(
        this FieldReader fields, ArticleKind kind, SourceDocument document, Moment date, string language, ParseRules rules,
        DiagnosticBag diagnostics)
    {
        var ended = fields.Moment(Ended);
        if (kind != ArticleKind.Live)
        {
            if (ended is not null)
            {
                fields.ReportInvalid(fields.Where(Ended), Ended, "is set, but this is not a live story", "add kind: live, or delete it");
            }

            return ParsedLive.None;
        }

        DateOrder.CheckNotBefore(date, ended, Ended, fields.Where(Ended), diagnostics);
        var read = ReadEntries(document, date, ended, language, rules, diagnostics);
        if (ended is not null && read.Coverage!.Entries.IsEmpty)
        {
            diagnostics.Warning(
                Codes.NoEntries, fields.Where(Ended), "the coverage has ended, but this live story has no entries",
                "expected entries in the text: ## 14:32 and a headline", "write them, or delete 'kind' and 'ended'");
        }

        return read;
    }

    private static ParsedLive ReadEntries(
        SourceDocument document, Moment date, Moment? ended, string language, ParseRules rules, DiagnosticBag diagnostics)
    {
        var written = document.FrontMatter.Body.ToString();
        var body = EntryFacts.Blank(written);
        var facts = (ReferenceEquals(body, written) ? [] : EntryFacts.Find(written, BodyParser.Parse(written, precise: false)))
            .ToLookup(f => f.Heading);
        var state = new BodyCheckState(document.DisplayPath, body, document.FrontMatter.BodyLine, rules.Allowed, diagnostics);
        var parsed = BodyParser.Parse(body, precise: true);
        var entries = new List<(LiveEntry Entry, int Start)>();
        var authors = ImmutableArray.CreateBuilder<ParsedEntryAuthors>();
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        var places = new Dictionary<long, SourceSpan>();
        var reader = new EntryFactFields(state, language, rules, diagnostics);
        for (var i = 0; i < parsed.Count; i++)
        {
            if (parsed[i] is not HeadingBlock heading || !LiveHeading.IsDivision(heading))
            {
                continue;
            }

            var where = state.At(heading.Span);
            if (LiveHeading.Read(heading) is not { } read)
            {
                ReportNoEntry(heading, where, diagnostics);
                continue;
            }

            if (entries.Count == MaxEntries)
            {
                diagnostics.Error(Codes.TooMany, where, $"this story has more than {MaxEntries} entries", hint: "begin a second story");
                break;
            }

            if (ReadTime(read, where, date, rules, diagnostics) is { } at)
            {
                CheckTime(at, ended, where, places, diagnostics);
                read.Strip(heading);
                var headline = PlainLine.Typeset(PlainText.From(heading.Inline).Trim(), language);
                var own = reader.Read(facts[heading.Span.Start], at);
                reader.CheckText(parsed, i, facts[heading.Span.Start].Select(f => f.Start + f.Length).LastOrDefault());
                var entry = new LiveEntry(at, headline, OpeningAfter(parsed, i, language), where.Line) { Edited = own.Edited };
                entries.Add((entry, heading.Span.Start));
                corrections.AddRange(own.Corrections);
                if (own.Authors.Count > 0)
                {
                    authors.Add(new ParsedEntryAuthors(entry.Id, [.. own.Authors]));
                }

                CheckWords(parsed, i, entry, where, diagnostics);
            }
        }

        var ends = entries.Select(e => e.Start).Append(body.Length).ToArray();
        return new ParsedLive(
            new LiveCoverage([.. entries.Select((e, i) => e.Entry with { Text = FingerprintOf(body[e.Start..ends[i + 1]]) })], ended)
            {
                Intro = FingerprintOf(body[..ends[0]]),
            },
            authors.ToImmutable(),
            corrections.ToImmutable());
    }

    /// <summary>The fingerprint of a part of the text. Empty lines don't count: some stand in the places of facts.</summary>
    private static ulong FingerprintOf(string part) =>
        Fingerprint.Of(string.Join('\n', part.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))));

    private static Moment? ReadTime(LiveHeading read, SourceSpan where, Moment date, ParseRules rules, DiagnosticBag diagnostics)
    {
        var day = read.Day.Length > 0 ? read.Day : date.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (Dates.Read(new Located($"{day} {read.Time}", where), rules.Zone, "entry", isEnd: false, diagnostics) is not { } at)
        {
            return null;
        }

        if (read.Day.Length == 0 && date.HasTime && at.At < date.At)
        {
            diagnostics.Warning(
                Codes.EarlyEntry, where, $"this entry is from {at}, before the story was published, {date}",
                "expected the day, if it is another one than the story's",
                $"write ## {date.Day.AddDays(1):yyyy-MM-dd} {read.Time} if it is the next day, or ## {day} {read.Time} if it is the same");
        }

        return at;
    }

    private static void CheckTime(
        Moment at, Moment? ended, SourceSpan where, Dictionary<long, SourceSpan> places, DiagnosticBag diagnostics)
    {
        if (ended is { } end && (end.HasTime ? at.At > end.At : at.Day > end.Day))
        {
            diagnostics.Warning(
                Codes.LateEntry, where, $"this entry is from {at}, after the coverage ended, {end}",
                "expected an entry from before the end", "correct its time, or 'ended'");
        }

        if (!places.TryAdd(at.At.UtcTicks, where))
        {
            diagnostics.Error(
                Codes.SameEntryTime, where,
                $"the entry on line {places[at.At.UtcTicks].Line} has the same time, and entries are known by their times",
                "expected another time", $"write the seconds, too: ## {at.At:HH:mm}:30");
        }
    }

    private static void CheckWords(
        MarkdownDocument document, int heading, LiveEntry entry, SourceSpan where, DiagnosticBag diagnostics)
    {
        if (entry.Headline.Length == 0 && (heading + 1 == document.Count || LiveHeading.IsDivision(document[heading + 1])))
        {
            diagnostics.Warning(
                Codes.EmptyEntry, where, "this entry has neither a headline nor a text", "expected what is new",
                $"write ## {entry.At.At:HH:mm} and a headline, or a text below it, or delete the entry");
        }
    }

    private static void ReportNoEntry(HeadingBlock heading, SourceSpan where, DiagnosticBag diagnostics)
    {
        var words = PlainText.From(heading.Inline).Trim();
        var meant = LiveHeading.Correct(words);
        diagnostics.Warning(
            Codes.NoLiveEntry, where, $"the heading '{words}' begins no entry, because it has no time such as 14:32",
            "expected ## 14:32 and the headline of the entry",
            meant.Length > 0 ? $"write ## {meant}"
                : words.Length > 2 && words.AsSpan(0, 3).ContainsAny(':', '.') && char.IsAsciiDigit(words[0])
                    ? "write a time from 00:00 to 23:59; after midnight write the day before it"
                    : $"write ## 14:32 {words} with the right time, or ### {words} within an entry");
    }

    /// <summary>The beginning of the first paragraph of an entry.</summary>
    private static string OpeningAfter(MarkdownDocument document, int heading, string language)
    {
        for (var i = heading + 1; i < document.Count && !LiveHeading.IsDivision(document[i]); i++)
        {
            if (document[i] is ParagraphBlock paragraph
                && PlainText.Seen(paragraph.Inline, language, Opening.MaxWidth * 2) is { Length: > 0 } words)
            {
                return Opening.Cut(PlainLine.Typeset(Characters.Clean(words), language));
            }
        }

        return "";
    }
}
