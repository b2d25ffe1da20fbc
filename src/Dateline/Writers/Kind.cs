using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process;

namespace Dateline.Writers;

/// <summary>A kind of document: what writers call it, the fields that it may have, and which files of the newsroom are of it.</summary>
internal sealed record Kind(string Name, Schema Schema, string Files)
{
    /// <summary>Whether its files are fields alone, without a text below them.</summary>
    public bool IsAllFields => Files.EndsWith(".yml", StringComparison.Ordinal);

    /// <summary>Every kind of document of a newsroom, whose own fields are among an article's.</summary>
    public static ImmutableArray<Kind> All(SiteConfig site) =>
    [
        new("article", ReadingRules.Of(site).ArticleSchema, "articles/**/*.md"),
        new("edition", EditionFields.Schema, "backgrounds/**/*.md"),
        new("author", AuthorFields.Schema, "authors/**/*.yml"),
        new("topic", TopicFields.Schema, "topics/**/*.yml"),
        new("page", PageFields.Schema, "pages/**/*.md"),
        new("front", FrontFields.Schema, FrontFields.FileName),
        new("site", SiteFields.Schema, SiteFields.FileName),
    ];

    public const string SettingsFile = SiteFields.FileName;

    /// <summary>The kinds' names, which no newsroom changes.</summary>
    public static ImmutableArray<string> Names { get; } = ["article", "edition", "author", "topic", "page", "front", "site"];
}
