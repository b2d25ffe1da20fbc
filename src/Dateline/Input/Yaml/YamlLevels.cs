using Dateline.Diagnostics;
using Dateline.Input.Faults;

namespace Dateline.Input.Yaml;

/// <summary>Follows how far lines are indented, and tells the first that stands where nothing can stand.</summary>
internal sealed class YamlLevels
{
    private readonly Stack<(int Column, bool IsList)> _open = new();
    private bool _takesMore = true;
    private bool _lost;

    public LineFault? Check(YamlLine line, string text)
    {
        if (_lost)
        {
            return null;
        }

        var column = YamlLine.Indent(text);
        for (var i = 0; i < line.Hyphens; i++)
        {
            if (Enter(column, true) is { } fault)
            {
                return Lost(fault, text, column);
            }

            _takesMore = true;
            column = i + 1 < line.Hyphens ? text.IndexOf('-', column + 1) : line.ContentStart;
        }

        if (line.IsField)
        {
            if (Enter(column, false) is { } fault)
            {
                return Lost(fault, text, column);
            }

            _takesMore = line.Value.Length == 0;
        }
        else if (line.Hyphens > 0)
        {
            _takesMore = line.Value.Length == 0;
        }
        else if (_open.Count > 0 && _open.Peek() is (var list, true) && list == column)
        {
            return Lost("an item of a list without its hyphen", text, column, "write '- ' before it");
        }

        return null;
    }

    /// <summary>Opens or goes on with a list or a group of fields; tells what is wrong where neither can be.</summary>
    private string? Enter(int column, bool isList)
    {
        var outer = -1;
        while (_open.Count > 0 && _open.Peek() is var (open, list)
            && (open > column || (open == column && list && !isList && _open.Count > 1 && _open.ElementAt(1).Column == column)))
        {
            outer = open;
            _open.Pop();
        }

        if (_open.Count > 0 && _open.Peek() == (column, isList))
        {
            return null;
        }

        if (_takesMore && outer < 0 && (_open.Count == 0 || _open.Peek().Column < column || (isList && _open.Peek() == (column, false))))
        {
            _open.Push((column, isList));
            return null;
        }

        var kind = isList ? "the hyphen" : "the field";
        return outer > column ? $"{kind} starts in column {column + 1}, its neighbours in column {outer + 1}"
            : _open.Count > 0 && _open.Peek().Column == column ? $"{kind} starts in column {column + 1}, {Others(isList)}"
            : $"{kind} is indented below a value that is complete";
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

        return isList ? "where fields stand" : "where list items stand";
    }

    private LineFault Lost(string what, string text, int column, string hint = "start it in the column of its neighbours")
    {
        _lost = true;
        return new(Codes.Indentation, column, Math.Max(1, text.TrimEnd().Length - column), what, hint);
    }
}
