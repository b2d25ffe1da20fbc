using Dateline.Markdown.Rendering;

namespace Dateline.Markdown.Changes;

/// <summary>Writes the words of a passage as paragraphs, those that changed in an element.</summary>
internal sealed class ChangeWriter(HtmlBuffer to)
{
    private bool _isInParagraph;
    private string? _element;

    /// <summary>Writes words. Removed paragraphs follow each other in one, because the text no longer has them.</summary>
    /// <param name="words">The words and signs in order.</param>
    /// <param name="element"><c>ins</c>, <c>del</c>, or null for words that stayed.</param>
    public void Write(IEnumerable<string> words, string? element)
    {
        foreach (var word in words)
        {
            if (word == Words.NewParagraph && element != "del")
            {
                End();
                continue;
            }

            if (!_isInParagraph)
            {
                to.Append("<p>");
                _isInParagraph = true;
            }

            Enter(element);
            to.Escape(word == Words.NewParagraph ? " " : word);
        }
    }

    /// <summary>Ends the paragraph.</summary>
    public void End()
    {
        Enter(null);
        if (_isInParagraph)
        {
            to.Append("</p>\n");
            _isInParagraph = false;
        }
    }

    private void Enter(string? element)
    {
        if (element == _element)
        {
            return;
        }

        if (_element is not null)
        {
            to.Append("</").Append(_element).Append('>');
        }

        if (element is not null)
        {
            to.Append('<').Append(element).Append('>');
        }

        _element = element;
    }
}
