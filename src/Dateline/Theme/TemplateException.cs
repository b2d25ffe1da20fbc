using Dateline.Diagnostics;

namespace Dateline.Theme;

/// <summary>A template asked a view for what it does not have.</summary>
internal sealed class UnknownMemberException(string view, string member, IReadOnlyCollection<string> known) : Exception
{
    public string Member { get; } = member;

    public override string Message { get; } = $"{view} has no '{member}'";

    public string Hint { get; } = Nearest.Hint(member, known);
}

/// <summary>What went wrong while a page was printed, with the place in the template where that is known.</summary>
internal sealed class TemplateException(SourceSpan where, string message, string hint) : Exception(message)
{
    public SourceSpan Where { get; } = where;

    public string Hint { get; } = hint;

    /// <summary>Finds the line: the engine tells what it missed but not where, and what it missed is written there.</summary>
    public static TemplateException Explain(Exception exception, IReadOnlyList<ThemeTemplate> suspects)
    {
        if (exception is UnknownMemberException unknown)
        {
            var place = Find(suspects, "." + unknown.Member);
            return new(place.Line > 0 ? place : Find(suspects, unknown.Member), unknown.Message, unknown.Hint);
        }

        var quoted = exception.Message.Split('\'') is { Length: > 2 } parts ? parts[1] : exception.Message.Split(' ')[^1].TrimEnd('.');
        var message = exception is FileNotFoundException ? $"there is no partial '{quoted}'" : exception.Message;
        return new(Find(suspects, quoted.Replace(".liquid", "", StringComparison.Ordinal)), message, "");
    }

    private static SourceSpan Find(IReadOnlyList<ThemeTemplate> suspects, string text) =>
        suspects.Select(t => t.Find(text)).FirstOrDefault(place => place is not null) ?? SourceSpan.File(suspects[0].Shown);
}
