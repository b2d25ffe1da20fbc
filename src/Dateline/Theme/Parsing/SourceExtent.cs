namespace Dateline.Theme.Parsing;

/// <summary>The range of a statement in its template's text. The end is exclusive.</summary>
internal readonly record struct SourceExtent(int Start, int End)
{
    /// <summary>Whether another extent is inside this one.</summary>
    public bool Contains(SourceExtent other) => other != this && other.Start >= Start && other.End <= End;
}
