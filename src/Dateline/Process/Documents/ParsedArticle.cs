using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>A story that was parsed alone: what it shows as it is, and what linking makes of the rest.</summary>
[Cached]
internal sealed record ParsedArticle : ParsedText
{
    /// <summary>What readers are shown as the writer wrote it.</summary>
    public required ArticleText Text { get; init; }

    /// <summary>The last part of its address, kept only while it has no date and so no address.</summary>
    public required string Slug { get; init; }

    /// <summary>Whether its writer chose the slug.</summary>
    public required bool HasOwnSlug { get; init; }

    /// <summary>Where in its path the file's name begins, the date left out; the name is a part of the permanent id.</summary>
    public required int NameAt { get; init; }

    public required Located Section { get; init; }

    public required ImmutableArray<Located> Authors { get; init; }

    public required ImmutableArray<Located> Topics { get; init; }

    public required ImmutableArray<Located> Backgrounds { get; init; }

    /// <summary>The file of its picture.</summary>
    public required Located? ImageSrc { get; init; }

    public required ImmutableArray<Correction> Corrections { get; init; }

    public required ParsedWithdrawal Withdrawn { get; init; }

    public required ImmutableArray<Located> Related { get; init; }

    public required ImmutableArray<Located> Translations { get; init; }

    public required int Priority { get; init; }

    public required ArticleKind Kind { get; init; }

    public bool IsSyndicated => Text.Canonical.Length > 0;

    public ParsedPicture? Image => ImageSrc is { } src ? new ParsedPicture(src, Text.Alt, Text.Caption, Text.Credit) : null;
}
