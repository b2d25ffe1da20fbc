namespace Dateline.Input.Media.Svg;

/// <summary>
/// Checks the part of an SVG picture before its first element. A document type may declare entities and default attributes, and a
/// processing instruction may load a style sheet; browsers obey both. Comments that look like these are refused, too: they are easy to
/// remove.
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
            yield return At(text, at, "<!DOCTYPE> contains declarations, such as entities", hint);
        }

        var style = text.IndexOf(Style, StringComparison.OrdinalIgnoreCase);
        if (style >= 0)
        {
            yield return At(text, style, "<?xml-stylesheet?> loads a style sheet or a program", "delete the line");
        }
    }

    /// <summary>Whether a document type has declarations in brackets after its quoted names.</summary>
    private static bool HasDeclarations(ReadOnlySpan<char> type)
    {
        for (var at = type.IndexOfAny("[>\"'"); at >= 0; at = type.IndexOfAny("[>\"'"))
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
