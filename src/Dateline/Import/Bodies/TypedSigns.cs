using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Markdig.Extensions.Emoji;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts the signs that generators' extensions of markdown read in sentences: icons and emoji by name, marked and inserted words, keys,
/// lists of contents, and the lines of kramdown.
/// </summary>
internal sealed partial class TypedSigns(SourceKind kind, SourceSpan where, Findings findings)
{
    private static readonly FrozenDictionary<string, string> Emoji =
        EmojiMapping.GetDefaultEmojiShortcodeToUnicode().ToFrozenDictionary(StringComparer.Ordinal);

    public string Rewrite(string text)
    {
        text = kind == SourceKind.Jekyll
            ? Kramdown().Replace(text, m => Found("kramdown's options and notes: removed", m.Groups["inner"].Value))
            : text;
        return CodeRanges.Outside(text, Sentence);
    }

    private string Sentence(string text)
    {
        if (kind == SourceKind.MkDocs)
        {
            text = Icon().Replace(text, _ => Found("icons: removed", ""));
            text = Changed().Replace(text, Change);
            text = Keys().Replace(
                text,
                m => Found("keys -> <kbd>", string.Join("+", m.Groups["keys"].Value.Split('+').Select(k => $"<kbd>{Capital(k)}</kbd>"))));
        }

        text = SlackLink().Replace(
            text, m => Found("<address|words> -> link", MarkdownPieces.Link(m.Groups["words"].Value, m.Groups["address"].Value)));
        text = Components(text);
        text = text.Contains(':')
            ? EmojiName().Replace(text, m => Emoji.TryGetValue(m.Value, out var sign) ? Found(":emoji: -> its sign", sign) : m.Value)
            : text;
        return Contents().Replace(text, _ => Found("a list of contents: removed", ""));
    }

    /// <summary>Leaves out what only a program can show: imported components. The text between their tags stays.</summary>
    private string Components(string text)
    {
        text = ImportLine().Replace(text, m =>
        {
            findings.Add(FindingKind.Unsupported, "lines that import components: left out", where, m.Groups["name"].Value.Trim());
            return "";
        });
        return Component().Replace(text, m =>
        {
            var name = m.Groups["name"].Value;
            if (HtmlTags.IsHtml(name.ToLowerInvariant()) || !(m.Groups["set"].Success || m.Value.EndsWith("/>", StringComparison.Ordinal)
                || text.Contains($"</{name}>", StringComparison.Ordinal)))
            {
                return m.Value;
            }

            findings.Add(FindingKind.Unsupported, "components: left out, and the text within them is kept", where, name);
            return "";
        });
    }

    private string Change(Match match) => (match.Groups["ins"].Value, match.Groups["del"].Value, match.Groups["mark"].Value) switch
    {
        ({ Length: > 0 } inserted, _, _) => Found("inserted words -> <ins>", $"<ins>{inserted}</ins>"),
        (_, { Length: > 0 } deleted, _) => Found("deleted words -> ~~", $"~~{deleted}~~"),
        (_, _, { Length: > 0 } marked) => Found("marked words -> <mark>", $"<mark>{marked}</mark>"),
        _ => Found("an author's remark: removed", ""),
    };

    private string Found(string what, string written)
    {
        findings.Add(FindingKind.Mapped, what, where);
        return written;
    }

    private static string Capital(string key) => key.Length == 0 ? key : char.ToUpperInvariant(key[0]) + key[1..];

    [GeneratedRegex(@"[ \t]?:(?:material|fontawesome|octicons|simple|custom)-[a-z0-9-]{1,80}:(?:\{[^{}\n]{0,100}\})?")]
    private static partial Regex Icon();

    [GeneratedRegex(@"<(?<address>https?://[^\s<>|]{1,2000})\|(?<words>[^<>|\n]{1,500})>")]
    private static partial Regex SlackLink();

    [GeneratedRegex("""^import\s(?<name>[\w\s{},*$]{1,200}?)\sfrom\s+["'][^"'\n]{1,300}["'];?[ \t]*$""", RegexOptions.Multiline)]
    private static partial Regex ImportLine();

    [GeneratedRegex(
        @"</?(?<name>[A-Z][a-z]\w{0,60}(?:\.\w{1,60})?)"
            + """(?:\s+[\w:-]{1,60}(?<set>=(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|\{[^\n{}]{0,500}\})))*\s*/?>""")]
    private static partial Regex Component();

    [GeneratedRegex(@"(?<![\w:]):[a-z0-9_+-]{2,40}:(?![\w:])")]
    private static partial Regex EmojiName();

    [GeneratedRegex(
        @"\{\+\+(?<ins>[^{}\n]{1,500}?)\+\+\}|\{--(?<del>[^{}\n]{1,500}?)--\}|\{==(?<mark>[^{}\n]{1,500}?)==\}|\{>>[^{}\n]{0,500}?<<\}"
            + @"|\^\^(?<ins>[^\s^](?:[^^\n]{0,300}[^\s^])?)\^\^|(?<!=)==(?<mark>[^\s=](?:[^=\n]{0,300}[^\s=])?)==(?!=)")]
    private static partial Regex Changed();

    [GeneratedRegex(@"(?<!\+)\+\+(?<keys>[a-z0-9-]{1,20}(?:\+[a-z0-9-]{1,20}){0,5})\+\+(?!\+)")]
    private static partial Regex Keys();

    [GeneratedRegex(
        @"^[ \t]*(?:\[\[_?toc_?\]\]|\[toc\])[ \t]*$|^[ \t]*(?:[*+-]|1\.)[^\n]{0,100}\n[ \t]*\{:[^{}\n]*\btoc\b[^{}\n]*\}[ \t]*$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Contents();

    [GeneratedRegex(
        @"\{::comment\}[\s\S]{0,5000}?\{:/(?:comment)?\}|\{::options[^{}\n]*/\}"
            + @"|\{::nomarkdown[^{}\n]*\}(?<inner>[\s\S]{0,5000}?)\{:/(?:nomarkdown)?\}")]
    private static partial Regex Kramdown();
}
