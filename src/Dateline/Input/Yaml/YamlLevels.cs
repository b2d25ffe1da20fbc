using Dateline.Diagnostics;
using Dateline.Input.Faults;

namespace Dateline.Input.Yaml;

/// <summary>Follows the indentation of lines, and finds the first line that is indented in a way that YAML does not allow.</summary>
internal sealed class YamlLevels
{
    private readonly Stack<(int Column, bool IsList)> _open = new();
    private bool _expectsNested = true;
    private bool _hasFailed;

    /// <summary>The fault of the next line; null when it has none, or an earlier line had one.</summary>
    public LineFault? Check(YamlLine line, string text)
    {
        if (_hasFailed)
        {
            return null;
        }

        var column = YamlLine.Indent(text);
        for (var i = 0; i < line.Hyphens; i++)
        {
            if (Enter(column, true) is { } fault)
            {
                return Fail(fault, text, column);
            }

            _expectsNested = true;
            column = i + 1 < line.Hyphens ? text.IndexOf('-', column + 1) : line.ContentStart;
        }

        if (line.IsField)
        {
            if (Enter(column, false) is { } fault)
            {
                return Fail(fault, text, column);
            }

            _expectsNested = line.Value.Length == 0;
        }
        else if (line.Hyphens > 0)
        {
            _expectsNested = line.Value.Length == 0;
        }
        else if (_open.Count > 0 && _open.Peek() is (var list, true) && list == column)
        {
            return Fail("this list item has no hyphen", text, column, "write '- ' before it");
        }

        return null;
    }

    /// <summary>Opens or continues a list or a group of fields in a column; the fault when neither can be there.</summary>
    private string? Enter(int column, bool isList)
    {
        var closed = -1;
        while (_open.Count > 0 && IsClosedBy(column, isList))
        {
            closed = _open.Pop().Column;
        }

        if (_open.Count > 0 && _open.Peek() == (column, isList))
        {
            return null;
        }

        if (_expectsNested && closed < 0
            && (_open.Count == 0 || _open.Peek().Column < column || (isList && _open.Peek() == (column, false))))
        {
            _open.Push((column, isList));
            return null;
        }

        var kind = isList ? "the hyphen" : "the field";
        if (closed > column)
        {
            return $"{kind} starts in column {column + 1}, its neighbours in column {closed + 1}";
        }

        return _open.Count > 0 && _open.Peek().Column == column
            ? $"{kind} starts in column {column + 1}, {Others(isList)}"
            : $"{kind} is indented below a value that is already complete";
    }

    /// <summary>
    /// Whether a line in a column ends what was opened last. A field may share its column with a list that belongs to it.
    /// </summary>
    private bool IsClosedBy(int column, bool isList)
    {
        var (open, isOpenList) = _open.Peek();
        return open > column
            || (open == column && isOpenList && !isList && _open.Count > 1 && _open.ElementAt(1).Column == column);
    }

    private string Others(bool isList)
    {
        var kind = isList ? "the list's other hyphens" : "its neighbours";
        foreach (var (column, list) in _open)
        {
            if (list == isList)
            {
                return $"{kind} in column {column + 1}";
            }
        }

        return isList ? "which is the column of fields" : "which is the column of list items";
    }

    private LineFault Fail(string what, string text, int column, string hint = "start it in the same column as its neighbours")
    {
        _hasFailed = true;
        return new(Codes.Indentation, column, Math.Max(1, text.TrimEnd().Length - column), what, hint);
    }
}
