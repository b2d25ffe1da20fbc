using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Markdown.Rendering;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Dateline.Markdown.Checking;

/// <summary>Checks boxes: their names, ends, titles and addresses. For a box of another program it shows the one to write.</summary>
internal static partial class BoxCheck
{
    public static void Check(BodyCheckState state, CustomContainer container)
    {
        var name = container.Info ?? "";
        var where = state.At(container.Span.Start, container.OpeningFencedCharCount);
        if (name.Length == 0)
        {
            state.Diagnostics.Warning(
                Codes.UnknownContainer,
                where,
                "this line of colons closes no box, so it opens one without a name",
                "expected one of: " + string.Join(", ", BoxRenderer.Names),
                container.Span.Start > (state.SecondBox ??= FindSecondBox(state.Body))
                    ? "a box around another box needs more colons at both ends: ':::: factbox' and '::::'"
                    : "");
            return;
        }

        if (!BoxRenderer.Names.Contains(name))
        {
            state.Diagnostics.Warning(
                Codes.UnknownContainer,
                state.At(state.Body.IndexOf(name, container.Span.Start, StringComparison.Ordinal), name.Length),
                $"there is no box '{name}'",
                "",
                Hint(name, container.Arguments ?? ""));
        }

        if (container.ClosingFencedCharCount == 0)
        {
            state.Diagnostics.Error(
                Codes.UnclosedContainer, where, $"the box '{name}' is not closed", "close it with a line ':::' below its text");
        }

        if (name == BoxRenderer.Embed)
        {
            EmbedCheck.Check(state, container, where);
            return;
        }

        PlainTextCheck.Check(state.Diagnostics, where, container.Arguments, "the title of a box");
        if (container.Arguments?.TrimEnd().EndsWith("::", StringComparison.Ordinal) == true)
        {
            state.Diagnostics.Warning(
                Codes.LeftMarkup, where, "readers see the colons behind the title of the box: they end nothing there", "", "delete them");
        }

        if (name is BoxRenderer.PullQuote or BoxRenderer.FactBox && !container.Any(b => b is not LinkReferenceDefinitionGroup))
        {
            state.Diagnostics.Warning(
                Codes.EmptyGallery, where, $"the box '{name}' is empty", "expected its words in the lines between its colons");
        }

        if (name == BoxRenderer.Gallery && !container.Any(b => b is ParagraphBlock paragraph && PictureParagraph.Is(paragraph)))
        {
            state.Diagnostics.Warning(
                Codes.EmptyGallery,
                where,
                "the gallery has no pictures",
                "expected a line for each: ![what it shows](media/file.jpg \"caption | credit\")");
        }
    }

    private static int FindSecondBox(string body)
    {
        var found = 0;
        foreach (var named in Named().EnumerateMatches(body))
        {
            if (++found == 2)
            {
                return named.Index;
            }
        }

        return body.Length;
    }

    private static string Hint(string name, string arguments)
    {
        if (Nearest.To(name, BoxRenderer.Names) is not null)
        {
            return Nearest.Hint(name, BoxRenderer.Names);
        }

        var kind = Kind().Match(name).Value.ToLowerInvariant();
        if (kind is "youtube" or "vimeo" or "video" or "tweet" or "twitter" or "instagram" or "iframe" or "map")
        {
            return EmbedHint(arguments) is { Length: > 0 } hint ? hint : "write ::: embed https://example.org/page";
        }

        var title = Title(name, arguments);
        return kind is "quote" or "pull"
            ? $"write ::: {BoxRenderer.PullQuote}{title}"
            : Others.Contains(kind) ? $"write ::: {BoxRenderer.FactBox}{title}" : Nearest.Hint(name, BoxRenderer.Names);
    }

    // tip[Title], note "Title", {.callout-note title="Title"}
    private static string Title(string name, string arguments)
    {
        var inName = TitleInName().Match(name + " " + arguments);
        var title = inName.Success ? inName.Groups["title"].Value : arguments;
        title = title.Trim(' ', '"', '\u201C', '\u201D', '}', '{');
        return title.Length is 0 or > 100 || title.StartsWith("box", StringComparison.OrdinalIgnoreCase) || title.Contains('=')
            ? " Title"
            : " " + title;
    }

    /// <summary>The embed to write for the address in a line; empty when there is none.</summary>
    public static string EmbedHint(string arguments)
    {
        var address = Address().Match(arguments).Value.TrimEnd('.', ',');
        var scheme = address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" : "";
        return address.Length == 0 ? "" : $"write ::: {BoxRenderer.Embed} {scheme}{address}";
    }

    private static readonly HashSet<string> Others = new(
        [
            "note", "tip", "info", "warning", "caution", "danger", "important", "hint", "attention", "error", "success", "question",
            "details", "example", "abstract", "summary", "box", "aside", "sidebar", "fact", "facts", "admonition", "callout", "seealso",
        ],
        StringComparer.Ordinal);

    [GeneratedRegex(@"^:::+[ \t]*[A-Za-z]", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<=^[{.]*(?:callout-)?)(?!callout-)[A-Za-z]+")]
    private static partial Regex Kind();

    [GeneratedRegex("""\[(?<title>[^\]]+)\]|title=["“](?<title>[^"“”]+)["”]""")]
    private static partial Regex TitleInName();

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>()|""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
