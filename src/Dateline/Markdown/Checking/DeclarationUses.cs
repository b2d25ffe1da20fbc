using System.Collections.Immutable;
using Dateline.Markdown.Parsing.Blocks;

namespace Dateline.Markdown.Checking;

/// <summary>
/// Which lines of a text use its definitions and footnotes. They are written anywhere, often at the end, and what they lead to belongs to
/// the parts of the text that use them.
/// </summary>
internal sealed class DeclarationUses
{
    // Beyond them it does not matter which lines they are.
    private const int MaxLines = 1000;

    // A footnote may use a declaration, too; then the lines that use the footnote count.
    private readonly Dictionary<IDeclaration, HashSet<(int Line, IDeclaration? Note)>> _uses = [];
    private readonly Dictionary<IDeclaration, ImmutableArray<int>> _lines = [];
    private readonly Dictionary<Pointer, IDeclaration> _declarations = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a use of a declaration: in a line, or in a footnote.</summary>
    public void Add(IDeclaration used, int line, IDeclaration? note)
    {
        if (!_uses.TryGetValue(used, out var lines))
        {
            _uses.Add(used, lines = []);
        }

        lines.Add((note is null ? line : 0, note));
    }

    /// <summary>Adds a link or a picture that is written in a declaration.</summary>
    public void Add(Pointer pointer, IDeclaration declaration) => _declarations.TryAdd(pointer, declaration);

    /// <summary>A link or a picture, with the lines that use it if it is written in a declaration.</summary>
    public Pointer Complete(Pointer pointer) =>
        _declarations.TryGetValue(pointer, out var declaration) ? pointer with { UsedAt = LinesOf(declaration) } : pointer;

    private ImmutableArray<int> LinesOf(IDeclaration declaration)
    {
        if (!_lines.TryGetValue(declaration, out var lines))
        {
            // A footnote that uses itself has no lines of its own.
            _lines[declaration] = [];
            lines = _uses.TryGetValue(declaration, out var uses)
                ? [.. uses.SelectMany(u => u.Note is { } note ? LinesOf(note) : [u.Line]).Distinct().Order().Take(MaxLines)]
                : [];
            _lines[declaration] = lines;
        }

        return lines;
    }
}
