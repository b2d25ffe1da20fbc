using Dateline.Authoring;
using Dateline.Model;

namespace Dateline.Commands.Terminal;

/// <summary>Writes a new document and prints its path, unless the parser would reject it or a file is in its place.</summary>
internal static class NewFile
{
    public static int Write(NewDocument document, SiteConfig site, string newsroom, bool edit)
    {
        if (edit && Editor.Command is null)
        {
            return UsageErrors.Report("--edit: VISUAL and EDITOR are not set; nothing was written");
        }

        if (Path.ChangeExtension(document.Path, null).Split('/').Any(part => part.Length == 0 || part.EndsWith('-')))
        {
            return UsageErrors.Report("the headline or name has no letters or digits for an address; pass --slug");
        }

        if (document.Errors(site).ToArray() is { Length: > 0 } errors)
        {
            return UsageErrors.Report(string.Join("\ndateline: ", errors.Select(e => e.Text)));
        }

        var path = Path.Combine(newsroom, document.Path);
        if (ExistingFile(path) is { } existing)
        {
            return UsageErrors.Report($"{Project.DisplayPath(existing)} already exists; nothing was written");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new StreamWriter(new FileStream(path, FileMode.CreateNew)))
        {
            file.Write(document.Text);
        }

        Console.WriteLine(Project.DisplayPath(path));
        if (edit && !Editor.Open(Editor.Command!, path))
        {
            Console.Error.WriteLine($"dateline: the editor '{Editor.Command}' failed; the file was written");
        }

        return ExitCode.Success;
    }

    /// <summary>The file with this name, in whatever case, because ids ignore case; null if there is none.</summary>
    private static string? ExistingFile(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder)
                .FirstOrDefault(f => Path.GetFileName(f).Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase))
            : null;
    }
}
