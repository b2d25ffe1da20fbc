namespace Dateline.Theme.Parsing;

/// <summary>Where a statement stands in its template's text: from its first character to the one after its last.</summary>
internal readonly record struct SourceExtent(int Start, int End)
{
    /// <summary>Whether another stands within this one.</summary>
    public bool Contains(SourceExtent other) => other != this && other.Start >= Start && other.End <= End;
}
