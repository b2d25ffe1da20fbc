using Dateline.Diagnostics;

namespace Dateline.Input.Yaml;

/// <summary>
/// Converts offsets in a piece of YAML to places in its file. Callers mostly ask in the order of the text, so lines are counted from the
/// last offset.
/// </summary>
internal sealed class YamlPlaces(string path, string text, int firstLine)
{
    private int _index;
    private int _line;
    private int _lineStart;

    /// <summary>The start of the last line that a caller asked for.</summary>
    public SourceSpan Last => At(_index, 1);

    /// <summary>From one offset to another, or to the end of the first line when they are on different lines.</summary>
    public SourceSpan Between(int from, int to)
    {
        from = Math.Min(from, text.Length);
        var piece = text.AsSpan(from, Math.Clamp(to, from, text.Length) - from);
        var lineEnd = piece.IndexOf('\n');
        return At(from, lineEnd < 0 ? piece.Length : lineEnd);
    }

    public SourceSpan At(int index, int length)
    {
        if (index < _index)
        {
            _line -= text.AsSpan(index, _index - index).Count('\n');
            _index = _lineStart = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        }

        var next = text.AsSpan(_index, index - _index).IndexOf('\n');
        while (next >= 0)
        {
            _index += next + 1;
            _line++;
            _lineStart = _index;
            next = text.AsSpan(_index, index - _index).IndexOf('\n');
        }

        return new SourceSpan(path, firstLine + _line, index - _lineStart + 1, length);
    }
}
