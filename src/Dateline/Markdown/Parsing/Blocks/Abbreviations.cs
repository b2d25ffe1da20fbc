using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>
/// A declaration <c>*[UN]: United Nations</c>: the meaning of an abbreviation wherever the text has it. Its position is that of the label
/// with its brackets.
/// </summary>
internal sealed class Abbreviation(string label, string meaning) : IDeclaration
{
    public string Label => label;

    public string Meaning => meaning;

    public int At { get; init; }

    public int Length { get; init; }

    public bool IsUsed { get; set; }
}

/// <summary>An abbreviation in inline content.</summary>
internal sealed class AbbreviationInline(Abbreviation abbreviation) : LeafInline
{
    public Abbreviation Abbreviation => abbreviation;
}

/// <summary>All abbreviations of a text, as a trie: a lookup takes no longer than the word is long, however many there are.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<(int Node, char Letter), int> _next = [];
    private readonly List<Abbreviation?> _at = [null];

    public IEnumerable<Abbreviation> All => _at.OfType<Abbreviation>();

    public bool Any => _at.Count > 1;

    public bool TryAdd(Abbreviation abbreviation)
    {
        var node = 0;
        foreach (var letter in abbreviation.Label)
        {
            if (!_next.TryGetValue((node, letter), out var next))
            {
                _next[(node, letter)] = next = _at.Count;
                _at.Add(null);
            }

            node = next;
        }

        if (_at[node] is not null)
        {
            return false;
        }

        _at[node] = abbreviation;
        return true;
    }

    /// <summary>The longest abbreviation at the start of the text that ends at the end of a word.</summary>
    public Abbreviation? StartOf(ReadOnlySpan<char> text)
    {
        Abbreviation? longest = null;
        var node = 0;
        for (var i = 0; i < text.Length && _next.TryGetValue((node, text[i]), out node); i++)
        {
            longest = _at[node] is { } found && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) ? found : longest;
        }

        return longest;
    }
}

/// <summary>Parses declarations of abbreviations.</summary>
internal sealed class AbbreviationParser : BlockParser
{
    // Longer ones are not abbreviations, and looking one up at every word takes time by its length.
    private const int Longest = 100;

    public AbbreviationParser() => OpeningCharacters = ['*'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith("*["))
        {
            return BlockState.None;
        }

        var end = Labels.EndOf(line, 1);
        if (end is <= 2 or > Longest || !line[(end + 1)..].StartsWith(":"))
        {
            return BlockState.None;
        }

        var (label, meaning) = (line[2..end].Trim().ToString(), line[(end + 2)..].Trim().ToString());
        Declarations.GetOrAdd(processor.Document).Declare(new Abbreviation(label, meaning) { At = processor.Start, Length = end + 1 });
        return BlockState.BreakDiscard;
    }
}
