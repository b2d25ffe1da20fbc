using Dateline.Authoring;
using Dateline.Model;

namespace Dateline.Commands.Terminal;

/// <summary>Writes a new file, if the reader would take it and nothing is in its place, and tells its path.</summary>
internal static class NewFile
{
    public static int Write(NewDocument document, SiteConfig? site, string newsroom, bool edit)
    {
        if (edit && Editor.Command is null)
        {
            return UsageErrors.Report("--edit: neither VISUAL nor EDITOR says which editor to open. Nothing was written.");
        }

        if (Path.ChangeExtension(document.Path, null).Split('/').Any(part => part.Length == 0 || part.EndsWith('-')))
        {
            return UsageErrors.Report("the headline or name has no letter or digit that an address could be made of; give --slug.");
        }

        if (document.Faults(site).ToArray() is { Length: > 0 } faults)
        {
            return UsageErrors.Report(string.Join("\ndateline: ", faults.Select(f => f.Text)));
        }

        var path = Path.Combine(newsroom, document.Path);
        if (Taken(path) is { } taken)
        {
            return UsageErrors.Report($"{Project.DisplayPath(taken)} is there already; nothing was written.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new StreamWriter(new FileStream(path, FileMode.CreateNew)))
        {
            file.Write(document.Text);
        }

        Console.WriteLine(Project.DisplayPath(path));
        if (edit && !Editor.Open(Editor.Command!, path))
        {
            Console.Error.WriteLine($"dateline: the editor '{Editor.Command}' failed; the file is there.");
        }

        return ExitCode.Done;
    }

    /// <summary>What has the name, or one that differs only in its capitals: ids compare without case.</summary>
    private static string? Taken(string path) =>
        Directory.Exists(Path.GetDirectoryName(path))
            ? Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!)
                .FirstOrDefault(f => Path.GetFileName(f).Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase))
            : null;
}
