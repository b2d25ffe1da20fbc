using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Process.Fields;
using Dateline.Process.Packing;

namespace Dateline.Process.Documents;

/// <summary>
/// A story that was read alone. Only what tells its place among the others is at hand; the rest is packed and comes out when it is asked
/// for, since a great archive has many stories, and a build needs all of hardly any at the same time.
/// </summary>
internal sealed record ParsedArticle : ParsedText, IWorded
{
    /// <summary>Whether its writer chose the slug.</summary>
    public required bool HasOwnSlug { get; init; }

    /// <summary>Where in its path the file's name begins, the date left out; it goes into the permanent id.</summary>
    public required int NameAt { get; init; }

    public required bool HasAliases { get; init; }

    public required bool HasPointers { get; init; }

    /// <summary>Whether the original is elsewhere.</summary>
    public required bool IsCopy { get; init; }

    /// <summary>The names of its topics, as they are written.</summary>
    public required ImmutableArray<string> TopicNames { get; init; }

    public required ulong WordingPrint { get; init; }

    /// <summary>What <see cref="ArticleSerializer"/> made of the rest.</summary>
    public required ReadOnlyMemory<byte> Packed { get; init; }

    public ArticleText Wording => UnpackedArticles.WordingOf(this);

    public override Located Title => new(Wording.Title, Details.TitleAt);

    public override string Lede => Wording.Lede;

    public override Moment? Updated => Details.Updated;

    public override ImmutableArray<Located> Aliases => HasAliases ? Details.Aliases : [];

    public override Located Language => Details.Language;

    public override ulong BodyFingerprint => Details.BodyFingerprint;

    public override ImmutableArray<Pointer> Pointers => HasPointers ? Details.Pointers : [];

    /// <summary>The last part of its address, kept only while it has no date and so no address.</summary>
    public string Slug => Details.Slug;

    public Located Section => Details.Section;

    public ImmutableArray<Located> Authors => Details.Authors;

    /// <summary>Its topics with their places, which only checking asks for.</summary>
    public ImmutableArray<Located> Topics => ArticleSerializer.Topics(Packed.Span, DisplayPath);

    public ImmutableArray<Located> Backgrounds => Details.Backgrounds;

    public Located? ImageSrc => Details.ImageSrc;

    public ParsedPicture? Image => ImageSrc is { } src ? new ParsedPicture(src, Wording.Alt, Wording.Caption, Wording.Credit) : null;

    public ImmutableArray<Correction> Corrections => Details.Corrections;

    public ParsedWithdrawal Withdrawn => Details.Withdrawn;

    public ImmutableArray<Located> Related => Details.Related;

    public ImmutableArray<Located> Translations => Details.Translations;

    public int Priority => Details.Priority;

    public ArticleKind Kind => Details.Kind;

    private ref readonly ArticleDetails Details => ref UnpackedArticles.DetailsOf(this);
}

/// <summary>What is needed of a story to tie it to others, and then no more.</summary>
internal readonly record struct ArticleDetails
{
    public required SourceSpan TitleAt { get; init; }

    public required Moment? Updated { get; init; }

    public required ImmutableArray<Located> Aliases { get; init; }

    public required Located Language { get; init; }

    public required ulong BodyFingerprint { get; init; }

    public required ImmutableArray<Pointer> Pointers { get; init; }

    public required string Slug { get; init; }

    public required Located Section { get; init; }

    public required ImmutableArray<Located> Authors { get; init; }

    public required ImmutableArray<Located> Backgrounds { get; init; }

    public required Located? ImageSrc { get; init; }

    public required ImmutableArray<Correction> Corrections { get; init; }

    public required ParsedWithdrawal Withdrawn { get; init; }

    public required ImmutableArray<Located> Related { get; init; }

    public required ImmutableArray<Located> Translations { get; init; }

    public required int Priority { get; init; }

    public required ArticleKind Kind { get; init; }
}
