namespace Dateline;

/// <summary>What a build did. When the input had errors nothing was written and the counts are 0.</summary>
internal readonly record struct BuildResult(bool Succeeded, int Articles, int Pages, int Files, long Bytes, int Removed);
