namespace Dateline.Input.Media;

/// <summary>
/// Distinguishes office documents, all of which are ZIP archives: OpenDocument and EPUB files name their type in their first entry, and
/// Microsoft's have a folder named after the program.
/// </summary>
internal static class OfficeCheck
{
    // The list of an archive's entries is at its end, with the folder in each name.
    private const int Start = 64 * 1024, End = 256 * 1024;

    /// <summary>What is wrong with a file of a type; null when nothing is, or the type is not an office document.</summary>
    public static MediaFault? Run(MediaType type, MediaBytes file) => type.Ending switch
    {
        ".docx" => Unless(HasFolder(file, "word/"u8), type),
        ".xlsx" => Unless(HasFolder(file, "xl/"u8), type),
        ".pptx" => Unless(HasFolder(file, "ppt/"u8), type),
        ".odt" or ".ods" or ".odp" or ".epub" => Unless(HasMediaType(file, type.Name), type),
        _ => null,
    };

    private static bool HasFolder(MediaBytes file, ReadOnlySpan<byte> folder) =>
        file.At(0, Start).IndexOf(folder) >= 0 || file.At(Math.Max(0, file.Length - End), End).IndexOf(folder) >= 0;

    // OpenDocument 1.2, part 3, section 3.3; EPUB OCF 3.0, section 3.3.
    private static bool HasMediaType(MediaBytes file, string name) =>
        file.At(30, 100).StartsWith(System.Text.Encoding.ASCII.GetBytes("mimetype" + name));

    private static MediaFault? Unless(bool isOfType, MediaType type) => isOfType ? null : MediaFault.OfContent(
        $"the file's name ends in {type.Ending}, but it is a ZIP archive and not {type.Words}",
        $"rename it, or save it again as {type.Words}");
}
