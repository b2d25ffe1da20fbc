using System.Collections.Immutable;
using Dateline.Input.Yaml;
using Dateline.Model;

namespace Dateline.Import;

/// <summary>A document on its way into the newsroom: its fields have our names; its place and its text are still to be settled.</summary>
internal sealed record ImportedStory(ImportedDocument From)
{
    public string Title { get; init; } = "";

    public Moment? Date { get; init; }

    /// <summary>The section by the source's name for it.</summary>
    public string Section { get; init; } = "";

    public string Slug { get; init; } = "";

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Addresses that it once had.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Its picture: src, alt, caption, credit; null for none.</summary>
    public ImportedPicture? Image { get; init; }

    /// <summary>Fields that are written as they are: lede, kicker, status ...</summary>
    public ImmutableArray<(string Key, YamlNode Value)> Fields { get; init; } = [];

    /// <summary>Fields of the source's own, for those who declare them in <c>site.yml</c>.</summary>
    public ImmutableArray<(string Key, string Value)> Extra { get; init; } = [];

    public string Text(string key) => Fields.FirstOrDefault(f => f.Key == key).Value is YamlScalar scalar ? scalar.Value : "";
}

/// <summary>A picture that stands for a story.</summary>
internal sealed record ImportedPicture(string Src, string Alt, string Caption, string Credit);
