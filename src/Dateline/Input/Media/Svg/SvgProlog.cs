namespace Dateline.Input.Media.Svg;

/// <summary>
/// Looks for what browsers read of an SVG picture before any element is there. A document type may declare things of its own, and browsers
/// believe those: entities, attributes that nobody wrote, even style sheets. Comments that look so are refused, too: they are easily taken
/// out.
/// </summary>
internal static class SvgProlog
{
    private const string Type = "<!DOCTYPE", Style = "<?xml-stylesheet";

    public static IEnumerable<MediaFault> FaultsOf(string text)
    {
        var at = text.IndexOf(Type, StringComparison.Ordinal);
        if (at >= 0 && (HasDeclarations(text.AsSpan(at)) || text.LastIndexOf(Type, StringComparison.Ordinal) > at))
        {
            var hint = "export it as plain SVG, without the drawing program's own data";
            yield return At(text, at, "<!DOCTYPE> declares things of its own, such as entities", hint);
        }

        if (text.IndexOf(Style, StringComparison.OrdinalIgnoreCase) is >= 0 and var style)
        {
            yield return At(text, style, "<?xml-stylesheet?> loads a style or a program", "take the line out");
        }
    }

    /// <summary>Whether a document type, behind its quoted names, has declarations between brackets.</summary>
    private static bool HasDeclarations(ReadOnlySpan<char> type)
    {
        while (type.IndexOfAny("[>\"'") is >= 0 and var at)
        {
            var (sign, rest) = (type[at], at + 1);
            if (sign is '[' or '>')
            {
                return sign == '[' && type[rest..].TrimStart() is not [']', ..];
            }

            var close = type[rest..].IndexOf(sign);
            type = close < 0 ? [] : type[(rest + close + 1)..];
        }

        return false;
    }

    private static MediaFault At(string text, int at, string what, string hint)
    {
        var before = text.AsSpan(0, at);
        return MediaFault.OfDrawing(what, hint, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}
