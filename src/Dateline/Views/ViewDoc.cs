using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>What designers must know of a view: its name in messages and its members.</summary>
internal sealed record ViewDoc(string Name, bool IsPage, string Meaning, ImmutableArray<MemberDoc> Members);

/// <summary>
/// A member of a view: its name in templates, its type in a designer's words, with the names of views in backticks, and its meaning.
/// </summary>
internal sealed record MemberDoc(string Name, string Type, string Meaning);
