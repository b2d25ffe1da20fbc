using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Input.Yaml;

/// <summary>A value of parsed YAML, with its place in the file.</summary>
internal abstract record YamlNode(SourceSpan Where);

/// <summary>
/// One value. A plain <c>null</c>, a <c>~</c> and a missing value are an empty text that is not <paramref name="Quoted"/>.
/// </summary>
internal sealed record YamlScalar(string Value, bool Quoted, SourceSpan Where) : YamlNode(Where)
{
    /// <summary>Where the value has a space for the end of a line, because it continues on the next.</summary>
    public ImmutableArray<int> Folds { get; init; } = [];

    /// <summary>The comment behind the value, on its line.</summary>
    public YamlComment? Comment { get; init; }
}

/// <summary>
/// A comment behind a value. Behind a value without quotes (<paramref name="IsBehindPlain"/>) the writer may have meant it as part of it.
/// </summary>
internal sealed record YamlComment(SourceSpan Where, bool IsBehindPlain)
{
    /// <summary>The error for a text that YAML cuts off at a <c>#</c>.</summary>
    public static Diagnostic Lost(SourceSpan where) => new(
        Severity.Error, Codes.LostText, where, "everything from '#' on would be lost: YAML reads it as a comment",
        Hint: "put the value in double quotes; if it is a comment, move it to its own line");
}

internal sealed record YamlList(ImmutableArray<YamlNode> Items, SourceSpan Where) : YamlNode(Where);

/// <summary>Fields in the order in which they are written, without duplicate keys.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourceSpan Where) : YamlNode(Where)
{
    /// <summary>Fields whose names were set before; each was reported.</summary>
    public ImmutableArray<YamlEntry> Repeated { get; init; } = [];
}

/// <summary>A value that could not be parsed. That was reported, so callers treat the value as missing and report nothing more.</summary>
internal sealed record YamlBroken(SourceSpan Where) : YamlNode(Where);

internal readonly record struct YamlEntry(string Key, SourceSpan KeyWhere, YamlNode Value);
