namespace Dateline.Diagnostics;

/// <summary>
/// A place in a source file. <paramref name="Path"/> is relative to the project, with forward slashes. <paramref name="Line"/> and
/// <paramref name="Column"/> count from 1; columns count UTF-16 units, as in editors. <paramref name="Length"/> is the number of columns to
/// mark. Line 0 means the whole file.
/// </summary>
internal readonly record struct SourceSpan(string Path, int Line, int Column, int Length = 1)
{
    /// <summary>The whole file, for diagnostics that are not about a line.</summary>
    public static SourceSpan File(string path) => new(path, 0, 0, 0);

    /// <summary><c>path:line:column</c>, which editors and terminals make clickable.</summary>
    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";
}
