namespace Dateline.Cache;

/// <summary>
/// What a build read, to be kept for the next: <paramref name="Rules"/> is the fingerprint of the rules that it was read by.
/// </summary>
internal readonly record struct ReadSources(DocumentCache Documents, MediaCache Media, ulong Rules)
{
    /// <summary>Whether all of it is remembered as it stands.</summary>
    public bool IsUpToDate(BuildCache cache) => cache.HasRules(Rules) && Documents.IsUpToDate && Media.IsUpToDate;

    public void Save(CacheWriter state)
    {
        Documents.Save(state);
        Media.Save(state);
    }
}
