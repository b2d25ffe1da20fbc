using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>The lines of a file that a message quotes, decoded as the build decoded them.</summary>
internal static class SourceLines
{
    /// <summary>The lines of the file that messages call <paramref name="displayPath"/>; empty when it can't be read.</summary>
    public static string[] Read(string displayPath)
    {
        try
        {
            return TextFile.Decode(displayPath, File.ReadAllBytes(displayPath), new DiagnosticBag()).Split('\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
