using System.Text;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts the shortcodes and template tags of a text to markdown. Those that are not supported are shown as code, and are listed.
/// </summary>
internal sealed partial class Tags(SourceKind kind, Mapping mapping, string title, SourceSpan where, Findings findings)
{
    public string Rewrite(string text)
    {
        var code = CodeRanges.Find(text);
        var to = new StringBuilder(text.Length);
        var done = 0;
        for (var tag = TagReader.Next(text, 0, kind); tag is not null; tag = TagReader.Next(text, Math.Max(done, tag.Start + 1), kind))
        {
            if (tag.Start < done)
            {
                continue;
            }

            if (code.FirstOrDefault(c => c.Start <= tag.Start && tag.Start < c.End) is { End: > 0 } inside)
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
            to.Append(CodeRanges.Inline(tag.Values[0]));
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
        var close = tag.Closes || tag.IsOutput ? null : CloseOf(text, tag);
        var inner = close is null ? null : text[tag.End..close.Start];
        if (tag is { IsOutput: false, Name: "raw" or "verbatim" or "comment" } && inner is not null)
        {
            to.Append(tag.Name == "comment" ? "" : inner);
            findings.Add(FindingKind.Mapped, $"tag {tag.Name}", where);
            return close!.End;
        }

        var isCode = tag.Name is "highlight" or "code" or "codeblock";
        inner = inner is null || isCode ? inner : Rewrite(inner);
        if (Written(tag, inner) is { } written)
        {
            findings.Add(FindingKind.Mapped, $"{NameOfKind(tag)} {Called(tag).Name}", where);
            to.Append(written);
            return close?.End ?? tag.End;
        }

        if (inner is null && IsTarget(text, tag.Start) && Called(tag).Values is [var target, ..])
        {
            findings.Add(FindingKind.Guessed, $"{NameOfKind(tag)} {Called(tag).Name} in a link: its value is used as the address", where);
            to.Append(TextLinks.Reference(target));
            return tag.End;
        }

        findings.Add(FindingKind.Unsupported, $"{NameOfKind(tag)} {Called(tag).Name}: not supported, shown as code", where);
        to.Append(CodeRanges.Inline(tag.Raw)).Append(inner is null ? "" : inner + CodeRanges.Inline(close!.Raw));
        return close?.End ?? tag.End;
    }

    private static bool IsTarget(string text, int at) => text.AsSpan(0, at) is [.., ']', '('] or [.., '=', '"' or '\''];

    private string? Written(Tag tag, string? inner)
    {
        var called = Called(tag);
        if (tag.Closes)
        {
            return null;
        }

        if (mapping.Shortcode(called.Name) is not { } template)
        {
            return KnownTags.Write(called, inner);
        }

        var filled = template.Replace("{inner}", inner, StringComparison.Ordinal);
        foreach (var (name, value) in called.Named)
        {
            filled = filled.Replace($"{{{name}}}", value, StringComparison.Ordinal);
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
            "page.title" or "title" => title,
            _ when tag.Name.Length == 0
                && tag.Values is [var address, ("relative_url" or "absolute_url" or "url" or "prepend:" or "safe"), ..] => address,
            _ => null,
        };
    }

    private Tag? CloseOf(string text, Tag tag)
    {
        var depth = 0;
        for (var next = TagReader.Next(text, tag.End, kind); next is not null; next = TagReader.Next(text, next.End, kind))
        {
            var isEnd = next.Closes && (next.Name == tag.Name || (next.Name.Length == 0 && kind == SourceKind.Zola));
            depth += !next.Closes && next.Name == tag.Name && next.IsOutput == tag.IsOutput ? 1 : 0;
            if (isEnd && depth-- == 0)
            {
                return next;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\{[\w-]+\}")]
    private static partial Regex Unfilled();
}
