namespace Dateline.Import.Bodies;

/// <summary>
/// Tells lines that are code because they are indented from those that go on with a list's item or a note. Asked of each line in order.
/// </summary>
internal sealed class CodeLines
{
    private bool _inItem;
    private bool _afterBlank = true;
    private bool _wasCode;

    public bool IsCode(string text, int at)
    {
        var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
        var line = text.AsSpan(at, end - at);
        if (line.IsWhiteSpace())
        {
            _afterBlank = true;
            return false;
        }

        var isIndented = line[0] == '\t' || line.StartsWith("    ");
        _wasCode = isIndented && !_inItem && (_afterBlank || _wasCode);
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
