using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input;
using Fluid;

namespace Dateline.Theme;

/// <summary>A parsed template with its source, so that a complaint can name the line.</summary>
internal sealed partial record ThemeTemplate(string Name, string Shown, bool IsPartial, string Source, IFluidTemplate Template)
{
    /// <summary>Whether it is a page by itself, outside <c>base.liquid</c>.</summary>
    public bool IsWholePage { get; } = Source.TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase);

    /// <summary>Parses a template; null, with a complaint, when it can't be.</summary>
    public static ThemeTemplate? Parse(ThemeFile file, FluidParser parser, DiagnosticBag diagnostics)
    {
        if (parser.TryParse(file.Text, out var template, out var error))
        {
            return new ThemeTemplate(file.Name, file.Shown, file.IsPartial, file.Text, template);
        }

        var place = PlaceInMessage().Match(error);
        var (line, column) = place.Success ? (int.Parse(place.Groups[1].ValueSpan, null), int.Parse(place.Groups[2].ValueSpan, null)) : (1, 1);
        var message = place.Success ? error[..place.Index].Trim() : error;
        diagnostics.Error(Codes.BrokenTemplate, new SourceSpan(file.Shown, line, column), $"the template can't be read: {char.ToLowerInvariant(message[0])}{message[1..]}");
        return null;
    }

    /// <summary>Where a word stands in the source first; null when it does not.</summary>
    public SourceSpan? Find(string text)
    {
        var at = -1;
        while ((at = Source.IndexOf(text, at + 1, StringComparison.Ordinal)) >= 0)
        {
            var after = at + text.Length;
            if (after >= Source.Length || !(char.IsLetterOrDigit(Source[after]) || Source[after] is '_'))
            {
                var before = Source.AsSpan(0, at);
                return new SourceSpan(Shown, before.Count('\n') + 1, at - before.LastIndexOf('\n'), text.Length);
            }
        }

        return null;
    }

    // Fluid ends its messages with "at (line:column)".
    [GeneratedRegex(@"\s*(?:at\s*)?\((\d+):(\d+)\)")]
    private static partial Regex PlaceInMessage();
}
