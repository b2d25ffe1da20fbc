namespace Dateline.Input.Media;

/// <summary>
/// Tells office documents apart, all of which are ZIP archives: those of OpenDocument and EPUB say what they are in their first file, and
/// those of Microsoft's programs have a folder by their program's name.
/// </summary>
internal static class OfficeCheck
{
    // The list of an archive's files stands at its end; each has the folder in its name.
    private const int Start = 64 * 1024, End = 256 * 1024;

    /// <summary>What is wrong with an archive of a type; null when nothing is, or it is an archive of whatever.</summary>
    public static MediaFault? Run(MediaType type, MediaBytes file) => type.Ending switch
    {
        ".docx" => Has(file, "word/"u8) ? null : No(type),
        ".xlsx" => Has(file, "xl/"u8) ? null : No(type),
        ".pptx" => Has(file, "ppt/"u8) ? null : No(type),
        ".odt" or ".ods" or ".odp" or ".epub" => Says(file, type.Name) ? null : No(type),
        _ => null,
    };

    private static bool Has(MediaBytes file, ReadOnlySpan<byte> folder) =>
        file.At(0, Start).IndexOf(folder) >= 0 || file.At(Math.Max(0, file.Length - End), End).IndexOf(folder) >= 0;

    // OpenDocument 1.2, part 3, section 3.3; EPUB OCF 3.0, section 3.3.
    private static bool Says(MediaBytes file, string name) =>
        file.At(30, 100).StartsWith(System.Text.Encoding.ASCII.GetBytes("mimetype" + name));

    private static MediaFault No(MediaType type) => MediaFault.OfContent(
        $"the file's name ends in {type.Ending}, but it is another ZIP archive than {type.Words}",
        "give it the ending of what it is, or save it again as what its name says");
}
