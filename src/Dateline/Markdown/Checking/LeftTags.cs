using System.Text.RegularExpressions;
using Dateline.Model.Addresses;

namespace Dateline.Markdown.Checking;

/// <summary>What is between angle brackets and is no tag of HTML: templates, notes, addresses. <see cref="LeftMarkup"/> asks.</summary>
internal static partial class LeftTags
{
    public static Leftover? At(ReadOnlySpan<char> rest, char before, bool isContinued)
    {
        if (rest.StartsWith("<%") && rest.IndexOf("%>") > 2)
        {
            return new Leftover(LeftMarkup.To(rest, "%>"), "a tag of another program's templates", LeftMarkup.Show);
        }

        if (BrokenTag().IsMatch(rest))
        {
            return new Leftover(
                rest.IndexOfAny(' ', '\t'), "a tag of HTML that is not complete", "close its quotes and its bracket, or use markdown");
        }

        if (BrokenNote().IsMatch(rest))
        {
            return new Leftover(
                rest.IndexOf('>') + 1, "no note to colleagues", "write a note between <!-- and -->, without a blank in these signs");
        }

        // The address behind the bracket has become a link.
        if (isContinued && before != '(' && rest.TrimEnd() is "<")
        {
            return new Leftover(
                1, "the address behind it is not read together with its brackets",
                "write <https://example.org/page>, with the scheme and without blanks; or delete the brackets");
        }

        foreach (var match in Other().EnumerateMatches(rest))
        {
            return rest is ['<', '<', ..]
                ? new Leftover(match.Length, "no quotation marks", "type « and », or plain quotation marks; a link is [words](address)")
                : rest[1] is '@' or '#' or '!' or ':'
                ? new Leftover(match.Length, "what a chat puts for a name", "write the name")
                : Address(rest[1..(match.Length - 1)], before);
        }

        return null;
    }

    /// <summary>What looks like a host, or is the name of a file. Within a word it is a part of a name that has such a sign.</summary>
    private static Leftover? Address(ReadOnlySpan<char> written, char before)
    {
        if (char.IsLetterOrDigit(before))
        {
            return null;
        }

        return WebAddress.Meant(written.ToString()) is { } url
            ? new Leftover(written.Length + 2, "an address between brackets needs https://", $"write <{url}>")
            : new Leftover(written.Length + 2, "brackets make no link to a file", $"write [words]({written})");
    }

    [GeneratedRegex("""^</?[A-Za-z][A-Za-z0-9]*\s+[A-Za-z-]+\s*=\s*["'“”]""")]
    private static partial Regex BrokenTag();

    // <!- a ->, < !-- a -->, <! a >, <-- a -->
    [GeneratedRegex(@"^<(?:!-? [^<>]*>|\s+!--[^<>]*-->|--[^<>]*-->)")]
    private static partial Regex BrokenNote();

    // <@U123>, <:name:123>, <example.org/page>, <<section,words>>
    [GeneratedRegex(@"^<(?:[@#!:][\w:&|]+>|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/[^\s<>]*)?>|<[^\s<>][^<>\n]*>>)")]
    private static partial Regex Other();
}
