using Markdig.Syntax;

namespace Dateline.Markdown.Checking;

/// <summary>The raw HTML elements that are open, the innermost last. Each piece of text asks whether it is in code.</summary>
internal sealed class OpenTags
{
    private readonly List<(string Name, SourceSpan Where)> _tags = [];

    private int _ofCode;

    public int Count => _tags.Count;

    /// <summary>Whether one of them is code, which stays as it is.</summary>
    public bool HasCode => _ofCode > 0;

    public void Add(string name, SourceSpan where)
    {
        _tags.Add((name, where));
        _ofCode += IsCode(name) ? 1 : 0;
    }

    /// <summary>Closes the innermost element of a name; false when there is none.</summary>
    public bool Close(string name)
    {
        var opened = _tags.FindLastIndex(open => open.Name == name);
        if (opened >= 0)
        {
            RemoveAt(opened);
        }

        return opened >= 0;
    }

    /// <summary>Closes the innermost element.</summary>
    public (string Name, SourceSpan Where) CloseLast()
    {
        var last = _tags[^1];
        RemoveAt(_tags.Count - 1);
        return last;
    }

    private void RemoveAt(int index)
    {
        _ofCode -= IsCode(_tags[index].Name) ? 1 : 0;
        _tags.RemoveAt(index);
    }

    private static bool IsCode(string name) => name is "pre" or "code" or "samp" or "kbd";
}
