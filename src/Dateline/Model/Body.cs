using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// The body of a document: the path of its file, the fingerprint of its text, and its references. The text itself is not kept in memory; it
/// is read again when its page is rendered.
/// </summary>
internal sealed record Body(string Path, ulong Fingerprint, ImmutableArray<Reference> References);

/// <summary>
/// The target of a link or picture in a body. <paramref name="Written"/> is the text of the link; <paramref name="Address"/> is null if
/// the target is not published.
/// </summary>
[Fingerprinted]
internal readonly record struct Reference(string Written, string? Address, MediaFile? Picture);
