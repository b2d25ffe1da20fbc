namespace Dateline.Model;

/// <summary>A picture with what must be told of it. <paramref name="Path"/> is its path below the input folder.</summary>
internal sealed record Figure(string Path, string Alt, string Caption, string Credit);
