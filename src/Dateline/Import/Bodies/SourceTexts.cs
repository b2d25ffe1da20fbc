using System.Text;
using Dateline.Input;
using Dateline.Platform.Linux;
using Dateline.Process.Addresses;

namespace Dateline.Import.Bodies;

/// <summary>The texts of a source that its documents include. Only files of the source are read, and none larger than a megabyte.</summary>
internal sealed class SourceTexts(string folder)
{
    private const int LongestText = 1_000_000;

    private readonly string _folder = Path.TrimEndingDirectorySeparator(folder);
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    public string Folder => _folder;

    /// <summary>The text of a file by its path in the source; null when there is no such file.</summary>
    public string? Text(string path)
    {
        if (!_known.TryGetValue(path, out var text))
        {
            text = _known[path] = Read(path);
        }

        return text;
    }

    private string? Read(string path)
    {
        if (path.Length is 0 or > 500 || path.Contains('\0') || RelativePath.Resolve("", path) is not { Length: > 0 } within)
        {
            return null;
        }

        // A link may lead out of the source, and reading a pipe might never end.
        var full = RealPath.Resolve(Path.Combine(_folder, within));
        var root = RealPath.Resolve(_folder) ?? _folder;
        if (full is null || !full.StartsWith(root + "/", StringComparison.Ordinal) || FileStamp.Read(full) is null
            || new FileInfo(full).Length > LongestText)
        {
            return null;
        }

        return Encoding.UTF8.GetString(File.ReadAllBytes(full)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
    }
}
