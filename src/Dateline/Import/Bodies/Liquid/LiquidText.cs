using System.Text;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Fluid;
using Fluid.Values;

namespace Dateline.Import.Bodies.Liquid;

/// <summary>
/// Fills in what a text of Jekyll or Eleventy takes from its site: assigned values, data, conditions, loops and included files. What
/// can't be known stays as it is, for <see cref="Tags"/> to report.
/// </summary>
internal sealed partial class LiquidText
{
    private const int DeepestInclude = 10;

    private static readonly HashSet<string> Blocks = new(["if", "unless", "for", "case", "tablerow"], StringComparer.Ordinal);

    private static readonly HashSet<string> Inline = new(
        ["else", "elsif", "elseif", "when", "break", "continue", "cycle", "assign", "if", "unless", "for", "case", "tablerow"],
        StringComparer.Ordinal);

    private readonly LiquidSite _site;
    private readonly PlacedStory _placed;
    private readonly Mapping _mapping;
    private readonly Findings _findings;
    private readonly TemplateContext _context;
    private readonly StringBuilder _definitions = new();
    private int _length;

    public LiquidText(LiquidSite site, PlacedStory placed, Mapping mapping, Findings findings)
    {
        (_site, _placed, _mapping, _findings) = (site, placed, mapping, findings);
        _context = new TemplateContext(site.Options);
        foreach (var (name, value) in site.Values(placed.Story.From.Front, placed.Story.Title))
        {
            _context.SetValue(name, value);
        }
    }

    private SourceSpan Where => _placed.Story.From.Where;

    public string Rewrite(string text)
    {
        text = Rewrite(text, 0);
        return _definitions.Length == 0 ? text : $"{text.TrimEnd('\n')}\n\n{UsedDefinitions(text)}";
    }

    private string Rewrite(string text, int depth)
    {
        if (!text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal))
        {
            return text;
        }

        var ends = TagReader.EndsOf(text, _site.Kind);
        var (to, done) = (new StringBuilder(text.Length), 0);
        for (var tag = Next(text, 0); tag is not null;)
        {
            var close = tag.Closes ? null : ends.GetValueOrDefault(tag.Start);
            var isVerbatim = close is not null && tag.Name is "raw" or "verbatim" or "highlight";
            var written = isVerbatim ? null : tag.IsOutput ? Output(tag) : Statement(text, tag, close, depth);
            var end = close is not null && (isVerbatim || (written is not null && tag.Name != "include")) ? close.End : tag.End;
            if (written is not null && _length + written.Length <= LiquidLimits.LongestText)
            {
                _length += written.Length;
                to.Append(text, done, tag.Start - done).Append(written);
                done = end;
            }

            tag = Next(text, end);
        }

        return to.Append(text, done, text.Length - done).ToString();
    }

    private Tag? Next(string text, int at) => TagReader.Next(text, at, _site.Kind);

    private string? Output(Tag tag)
    {
        var value = Evaluate(tag.Raw);
        if (value is null || (_site.MissedValue && !tag.Raw.Contains("default", StringComparison.Ordinal)))
        {
            return null;
        }

        _findings.Add(FindingKind.Mapped, "values of the site, its data or the text: filled in", Where);
        return value;
    }

    private string? Statement(string text, Tag tag, Tag? close, int depth)
    {
        switch (tag.Name)
        {
            case "assign":
                return Evaluate(tag.Raw);
            case "comment" when close is not null:
                return "";
            case "capture" when close is not null && tag.Values is [var name]:
                var captured = Rewrite(text[tag.End..close.Start], depth + 1);
                _context.SetValue(name, new StringValue(captured));
                return "";
            case "include" or "include_relative" or "render" when depth < DeepestInclude:
                return Include(tag, depth);
            default:
                return close is not null && Blocks.Contains(tag.Name) && depth < DeepestInclude
                    ? Block(text[tag.Start..close.End], depth)
                    : null;
        }
    }

    /// <summary>A condition or a loop. Tags that the engine does not know stay in the result.</summary>
    private string? Block(string whole, int depth)
    {
        if (Range().IsMatch(whole) || (whole.Contains("capture", StringComparison.Ordinal) && Loop().IsMatch(whole)))
        {
            return null;
        }

        var foreign = new FinishedPieces();
        var (liquid, done, any) = (new StringBuilder(whole.Length), 0, false);
        for (var tag = Next(whole, 0); tag is not null; tag = Next(whole, tag.End))
        {
            if (!tag.IsOutput && !Inline.Contains(tag.Name))
            {
                liquid.Append(whole, done, tag.Start - done).Append(foreign.Keep(tag.Raw));
                (done, any) = (tag.End, true);
            }
        }

        var result = Evaluate(liquid.Append(whole, done, whole.Length - done).ToString());
        if (result is null || (_site.MissedValue && _site.Kind != SourceKind.Jekyll))
        {
            return null;
        }

        _findings.Add(FindingKind.Mapped, "conditions and loops: filled in", Where);
        return any ? Rewrite(foreign.Restore(result), depth + 1) : result;
    }

    /// <summary>The text of an included file, with the values that the tag gives it.</summary>
    private string? Include(Tag tag, int depth)
    {
        var isRelative = tag.Name == "include_relative";
        var folder = _placed.Story.From.Whole[..(_placed.Story.From.Whole.LastIndexOf('/') + 1)];
        if (tag.Values is not [var name, ..] || _mapping.Shortcode(Path.GetFileNameWithoutExtension(name)) is not null
            || _site.Include(name, isRelative ? folder : "") is not { } text)
        {
            return null;
        }

        // A picture or a film is converted by its name: what the file makes of it is for browsers.
        var called = tag with { Name = Path.GetFileNameWithoutExtension(name), Values = tag.Values.RemoveAt(0) };
        if (!called.Named.IsEmpty && KnownTags.Write(called, null) is not null)
        {
            return null;
        }

        _findings.Add(FindingKind.Mapped, "included files: filled in", Where, name);
        var before = _context.GetValue("include");
        var values = new Dictionary<string, FluidValue>(StringComparer.Ordinal);
        foreach (var (key, value) in tag.Named)
        {
            var isName = !tag.Raw.Contains($"\"{value}\"", StringComparison.Ordinal)
                && !tag.Raw.Contains($"'{value}'", StringComparison.Ordinal);
            values[key] = new StringValue((isName ? Evaluate($"{{{{ {value} }}}}") : null) ?? value);
        }

        _context.SetValue("include", _site.MapOf(values));
        var written = Rewrite(text.TrimEnd('\n'), depth + 1);
        _context.SetValue("include", before);
        if (!written.Split('\n').All(l => l.Trim().Length == 0 || Definition().IsMatch(l)))
        {
            return written;
        }

        _definitions.Append(written).Append('\n');
        return "";
    }

    /// <summary>The definitions of included files that the text uses; one file may define the links of all texts.</summary>
    private string UsedDefinitions(string text)
    {
        var own = text.Split('\n')
            .Select(l => Definition().Match(l))
            .Where(m => m.Success)
            .Select(m => MarkdownText.Line(m.Groups["label"].Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = Label().Matches(text).Select(m => MarkdownText.Line(m.Groups[1].Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lines = _definitions.ToString().Split('\n');
        return string.Join(
            '\n',
            lines.Where(l => Definition().Match(l) is { Success: true } line && MarkdownText.Line(line.Groups["label"].Value) is var label
                && used.Contains(label) && own.Add(label)));
    }

    /// <summary>What the engine makes of a piece; null when it can't.</summary>
    private string? Evaluate(string liquid)
    {
        _site.MissedValue = false;
        if (!_site.Parser.TryParse(liquid, out var template, out _))
        {
            return null;
        }

        try
        {
            using var to = new LimitedWriter();
            var run = template.RenderAsync(to, NullEncoder.Default, _context);
            return run.IsCompletedSuccessfully ? to.ToString() : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The engine's filters throw whatever their values make them throw.
            return null;
        }
    }

    [GeneratedRegex(@"\(\s*[\w.]+\s*\.\.")]
    private static partial Regex Range();

    [GeneratedRegex(@"\{%-?\s*(?:for|tablerow)\b")]
    private static partial Regex Loop();

    [GeneratedRegex(@"^ {0,3}\[(?<label>[^\^\]\n][^\]\n]*)\]:\s*\S")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[([^\[\]]{1,1000})\]")]
    private static partial Regex Label();
}
