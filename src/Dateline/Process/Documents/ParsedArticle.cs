using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>A parsed story. Its references to other documents are not resolved yet.</summary>
[Cached]
internal sealed record ParsedArticle : ParsedText
{
    /// <summary>The fields that are rendered as written.</summary>
    public required ArticleText Text { get; init; }

    /// <summary>The last part of the address of a story without a date, which has no address yet; otherwise empty.</summary>
    public required string Slug { get; init; }

    /// <summary>Its permanent id; empty when it follows from its date and the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>Where in the path the file's name begins, after its date.</summary>
    public required int NameAt { get; init; }

    public required Located Section { get; init; }

    public required ImmutableArray<Located> Authors { get; init; }

    public ImmutableArray<ParsedCredit> Credits { get; init; } = [];

    /// <summary>The authors of those entries of a live story that name some.</summary>
    public ImmutableArray<ParsedEntryAuthors> EntryAuthors { get; init; } = [];

    /// <summary>The series that it is a part of.</summary>
    public Located? Series { get; init; }

    /// <summary>Its place in the series; 0 if its date decides.</summary>
    public int Part { get; init; }

    public required ImmutableArray<Located> Topics { get; init; }

    public required ImmutableArray<Located> Backgrounds { get; init; }

    /// <summary>The path of the picture.</summary>
    public required Located? ImageSrc { get; init; }

    public required Located? ImageSmall { get; init; }

    public required ParsedRecording? Film { get; init; }

    public required ParsedRecording? Sound { get; init; }

    public required ImmutableArray<Correction> Corrections { get; init; }

    public required ParsedWithdrawal Withdrawn { get; init; }

    public required ImmutableArray<Located> Related { get; init; }

    public required ImmutableArray<Located> Translations { get; init; }

    public required int Priority { get; init; }

    public required ArticleKind Kind { get; init; }

    public bool IsSyndicated => Text.Canonical.Length > 0;

    public ParsedPicture? Image => ImageSrc is { } src && ImageSmall is { } small && Text.Image is { } text
        ? new ParsedPicture(src, small, text)
        : null;
}
