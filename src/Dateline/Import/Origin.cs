namespace Dateline.Import;

/// <summary>
/// Where a file of the newsroom came from: the source, named alike wherever the command is given, and the document within it.
/// </summary>
internal readonly record struct Origin(string Source, string Document)
{
    /// <summary>
    /// Several archives may go into one newsroom: each is called by its place seen from there, an export by the site that it is of.
    /// </summary>
    public static string SourceOf(ImportRequest request, Source source, string path)
    {
        var isExport = request.Kind is SourceKind.WordPress or SourceKind.Feed && source.Config.Url.Length > 0;
        return $"{request.Kind} {(isExport ? source.Config.Url : Path.GetRelativePath(request.Target, path).Replace('\\', '/'))}";
    }

    /// <summary>The document of a story. A feed numbers its own by what it happens to hold, wire text is one in each file.</summary>
    public static Origin From(ImportRequest request, Source source, ImportedDocument document) => request.Kind switch
    {
        SourceKind.Feed => new Origin(SourceOf(request, source, request.Sources[0]), document.OldAddresses.FirstOrDefault(document.Stem)),
        SourceKind.Wire => new Origin(SourceOf(request, source, Path.GetFullPath(document.Path)), ""),
        _ => new Origin(SourceOf(request, source, request.Sources[0]), document.Whole),
    };
}
