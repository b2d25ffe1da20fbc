using Dateline.Diagnostics;
using Dateline.Input.Files;
using Fluid.Ast;

namespace Dateline.Theme.Parsing;

/// <summary>A parsed template with its source text and the extent of each statement, so that an error can name the line.</summary>
internal sealed class ThemeTemplate(
    TemplateFile file, IReadOnlyList<Statement> statements, IReadOnlyDictionary<Statement, SourceExtent> extents)
{
    public string Name => file.Name;

    public string DisplayPath => file.DisplayPath;

    public bool IsPartial => file.IsPartial;

    public IReadOnlyList<Statement> Statements { get; } = statements;

    /// <summary>What the template names: partials, assets and lists of stories. Found once.</summary>
    public TemplateUses Uses => field ??= TemplateUses.Find(this);

    /// <summary>Whether it is rendered without <c>base.liquid</c>.</summary>
    public bool IsWholePage { get; } = file.Text.TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase);

    /// <summary>The extent of a statement; empty for statements that are not in the source text.</summary>
    public SourceExtent ExtentOf(Statement statement) => extents.GetValueOrDefault(statement);

    /// <summary>
    /// The place of a word in a statement but outside its nested statements, or of the statement itself if the word is not found.
    /// </summary>
    public SourceSpan PlaceOf(SourceExtent statement, string word)
    {
        SourceExtent[] within = [.. extents.Values.Where(statement.Contains)];
        return (word.Length == 0 ? null : Find("." + word) ?? Find(word)) ?? file.PlaceOf(statement.Start);

        SourceSpan? Find(string sought)
        {
            for (var at = statement.Start; (at = file.Text.IndexOf(sought, at, statement.End - at, StringComparison.Ordinal)) >= 0; at++)
            {
                if (IsWhole(at, at + sought.Length) && !within.Any(e => at >= e.Start && at < e.End))
                {
                    return file.PlaceOf(at, sought.Length);
                }
            }

            return null;
        }
    }

    private bool IsWhole(int start, int end) =>
        (start == 0 || !IsPartOfWord(file.Text[start]) || !IsPartOfWord(file.Text[start - 1]))
        && (end == file.Text.Length || !IsPartOfWord(file.Text[end - 1]) || !IsPartOfWord(file.Text[end]));

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
