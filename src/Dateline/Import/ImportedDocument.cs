using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model;

namespace Dateline.Import;

/// <summary>What a document of the source is imported as.</summary>
internal enum ImportedKind
{
    Article,
    Page,
    Author,
    Topic,
}

/// <summary>
/// A document of the source, before it is converted: its fields with the source's names, its text in the source's dialect of markdown, and
/// what its path says. <paramref name="Path"/> is its path within the source.
/// </summary>
internal sealed record ImportedDocument(ImportedKind Kind, string Path, SourceSpan Where, YamlMap Front, string Body)
{
    private readonly PackedText _body = new(Body);

    public string Body
    {
        get => _body.ToString();
        init => _body = new(value);
    }

    /// <summary>The place of the field that its text comes from; null when the text is not in a field.</summary>
    public SourceSpan? TextField { get; init; }

    /// <summary>Its path with the folder of its language; relative links and pictures are resolved from there.</summary>
    public string Whole { get => field.Length > 0 ? field : Path; init; } = "";

    /// <summary>The name to make a slug from when no field has one.</summary>
    public string Stem { get; init; } = "";

    /// <summary>The day in the path; null when there is none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The field that its date is in by the source's own rules; empty when the fields' order of meaning decides.</summary>
    public string DateKey { get; init; } = "";

    /// <summary>The zone of its times without an offset; null when it is the newsroom's.</summary>
    public SiteZone? Zone { get; init; }

    /// <summary>The section of the source's site that it belongs to; empty when there is none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Empty for the site's default language.</summary>
    public string Language { get; init; } = "";

    /// <summary>Documents with the same group are translations of each other.</summary>
    public string Group { get; init; } = "";

    /// <summary>Its id in the feeds of the source's site, so that feed readers know it again; empty when unknown.</summary>
    public string FeedId { get; init; } = "";

    /// <summary>Whether its text is already our markdown, except for its links.</summary>
    public bool IsOurMarkdown { get; init; }

    /// <summary>Whether its text is HTML, and not markdown with some HTML in it.</summary>
    public bool IsHtml => System.IO.Path.GetExtension(Path).ToLowerInvariant() is ".html" or ".htm" or ".njk" or ".liquid";

    /// <summary>The paths that it had on the source's site.</summary>
    public ImmutableArray<string> OldAddresses { get; init; } = [];
}
