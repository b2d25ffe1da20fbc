using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Input.Files;

/// <summary>
/// The files of a theme, sorted by path: those of the newsroom's own theme, and of the built-in theme those that it does not override. Of
/// these <paramref name="Templates"/> are the templates, decoded; <paramref name="Fingerprint"/> covers all files.
/// </summary>
internal sealed record ThemeFiles(ImmutableArray<ThemeFile> Files, ImmutableArray<TemplateFile> Templates, ulong Fingerprint)
{
    /// <summary>The path of the site's icon.</summary>
    public const string Icon = "favicon.svg";

    public static ThemeFiles Read(Project project, DiagnosticBag diagnostics)
    {
        ImmutableArray<ThemeFile> files =
        [
            .. ReadOwn(project, diagnostics).Concat(BuiltInTheme.Files)
                .DistinctBy(f => f.Path)
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
        return new ThemeFiles(files, [.. files.Where(f => f.IsTemplate).Select(f => Template(f, diagnostics))], FingerprintOf(files));
    }

    /// <summary>The files of the newsroom's own theme; none if it has no such folder.</summary>
    public static ImmutableArray<ThemeFile> ReadOwn(Project project, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(project.Theme))
        {
            return [];
        }

        var scan = SourceScan.Run(project.Theme, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        scan.Report(diagnostics);
        return
        [
            .. scan.Files.Select(
                f => new ThemeFile(f.Path, Project.DisplayPath(f.FullPath), IsOwn: true, File.ReadAllBytes(f.FullPath))),
        ];
    }

    /// <summary>The bytes of a file; empty when the theme does not have it.</summary>
    public byte[] Bytes(string path) => Files.FirstOrDefault(f => f.Path == path)?.Bytes ?? [];

    private static ulong FingerprintOf(ImmutableArray<ThemeFile> files)
    {
        var fingerprint = new Fingerprint();

        // Notes for designers change no page.
        foreach (var file in files.Where(f => !f.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)))
        {
            fingerprint.Add(file.Path);
            fingerprint.Add(Dateline.Model.Fingerprint.Of(file.Bytes));
        }

        return fingerprint.Value;
    }

    private static TemplateFile Template(ThemeFile file, DiagnosticBag diagnostics)
    {
        var text = TextFile.Decode(file.DisplayPath, file.Bytes, diagnostics);
        return new TemplateFile(
            file.TemplateName,
            file.DisplayPath,
            file.IsPartial,
            ControlCharacters.Replace(file.DisplayPath, text, 1, diagnostics));
    }
}
