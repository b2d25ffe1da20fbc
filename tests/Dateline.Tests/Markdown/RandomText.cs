using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;

namespace Dateline.Tests.Markdown;

/// <summary>
/// Texts of all marks in any order, in which every word is another one, <c>q1z</c>, <c>q2z</c> and so on, so that each can be looked for
/// on the page. What is no word but a name (of a reference, an element, a box) has one of its own.
/// </summary>
internal static partial class RandomText
{
    private static readonly string[] Pieces =
    [
        "§ ", "§\n", "§\n", "\n\n", "\n\n", "\n", "*§* ", "**§", "__§__", "_§ ", "~~§~~", "*", "`§`", "``§", "`", "# §\n", "### § ##\n",
        "§\n---\n", "§\n===\n", "- §\n", "  - §\n", "1. §\n",
        "> §\n", "> ", "    §\n", "\t§\n", "| § | § |\n", "|---|--:|\n", "| § | § | § |\n", "| § |\n", "§ | §\n", "a | b\n--|--\n", "|",
        "::: factbox §\n", ":::\n", "::: pullquote §\n§\n",
        "::: embed https://example.org/§\n", "::: embed https://vimeo.com/76979871 §\n", "::: gallery §\n",
        "![§](map.png){wide}", "::: embed\n", "::: § §\n", "[§](https://example.org/§ \"§\")", "[§](story.md)", "[§](§",
        "[§](<§>", "[§][a]", "[§][b]", "[§]", "[", "](", ")",
        "[a]: https://example.org/§ \"§\"\n", "[a]: §\n", "[§]: § '§'\n", "[^1]", "[^1]: §\n", "[^2]: §\n", "[^§] ",
        "![§](map.png \"§ | §\")", "![§](map.png)", "![§](map.png '§')\n",
        "[![§](map.png \"§\")](https://example.org/ \"§\")", "![", "<!-- ", " -->", "<!--§", "<? § ?>", "<?§", "<![CDATA[§]]>",
        "<![CDATA[§", "<!A § >", "<!A §\n", "<b>§</b>", "<b>§", "</b>", "<div>\n",
        "</div>\n", "<div §>§", "<details>§\n", "</details>", "<script>§</script>", "<script>§\n", "</script>", "<style>\n§", "</style>",
        "<title>§", "<svg>§</svg>", "<textarea>§\n", "<p>§",
        "<abbr title=\"§\">§</abbr>", "<x title=\"§\">§", "<a href=\"§\" href='§'>§</a>", "<pre>§\n", "<", ">", "*[§]: §\n", "*[b]: §\n",
        " b ", "^^^ §\n", "^^^\n", "§\n:   §\n", ":   §\n", "```\n",
        "``` § §\n", "~~~ §\n§\n", "~~~\n", "&amp;§", "&#65;", "&#1;", "$§$", "$$\n§\n$$\n", "\\§", "\\*§*", "\\<b>§", "{§}",
        "<https://example.org/§>", "<§@example.org>", "§  \n", "§\\\n", "=\n", "---\n",
        "- [ ] §\n", "- [x] §\n", "https://example.org/§ ", "https://example.org/§(§) ", "www.example.org/§. ", "§@example.org ", "[§][§] ",
        "[§] (https://example.org/§)",
        "[§](§ §)", "(§)[https://example.org/§]", "{{ § }}", "{% § %}", "==§==", "[[§]]", "`§|§`", "**§", "§**§",
        "「§」", "漢**「§」**字\n", "§：\n", "{#§}",
        "'§' ", "\"§\" ", "§--§ ", "<!--more-->\n",
    ];

    /// <summary>Some pieces, with their words.</summary>
    public static Gen<string> Of(int pieces) =>
        Gen.Int[0, Pieces.Length - 1].Array[1, pieces].Select(chosen => WithWords(string.Concat(chosen.Select(i => Pieces[i]))));

    /// <summary>
    /// The words that are neither on the page nor below the place of a message. A note that ends is a way to leave words out, and a
    /// picture that is not there is reported where its file is looked for.
    /// </summary>
    public static string[] Lost(string body)
    {
        var shown = Word().Matches(WebUtility.HtmlDecode(Rendered.Html(body))).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var notes = Note()
            .Matches(body)
            .SelectMany(note => Word().Matches(note.Value))
            .Select(m => m.Value)
            .ToHashSet(StringComparer.Ordinal);
        var missing = Word().Matches(body).Where(word => !shown.Contains(word.Value) && !notes.Contains(word.Value)).ToArray();
        if (missing.Length == 0)
        {
            return [];
        }

        var bag = new DiagnosticBag();
        var pointers = BodyCheck.Inspect("a.md", body, 1, AllowedOrigins.None, bag);
        var first = bag.Sorted().Select(d => d.Where.Line).Concat(pointers.Select(p => p.Where.Line)).DefaultIfEmpty(int.MaxValue).Min();
        var alts = string.Join(' ', pointers.Select(p => p.Alt));
        return [.. missing.Where(word => !alts.Contains(word.Value, StringComparison.Ordinal) && IsAbove(word)).Select(word => word.Value)];

        bool IsAbove(Match word) =>
            body.AsSpan(0, word.Index).Count('\n') + 1 < first && !(first < int.MaxValue && IsDeclared(body, word.Index));
    }

    // What lines declare, up to an empty one, is shown where something uses it, which may be below, and there the message is when that is
    // left out.
    private static bool IsDeclared(string body, int at) =>
        body[..at].Split('\n').Reverse().TakeWhile(line => !string.IsNullOrWhiteSpace(line))
            .Any(line => line.Contains("]:", StringComparison.Ordinal));

    private static string WithWords(string body)
    {
        var number = 0;
        return Regex.Replace(body, "§", _ => $"q{(++number).ToString(CultureInfo.InvariantCulture)}z");
    }

    [GeneratedRegex(@"q\d+z")]
    private static partial Regex Word();

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Note();
}
