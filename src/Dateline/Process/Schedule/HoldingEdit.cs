using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Schedule;

/// <summary>
/// Finds out whether an edit may hold a text back: withdraw, embargo or unpublish it, or move it to a later date. It looks at lines only,
/// because the edit may have left a file that no parser can read, and it answers yes when in doubt.
/// </summary>
internal static partial class HoldingEdit
{
    // Byte 85 ends a line in other encodings; in UTF-8 it is half of a letter.
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    private static readonly string[] Fields = ["status", "embargo", "expires", "withdrawn", "draft", "unlisted"];

    // Values that hold a text back, under whatever name.
    private static readonly FrozenSet<string> States = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "draft", "withdrawn", "embargoed", "hidden", "private", "unpublished", "unlisted", "retracted");

    private static readonly FrozenSet<string> Harmless = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "title", "lede", "updated", "section", "kicker", "place", "source", "sources", "authors",
        "author",
        "topics", "backgrounds", "background", "image", "src", "alt", "caption", "credit", "corrections", "text", "slug", "aliases",
        "related", "priority", "language", "translations", "canonical", "kind", "url", "archived", "timeline", "review", "name", "links",
        "lead", "slots", "packages", "items", "role", "email", "id", "template", "label", "http", "https");

    /// <summary>What in the edited text may hold it back; null if nothing does.</summary>
    public static string? Find(byte[] before, byte[] after, SiteZone zone, DateTimeOffset now)
    {
        if (after.AsSpan().IndexOf((byte)0) >= 0)
        {
            return "it is not a text file now";
        }

        if (after.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return "it is empty now";
        }

        var known = Lines(before).Select(l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        var lines = Lines(after);
        var end = EndOfFrontMatter(lines);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (!known.Contains(line) && Holds(line, isField: i < end, isTop: lines[i].Length > 0 && char.IsLetter(lines[i][0]), zone, now))
            {
                return $"line {i + 1} may hold it back: {Quoted.Short(line)}";
            }
        }

        return null;
    }

    /// <summary>Whether a new line may hold the text back. In the body, only a line that starts like such a field counts.</summary>
    private static bool Holds(string line, bool isField, bool isTop, SiteZone zone, DateTimeOffset now)
    {
        var words = NamesIn().Matches(line);
        if (!isField)
        {
            return words.FirstOrDefault() is { Index: 0 } first && IsHolding(first.Groups["name"].Value);
        }

        return words.Any(m => IsHolding(m, isTop, zone, now)) || (words.Count == 0 && IsHoldingWithoutColon(line));
    }

    private static bool IsHolding(Match field, bool isTop, SiteZone zone, DateTimeOffset now)
    {
        var (name, value) = (field.Groups["name"].Value, field.Groups["value"].Value.Trim(' ', '\t', '"', '\''));
        return IsHolding(name) || States.Contains(value) || (IsDate(name) && IsLater(value, isTop, zone, now));
    }

    /// <summary>
    /// Whether a line is such a field with its colon forgotten or mistyped, <c>embargo;2020-01-31</c>, or the value alone, below its field.
    /// </summary>
    private static bool IsHoldingWithoutColon(string line) =>
        WordsIn().Matches(line).Select(m => m.Value).ToArray() is [var name, .. var rest]
        && (Fields.Contains(name, StringComparer.OrdinalIgnoreCase)
            || (rest.Length == 0 && States.Contains(name))
            || YearIn().IsMatch(name)
            || ((IsHolding(name) || IsDate(name))
                && rest is [var value, ..] && (char.IsAsciiDigit(value[0]) || States.Contains(value))));

    /// <summary>Whether a word is the name of a field that holds a text back, misspelt or as another generator has it.</summary>
    private static bool IsHolding(string word) =>
        word.Length > 1 && !Harmless.Contains(word) && !IsDate(word)
        && (Nearest.To(word, Fields) is not null || FieldIn(word) is "status" or "embargo" or "expires" or "withdrawn");

    private static bool IsDate(string word) =>
        !Harmless.Contains(word) && (word.Equals("date", StringComparison.OrdinalIgnoreCase) || FieldIn(word) == "date");

    private static string? FieldIn(string word) => ForeignFieldNames.ReplacementFor(word)?.Split(':')[0];

    /// <summary>Whether a date is in the future, or, at the start of a line, can't be read.</summary>
    private static bool IsLater(string written, bool isTop, SiteZone zone, DateTimeOffset now) =>
        Dates.Parse(written, zone) is { } date ? date.At > now : isTop;

    private static int EndOfFrontMatter(string[] lines)
    {
        var end = lines.Length > 0 && IsFence(lines[0]) ? Array.FindIndex(lines, 1, IsFence) : -1;
        return end < 0 ? lines.Length : end;
    }

    private static bool IsFence(string line) => line.StartsWith("---", StringComparison.Ordinal) && line.AsSpan(3).IsWhiteSpace();

    // Names of fields are ASCII, so any encoding of a text file will do.
    private static string[] Lines(byte[] text) => Encoding.Latin1.GetString(text).Split(LineEnds, StringSplitOptions.None);

    /// <summary>Everything in a line that looks like the name of a field: <c>status:</c>, <c>"status":</c>, <c>status =</c>.</summary>
    [GeneratedRegex("""(?<mark>^[\s>#*"'{(\[\-+<]*|[\s,{"'])(?<name>[A-Za-z][\w-]*)["']?\s*[:=](?=(?<value>[^,}]{0,100}))""")]
    private static partial Regex NamesIn();

    [GeneratedRegex("[A-Za-z0-9][A-Za-z0-9_-]*")]
    private static partial Regex WordsIn();

    [GeneratedRegex("^[0-9]{4}(-|$)")]
    private static partial Regex YearIn();
}
