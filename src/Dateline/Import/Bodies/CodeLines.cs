using Dateline.Input.Files;

namespace Dateline.Import.Bodies;

/// <summary>
/// Distinguishes lines of indented code from indented lines that continue a list item or a footnote. Call it for each line in order.
/// </summary>
internal sealed class CodeLines
{
    private bool _inItem;
    private bool _afterBlank = true;
    private bool _wasCode;
    private bool _inHtml;

    public bool IsCode(string text, int at)
    {
        var line = Lines.First(text.AsSpan(at));
        if (line.IsWhiteSpace())
        {
            _afterBlank = true;
            return false;
        }

        var isIndented = line[0] == '\t' || line.StartsWith("    ");

        // Within HTML, more HTML is indented to be read, empty lines or not.
        var isTag = (line.TrimStart(" \t") is ['<', var next, ..] && (char.IsAsciiLetter(next) || next == '/'))
            || (_inHtml && line.TrimStart(" \t") is ['{', '%' or '{', ..]);
        _inHtml = _afterBlank ? isTag && (!isIndented || _inHtml) : _inHtml || (isTag && !isIndented);
        _wasCode = isIndented && !_inItem && !_inHtml && (_afterBlank || _wasCode);
        _inItem = isIndented ? _inItem : StartsItem(line) || (_inItem && (line[0] == ' ' || !_afterBlank));
        _afterBlank = false;
        return _wasCode;
    }

    private static bool StartsItem(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(' ');
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return line is ['-' or '*' or '+', ' ' or '\t', ..] or ['[', '^', ..] or [':', ' ', ..]
            || (digits is > 0 and < 10 && line[digits] is '.' or ')' && digits + 1 < line.Length && line[digits + 1] is ' ' or '\t');
    }
}
