namespace Dateline.Import;

/// <summary>
/// Where a file of the newsroom was imported from: the source, with a name that does not depend on the current folder, and the document.
/// </summary>
internal readonly record struct Origin(string Source, string Document)
{
    /// <summary>
    /// The name of a source. Several archives may be imported into one newsroom: a folder is named by its path relative to the newsroom, an
    /// export by the URL of its site.
    /// </summary>
    public static string SourceOf(ImportRequest request, Source source, string path)
    {
        var isExport = request.Kind is SourceKind.WordPress or SourceKind.Feed && source.Config.Url.Length > 0;
        return $"{request.Kind} {(isExport ? source.Config.Url : Path.GetRelativePath(request.Target, path).Replace('\\', '/'))}";
    }

    /// <summary>
    /// The origin of a story. A feed's items are named by their old address, since their numbers change; a wire file is one story.
    /// </summary>
    public static Origin From(ImportRequest request, Source source, ImportedDocument document) => request.Kind switch
    {
        SourceKind.Feed => new Origin(SourceOf(request, source, request.Sources[0]), document.OldAddresses.FirstOrDefault(document.Stem)),
        SourceKind.Wire => new Origin(SourceOf(request, source, Path.GetFullPath(document.Path)), ""),
        _ => new Origin(SourceOf(request, source, request.Sources[0]), document.Whole),
    };
}
