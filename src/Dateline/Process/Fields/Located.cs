using Dateline.Diagnostics;

namespace Dateline.Process.Fields;

/// <summary>A value with its position in the source, for checks that need the whole newsroom.</summary>
[Cached]
internal readonly record struct Located(string Value, SourceSpan Where)
{
    public bool IsEmpty => string.IsNullOrEmpty(Value);
}
