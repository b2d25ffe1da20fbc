namespace Dateline.Diagnostics;

/// <summary>
/// A place in a source file. <paramref name="Path"/> is relative to the project, with forward slashes; <paramref name="Line"/> and
/// <paramref name="Column"/> count from 1, columns in UTF-16 units as editors do; <paramref name="Length"/> says how far the caret
/// runs. Line 0 means the file as a whole.
/// </summary>
internal readonly record struct SourceSpan(string Path, int Line, int Column, int Length = 1)
{
    /// <summary>The file as a whole, for what no line of it is to blame for.</summary>
    public static SourceSpan File(string path) => new(path, 0, 0, 0);

    /// <summary><c>path:line:column</c>, the form that editors and terminals make clickable.</summary>
    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";
}
