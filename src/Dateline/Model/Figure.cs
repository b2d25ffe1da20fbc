namespace Dateline.Model;

/// <summary>A picture with what must be told of it.</summary>
[Fingerprinted]
internal sealed record Figure(MediaFile File, string Alt, string Caption, string Credit);
