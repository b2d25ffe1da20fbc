namespace Dateline.Cache;

/// <summary>
/// What is remembered of a page. <paramref name="Facts"/> stands for what its view was made of (0 where nobody asked),
/// <paramref name="View"/> for the view, <paramref name="Hash"/> for the bytes of its file, <paramref name="Stamp"/> for the file itself
/// (0: not to be trusted).
/// </summary>
internal readonly record struct PageRecord(ulong Facts, ulong View, ulong Hash, long Length, ulong Stamp);
