using System.Buffers;
using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;

namespace Dateline.Markdown.Checking;

/// <summary>The messages about brackets that look like a link but are none. Each shows the link as it should be, where it can.</summary>
internal static class LinkIssues
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'“”„‟«»‘’‚");

    public static Diagnostic Describe(
        ParseIssue issue, SourceSpan where, IReadOnlyCollection<string> labels, string body) => issue.Kind switch
        {
            ParseIssueKind.UnknownReference => new(
                Severity.Warning,
                Codes.UndefinedReference,
                where,
                $"readers see the brackets: no line of this text says where '[{issue.About}]' leads",
                $"expected a line '[{issue.About}]: https://example.org/page'",
                Missing(issue.About, labels, body)),
            ParseIssueKind.OpenLink => Broken(
                where, "readers see the brackets: the parenthesis after them is not closed in this line", "expected [words](address)"),
            ParseIssueKind.SplitLink => Broken(
                where, "readers see the brackets: there is a blank between them and the address", "", Write(Joined(issue.About))),
            ParseIssueKind.ReversedLink => Broken(
                where, "readers see the brackets: the words come first, in brackets, then the address, in parentheses", "",
                Write(Turned(issue.About))),
            ParseIssueKind.OtherLink => Broken(
                where, "readers see the brackets: words and address are put together as in another program", "", Write(issue.About)),
            ParseIssueKind.HalfLink => Broken(
                where, "readers see the bracket: the other one, before or after the link's words, is missing", "expected [words](address)"),
            _ => DescribeBlank(issue.About, where),
        };

    private static string Missing(string label, IReadOnlyCollection<string> labels, string body)
    {
        if (label.Contains('/'))
        {
            return $"write the address in parentheses: ({label})";
        }

        return body.Contains($"[{label}]:", StringComparison.OrdinalIgnoreCase)
            || body.Contains($"[{label}] :", StringComparison.OrdinalIgnoreCase)
            ? $"the line '[{label}]: ...' needs an empty line above it, no blanks before it or its colon, and an address without blanks"
            : NearLabel(label, labels);
    }

    private static Diagnostic Broken(SourceSpan where, string message, string expected, string hint = "") =>
        new(Severity.Warning, Codes.UnreadLink, where, message, expected, hint);

    private static string Write(string link) => $"write {link}";

    private static string NearLabel(string label, IReadOnlyCollection<string> labels) =>
        Nearest.To(label, labels) is { } near ? $"did you mean '[{near}]'?" : "";

    private static string Joined(string typed) =>
        typed.Replace("] (", "](", StringComparison.Ordinal).Replace("] [", "][", StringComparison.Ordinal);

    // (words)[address]
    private static string Turned(string typed)
    {
        var middle = typed.LastIndexOf(")[", StringComparison.Ordinal);
        return middle < 0 ? "[words](address)" : $"[{typed[..middle].TrimStart('(')}]({typed[(middle + 2)..^1]})";
    }

    // [words](an address with blanks "and a title")
    private static Diagnostic DescribeBlank(string typed, SourceSpan where)
    {
        var middle = typed.IndexOf("](", StringComparison.Ordinal);
        var words = middle < 0 ? "" : typed[..middle];
        var inside = typed[(middle + 2)..].TrimEnd(')').Trim();
        if (inside.AsSpan().IndexOf("{{") >= 0 || inside.AsSpan().IndexOf("{%") >= 0)
        {
            return Broken(
                where, "readers see the brackets: nothing fills in the address of the link", "",
                Write($"{words}](wall.md) with the path of the text's file, or {words}](https://example.org/page)"));
        }

        if (Contact(inside) is { } contact)
        {
            return Broken(where, "readers see the brackets: this address has a blank", "", Write($"{words}]({contact})"));
        }

        var quote = inside.AsSpan().IndexOfAny(Quotes);
        if (quote > 0 && inside[quote - 1] is ' ' or '\t')
        {
            var address = inside[..quote].Trim();
            var title = inside[quote..].Trim([.. "\"'“”„‟«»‘’‚ "]).Replace('"', '\'');
            var link = address.Contains(' ') ? $"<{address.Trim('<', '>')}>" : address;
            return Broken(
                where,
                "readers see the brackets: after a link's address comes nothing, or a title between straight quotes",
                "",
                Write($"{words}]({link} \"{title}\")"));
        }

        var whole = inside.Trim('<', '>').Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);
        return Broken(
            where,
            inside.AsSpan().ContainsAny(" \t\u00A0")
                ? "readers see the brackets: a link's address with a blank needs '<' and '>' around it"
                : "readers see the brackets: the parentheses or brackets of the address don't match",
            "",
            Write($"{words}](<{whole}>)"));
    }

    // No blank is part of these.
    private static string? Contact(string inside)
    {
        var isNumber = inside.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
            || inside.StartsWith("sms:", StringComparison.OrdinalIgnoreCase);
        var isMail = inside.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && !inside.Contains('?');
        return isNumber || isMail || inside.StartsWith('#') ? string.Concat(inside.Where(c => !char.IsWhiteSpace(c))) : null;
    }
}
