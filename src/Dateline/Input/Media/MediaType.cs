namespace Dateline.Input.Media;

/// <summary>Whether a file with these first bytes is of a type; <paramref name="start"/> is empty only when the file is.</summary>
internal delegate bool Signature(ReadOnlySpan<byte> start);

/// <summary>
/// A type of file that is published: its extension, by which servers choose the media type; the media type; what messages call it; and the
/// test that recognizes its bytes, which is null for text.
/// </summary>
internal sealed record MediaType(string Ending, string Name, MediaKind Kind, string Words, Signature? Signature);
