namespace Dateline.Cache;

/// <summary>
/// The documents and media that a build read, for the next cache. <paramref name="Rules"/> is the fingerprint of the rules for parsing.
/// </summary>
internal readonly record struct ReadSources(DocumentCache Documents, MediaCache Media, ulong Rules)
{
    /// <summary>Whether the cache already has all of it, unchanged.</summary>
    public bool IsUpToDate(BuildCache cache) => cache.HasRules(Rules) && Documents.IsUpToDate && Media.IsUpToDate;

    public void Save(CacheWriter writer)
    {
        Documents.Save(writer);
        Media.Save(writer);
    }
}
