namespace Dateline.Model;

/// <summary>A picture with its alternative text, caption and credit.</summary>
[Fingerprinted]
internal sealed record Figure(MediaFile File, string Alt, string Caption, string Credit);
