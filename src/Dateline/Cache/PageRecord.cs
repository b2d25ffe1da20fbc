namespace Dateline.Cache;

/// <summary>
/// The cached record of a page: the fingerprint of the facts that its view is computed from (0 if it was not computed), the fingerprint of
/// the view, the hash and length of its file, and the file's stamp (0 if it can't be trusted).
/// </summary>
internal readonly record struct PageRecord(ulong Facts, ulong View, ulong Hash, long Length, ulong Stamp);
