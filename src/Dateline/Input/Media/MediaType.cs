namespace Dateline.Input.Media;

/// <summary>Whether a file that begins so is of a type; <paramref name="start"/> is empty only when the file is.</summary>
internal delegate bool Sign(ReadOnlySpan<byte> start);

/// <summary>
/// A type of file that is published: the ending of its name, by which servers tell browsers what it is; its media type; what messages call
/// it; and the sign by which its bytes are known, which text has none of.
/// </summary>
internal sealed record MediaType(string Ending, string Name, MediaKind Kind, string Words, Sign? Sign);
