using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Process.Settings;

namespace Dateline.Authoring;

/// <summary>
/// A kind of document: its name for writers, its fields, the pattern of its files below the newsroom's folder, and the function that parses
/// one of them.
/// </summary>
internal sealed record DocumentType(string Name, Schema Schema, string Files, Action<SourceText, ParseRules, DiagnosticBag> Read)
{
    /// <summary>Whether its files hold only fields, without text below them.</summary>
    public bool IsAllFields => Files.EndsWith(".yml", StringComparison.Ordinal);

    /// <summary>Every kind of document. An article's fields include those that the site declares.</summary>
    public static ImmutableArray<DocumentType> All(SiteConfig site) =>
    [
        new("article", ParseRules.From(site).ArticleSchema, "articles/**/*.md", (text, rules, bag) => ArticleFields.Read(text, rules, bag)),
        new("edition", EditionFields.Schema, "backgrounds/**/*.md", (text, rules, bag) => EditionFields.Read(text, rules, bag)),
        new("author", AuthorFields.Schema, "authors/**/*.yml", (text, rules, bag) => AuthorFields.Read(text, rules, bag)),
        new("topic", TopicFields.Schema, "topics/**/*.yml", (text, rules, bag) => TopicFields.Read(text, rules, bag)),
        new("series", SeriesFields.Schema, "series/**/*.yml", (text, rules, bag) => SeriesFields.Read(text, rules, bag)),
        new("page", PageFields.Schema, "pages/**/*.md", (text, rules, bag) => PageFields.Read(text, rules, bag)),
        new("front", FrontPageFields.Schema, FrontPageFields.FileName, (text, rules, bag) => FrontPageFields.Read(text, rules.Zone, bag)),
        new("site", SiteFields.Schema, SiteFields.FileName, (text, _, bag) => SiteFields.Read(text, null, bag)),
    ];

    public const string SettingsFile = SiteFields.FileName;

    /// <summary>The kinds of authors, the default first.</summary>
    public static ImmutableArray<string> AuthorKinds { get; } = WordsOf(AuthorFields.Schema, "kind");

    /// <summary>The kinds of topics, the default first.</summary>
    public static ImmutableArray<string> TopicKinds { get; } = WordsOf(TopicFields.Schema, "kind");

    /// <summary>The names of all kinds, the same in every newsroom.</summary>
    public static ImmutableArray<string> Names { get; } = ["article", "edition", "author", "topic", "series", "page", "front", "site"];

    private static ImmutableArray<string> WordsOf(Schema schema, string field) =>
        [.. schema.Fields.OfType<ChoiceField>().Single(f => f.Name == field).Words];
}
