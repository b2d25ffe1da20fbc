using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// Where a text stands, the fingerprint that stands for it, and what it points to. The text itself is not kept: it is read when its page is
/// printed.
/// </summary>
internal sealed record Body(string Path, ulong Fingerprint, ImmutableArray<Reference> References);

/// <summary>
/// What a link or picture in a body, <paramref name="Written"/> so, leads to: a site address, or null when what it leads to is not public.
/// </summary>
[Fingerprinted]
internal readonly record struct Reference(string Written, string? Address, MediaFile? Picture);
