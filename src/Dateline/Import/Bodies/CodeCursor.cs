using System.Collections.Immutable;

namespace Dateline.Import.Bodies;

/// <summary>Says whether places of a text are in code. Ask for places in order.</summary>
internal sealed class CodeCursor(string text)
{
    private readonly ImmutableArray<(int Start, int End)> _code = CodeRanges.Find(text);
    private int _at;

    public bool Has(int index)
    {
        while (_at < _code.Length && _code[_at].End <= index)
        {
            _at++;
        }

        return _at < _code.Length && _code[_at].Start <= index;
    }
}
