using System.Text;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Markdown.Html;
using Dateline.Model.Addresses;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts the shortcodes and template tags of a text to markdown. One that is not known becomes a card if it has an address; else it is
/// left out and listed, and the text between it and its end stays. A mapping can say otherwise.
/// </summary>
internal sealed partial class Tags(
    SourceKind kind, Mapping mapping, ImportedStory story, SourceSpan where, Findings findings, FinishedPieces pieces)
{
    /// <summary>The finding about tags that are not known, with their names.</summary>
    public const string Unknown = "shortcodes and tags that are not known: left out";

    /// <summary>Starts an address whose value is not known, so that no false link is made of its rest.</summary>
    public const string LostAddress = "@lost:";

    private const int LongestLabel = 300;
    private const int DeepestNesting = 30;

    private Dictionary<int, Tag> _ends = [];
    private int _depth;

    public string Rewrite(string text)
    {
        if (!text.Contains('{'))
        {
            return text;
        }

        _ends = TagReader.EndsOf(text, kind);
        var code = new CodeCursor(text);
        var to = new StringBuilder(text.Length);
        var done = 0;
        for (var tag = TagReader.Next(text, 0, kind); tag is not null; tag = TagReader.Next(text, Math.Max(done, tag.Start + 1), kind))
        {
            if (tag.Start < done)
            {
                continue;
            }

            if (code.Has(tag.Start))
            {
                to.Append(text, done, tag.Start - done).Append(tag.Name == "/*" ? tag.Values[0] : tag.Raw);
                done = tag.End;
                continue;
            }

            to.Append(text, done, tag.Start - done);
            done = Append(to, text, tag);
        }

        return done == 0 ? text : to.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>
    /// Appends the markdown for a tag. The result is where the text continues: after the tag, or after its end if it has one.
    /// </summary>
    private int Append(StringBuilder to, string text, Tag tag)
    {
        if (tag.Name == "/*")
        {
            to.Append(pieces.Keep(CodeRanges.Inline(tag.Values[0])));
            return tag.End;
        }

        if (tag.IsOutput && Value(tag) is { } value)
        {
            to.Append(value);
            findings.Add(FindingKind.Mapped, "{{ }} of the site, the page or an address", where);
            return tag.End;
        }

        return AppendStatement(to, text, tag);
    }

    private int AppendStatement(StringBuilder to, string text, Tag tag)
    {
        var close = tag.Closes || tag.IsOutput || _depth >= DeepestNesting ? null : _ends.GetValueOrDefault(tag.Start);
        var inner = close is null ? null : text[tag.End..close.Start];
        if (tag is { IsOutput: false, Name: "raw" or "verbatim" or "comment" } && inner is not null)
        {
            to.Append(tag.Name == "comment" ? "" : inner);
            findings.Add(FindingKind.Mapped, $"tag {tag.Name}", where);
            return close!.End;
        }

        var isCode = tag.Name is "highlight" or "code" or "codeblock";
        inner = inner is null || isCode
            ? inner
            : new Tags(kind, mapping, story, where, findings, pieces) { _depth = _depth + 1 }.Rewrite(inner);
        if (Written(tag, inner) is { } written)
        {
            findings.Add(FindingKind.Mapped, $"{NameOfKind(tag)} {Called(tag).Name}", where);

            // What a tag became is finished. Only the text in a box is still the source's.
            to.Append(inner is null || isCode ? Kept(written) : written);
            return close?.End ?? tag.End;
        }

        if (inner is null && IsTarget(text, tag.Start))
        {
            var isPath = Called(tag).Values is [{ Length: > 0 }, ..] && !tag.IsOutput;
            findings.Add(
                isPath ? FindingKind.Guessed : FindingKind.Unsupported,
                isPath
                    ? $"{NameOfKind(tag)} {Called(tag).Name} in a link: its value is used as the address"
                    : "a link whose address is a value that is not known: only its words are kept",
                where,
                isPath ? "" : Shown(tag));
            to.Append(isPath ? TextLinks.Reference(Called(tag).Values[0]) : LostAddress);
            return tag.End;
        }

        AppendUnknown(to, tag, inner, close);
        return close?.End ?? tag.End;
    }

    private void AppendUnknown(StringBuilder to, Tag tag, string? inner, Tag? close)
    {
        var called = Called(tag);
        var choice = mapping.Shortcode(called.Name);
        if (choice == Mapping.Kept || (tag.IsOutput && IsLiteral))
        {
            findings.Add(FindingKind.Mapped, "shortcodes and tags that are shown as code", where, Shown(tag));
            to.Append(pieces.Keep(CodeRanges.Inline(tag.Raw)))
                .Append(inner is null ? "" : inner + pieces.Keep(CodeRanges.Inline(close!.Raw)));
            return;
        }

        var address = choice == Mapping.Dropped || tag.IsOutput ? null : AddressOf(called);
        if (address is not null)
        {
            findings.Add(FindingKind.Mapped, "shortcodes and tags with an address -> embed", where, Shown(tag));
            var caption = called.Value(-1, "caption", "title", "text", "description", "label", "alt");
            to.Append(pieces.Keep(MarkdownPieces.Embed(PlayerPage.Of(address), MarkdownText.Escape(caption)))).Append(inner);
            return;
        }

        findings.Add(
            choice == Mapping.Dropped ? FindingKind.Mapped : FindingKind.Unsupported,
            tag.IsOutput ? "values that are not known: left out" : Unknown,
            where,
            Shown(tag));
        to.Append(inner);
    }

    /// <summary>MkDocs and Zola read <c>{{ }}</c> in texts only as calls: anything else is what the author wants to show.</summary>
    private bool IsLiteral => kind is SourceKind.MkDocs or SourceKind.Zola;

    private string Kept(string markdown) => markdown.Length == 0 || markdown.StartsWith(TextLinks.ReferenceMark, StringComparison.Ordinal)
        ? markdown
        : pieces.Keep(markdown);

    private static string Shown(Tag tag) => tag.IsOutput ? tag.Raw : Called(tag).Name;

    private static string? AddressOf(Tag tag) => tag.Named
        .Where(n => n.Name.ToLowerInvariant() is "src" or "url" or "href" or "link" or "embed" or "iframe" or "data-src")
        .Select(n => n.Value)
        .Concat(tag.Values)
        .Select(v => v.StartsWith("//", StringComparison.Ordinal) ? "https:" + v : v)
        .FirstOrDefault(WebAddress.Is);

    private static bool IsTarget(string text, int at)
    {
        if (text.AsSpan(0, at) is [.., ']', '('] or [.., '=', '"' or '\''] or [.., '(', '<'])
        {
            return true;
        }

        var line = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        return at - line < LongestLabel && IsDefinition().IsMatch(text.AsSpan(line, at - line));
    }

    private string? Written(Tag tag, string? inner)
    {
        var called = Called(tag);
        if (tag.Closes)
        {
            return null;
        }

        var template = mapping.Shortcode(called.Name);
        if (template is Mapping.Card or Mapping.Dropped or Mapping.Kept)
        {
            return null;
        }

        if (called is { Name: "param", Values: [var name] } && template is null && story.From.Front.TextOf(name) is { Length: > 0 } own)
        {
            return own;
        }

        if (template is null)
        {
            return KnownTags.Write(called, inner is null ? null : pieces.Restore(inner));
        }

        var filled = template.Replace("{inner}", inner, StringComparison.Ordinal);
        foreach (var (key, value) in called.Named)
        {
            filled = filled.Replace($"{{{key}}}", value, StringComparison.Ordinal);
        }

        for (var i = 0; i < called.Values.Length; i++)
        {
            filled = filled.Replace($"{{{i + 1}}}", called.Values[i], StringComparison.Ordinal);
        }

        return Unfilled().Replace(filled, "");
    }

    /// <summary>The tag that is meant: Jekyll's <c>{% include figure.html src=... %}</c> is a <c>figure</c>.</summary>
    private static Tag Called(Tag tag) =>
        tag is { Name: "include" or "include_relative" or "render", Values: [var file, ..] }
            ? tag with { Name = Path.GetFileNameWithoutExtension(file), Values = tag.Values.RemoveAt(0) }
            : tag;

    private string NameOfKind(Tag tag) => (kind, tag.IsOutput) switch
    {
        (SourceKind.Hugo, _) => "shortcode",
        (_, true) => "value",
        _ => "tag",
    };

    private string? Value(Tag tag)
    {
        var inside = tag.Raw[2..^2].Trim('-', ' ');
        return inside switch
        {
            "site.baseurl" or "site.url" or "config.base_url" => "",
            "page.title" or "title" => story.Title,
            _ when tag.Name.Length == 0
                && tag.Values is [var address, ("relative_url" or "absolute_url" or "url" or "prepend:" or "safe"), ..] => address,
            _ => null,
        };
    }

    [GeneratedRegex(@"^ {0,3}\[[^\^\]\n][^\]\n]*\]:[ \t]*<?$")]
    private static partial Regex IsDefinition();

    [GeneratedRegex(@"\{[\w-]+\}")]
    private static partial Regex Unfilled();
}
