using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Input.Files;

/// <summary>A template: its file's name without extension, and its text.</summary>
internal sealed record ThemeFile(string Name, string DisplayPath, bool IsPartial, string Text);

/// <summary>
/// The files of a theme: templates at the top of its folder and in <c>partials/</c>, one stylesheet, strings by language, an icon; and the
/// fingerprint of them all.
/// </summary>
internal sealed record ThemeFiles(
    string DisplayFolder,
    ImmutableArray<ThemeFile> Templates,
    ImmutableArray<SourceFile> Strings,
    byte[] Css,
    byte[] Icon,
    ulong Fingerprint)
{
    /// <summary>Whether there is no theme at all. That was reported, so callers do not report each missing file.</summary>
    public bool IsMissing => Templates.IsEmpty;

    public static ThemeFiles Read(Project project, DiagnosticBag diagnostics)
    {
        var scan = Directory.Exists(project.Theme)
            ? SourceScan.Run(project.Theme, new ParallelOptions { MaxDegreeOfParallelism = 1 })
            : new SourceScan([], []);
        scan.Report(diagnostics);
        var files = scan.Files;
        var displayPath = Project.DisplayPath(project.Theme);
        if (!files.Any(IsTemplate))
        {
            diagnostics.Error(
                Codes.NoTheme,
                SourceSpan.File(displayPath),
                "there is no theme here",
                "expected a folder with base.liquid, site.css and strings/",
                "name it with --theme");
        }

        return new ThemeFiles(
            displayPath,
            [.. files.Where(IsTemplate).Select(f => Template(f, diagnostics))],
            [.. files.Where(IsStrings)],
            Bytes(files, "site.css"),
            Bytes(files, "favicon.svg"),
            FingerprintOf(files));
    }

    private static ulong FingerprintOf(ImmutableArray<SourceFile> files)
    {
        var fingerprint = new Fingerprint();
        foreach (var file in files)
        {
            fingerprint.Add(file.Path);
            using var bytes = Sources.ReadBytes(file.FullPath);
            fingerprint.Add(Dateline.Model.Fingerprint.Of(bytes.Span));
        }

        return fingerprint.Value;
    }

    private static bool IsStrings(SourceFile file) =>
        file.Path.StartsWith("strings/", StringComparison.Ordinal) && file.Path.EndsWith(".yml", StringComparison.Ordinal);

    private static bool IsTemplate(SourceFile file) => file.Path.EndsWith(".liquid", StringComparison.Ordinal);

    /// <summary>The bytes of an optional file; empty when the theme does not have it.</summary>
    private static byte[] Bytes(ImmutableArray<SourceFile> files, string path) =>
        files.FirstOrDefault(f => f.Path == path) is { Root: not null } file ? File.ReadAllBytes(file.FullPath) : [];

    private static ThemeFile Template(SourceFile file, DiagnosticBag diagnostics)
    {
        var displayPath = Project.DisplayPath(file.FullPath);
        return new ThemeFile(
            Path.GetFileNameWithoutExtension(file.Path),
            displayPath,
            file.Path.StartsWith("partials/", StringComparison.Ordinal),
            ControlCharacters.Replace(displayPath, Sources.ReadText(file, displayPath, diagnostics), 1, diagnostics));
    }
}
