using System.Collections.Immutable;
using Dateline.Input.Yaml;
using Dateline.Model;

namespace Dateline.Import;

/// <summary>A document whose fields are mapped to ours; its target path and its text are not converted yet.</summary>
internal sealed record ImportedStory(ImportedDocument From)
{
    public string Title { get; init; } = "";

    public Moment? Date { get; init; }

    /// <summary>The section, by its name in the source.</summary>
    public string Section { get; init; } = "";

    public string Slug { get; init; } = "";

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>A line that names the authors, as the old site showed it; empty when there is none.</summary>
    public string Byline { get; init; } = "";

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The series that it is a part of, by its name in the source; empty when there is none.</summary>
    public string Series { get; init; } = "";

    /// <summary>Its part there, as the source writes it; empty when the source doesn't say.</summary>
    public string Part { get; init; } = "";

    /// <summary>Former addresses.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Its picture; null when it has none.</summary>
    public ImportedPicture? Image { get; init; }

    /// <summary>Its sound and its film, at most one of each.</summary>
    public ImmutableArray<ImportedRecording> Recordings { get; init; } = [];

    /// <summary>Fields to write as they are, such as lede, kicker and status.</summary>
    public ImmutableArray<(string Key, YamlNode Value)> Fields { get; init; } = [];

    /// <summary>Custom fields, which are written when <c>site.yml</c> declares them.</summary>
    public ImmutableArray<(string Key, string Value)> Extra { get; init; } = [];

    public string Text(string key) => Fields.FirstOrDefault(f => f.Key == key).Value is YamlScalar scalar ? scalar.Value : "";
}

/// <summary>A story's picture, with the source's path.</summary>
internal sealed record ImportedPicture(string Src, string Alt, string Caption, string Credit);

/// <summary>What fields beside a picture's own say about it.</summary>
internal sealed record PictureWords(string Alt, string Caption, string Credit);

/// <summary>What the mapping must know of the newsroom that stories are imported into.</summary>
internal sealed record TargetSite(SiteZone Zone, string Language);
