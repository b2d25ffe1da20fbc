using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Input.Yaml;

/// <summary>A piece of YAML as it is written, with its place in the file.</summary>
internal abstract record YamlNode(SourceSpan Where);

/// <summary>One value. A plain <c>null</c>, <c>~</c> or nothing at all is an empty value that is not <paramref name="Quoted"/>.</summary>
internal sealed record YamlScalar(string Value, bool Quoted, SourceSpan Where) : YamlNode(Where)
{
    /// <summary>What stands behind it on its line and YAML takes for a comment.</summary>
    public YamlComment? Comment { get; init; }
}

/// <summary>
/// A comment behind a value. Behind a value without quotes, <paramref name="IsBehindPlain"/>, it may have been meant as a part of it.
/// </summary>
internal sealed record YamlComment(SourceSpan Where, bool IsBehindPlain)
{
    /// <summary>The complaint about a text that ends where it has a <c>#</c>.</summary>
    public static Diagnostic Lost(SourceSpan where) => new(
        Severity.Error, Codes.LostText, where, "everything from '#' on would be lost, as a comment",
        Hint: "put the value in double quotes; where it is a comment, write it on a line of its own");
}

internal sealed record YamlList(ImmutableArray<YamlNode> Items, SourceSpan Where) : YamlNode(Where);

/// <summary>Fields in the order written; no key comes twice.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourceSpan Where) : YamlNode(Where);

/// <summary>What could not be read and was complained of when it was: whoever meets it treats it as absent and says nothing more.</summary>
internal sealed record YamlBroken(SourceSpan Where) : YamlNode(Where);

internal readonly record struct YamlEntry(string Key, SourceSpan KeyWhere, YamlNode Value);
