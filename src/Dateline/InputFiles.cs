using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Linking;
using Dateline.Process.Settings;

namespace Dateline;

/// <summary>
/// The newsroom's files, assigned to pipelines: <c>Documents[i]</c> is read by <c>Pipelines[i]</c>. A warning reports each file that no
/// pipeline reads, so that a story in the wrong folder is noticed.
/// </summary>
internal readonly record struct InputFiles(
    ImmutableArray<SourceFile> Documents,
    ImmutableArray<Pipeline> Pipelines,
    SourceFile? FrontPage,
    ImmutableArray<SourceFile> Media,
    ImmutableArray<SourceFile> Static)
{
    /// <summary>The names that other generators use for our folders.</summary>
    private static readonly (string Here, string[] Others)[] OtherNames =
    [
        ("articles", ["_posts", "posts", "content", "stories", "news", "_drafts", "drafts"]),
        ("media", ["images", "img", "pictures", "photos", "assets", "files", "uploads", "public"]),
        ("backgrounds", ["explainers"]),
        ("authors", ["people", "_authors"]),
        ("topics", ["tags"]),
    ];

    /// <summary>Files for people who look at the repository, with any extension.</summary>
    private static readonly string[] ForVisitors = ["README", "LICENSE", "LICENCE", "CONTRIBUTING"];

    private static readonly string[] RootFiles = [SiteFields.FileName, FrontPageFields.FileName];

    /// <summary>The files that are copied to the site, sorted by path.</summary>
    public ImmutableArray<SourceFile> Copied => Static.IsEmpty ? Media : Media.AddRange(Static);

    public static InputFiles Assign(ImmutableArray<SourceFile> sources, BuildContext context)
    {
        var documents = ImmutableArray.CreateBuilder<SourceFile>(sources.Length);
        var pipelines = ImmutableArray.CreateBuilder<Pipeline>(sources.Length);
        var media = ImmutableArray.CreateBuilder<SourceFile>();
        var statics = ImmutableArray.CreateBuilder<SourceFile>();
        var strays = new List<SourceFile>();
        SourceFile? frontPage = null;
        var folders = Dateline.Pipelines.All.Where(p => p.Input.Length > 0).ToDictionary(p => p.Input, StringComparer.Ordinal);
        foreach (var file in sources)
        {
            var slash = file.Path.IndexOf('/');
            if (file.Path == FrontPageFields.FileName)
            {
                frontPage = file;
            }
            else if (file.Path.StartsWith(MediaFolder.Folder, StringComparison.Ordinal))
            {
                media.Add(file);
            }
            else if (StaticFolder.Has(file.Path))
            {
                statics.Add(file);
            }
            else if (slash > 0 && folders.TryGetValue(file.Path[..slash], out var pipeline)
                && file.Path.EndsWith(pipeline.Ending, StringComparison.Ordinal) && !IsReadme(file.Path))
            {
                documents.Add(file);
                pipelines.Add(pipeline);
            }
            else if (file.Path != SiteFields.FileName)
            {
                strays.Add(file);
            }
        }

        Report(strays, folders, context.Diagnostics);
        NameChecks.OfFiles(sources, context.Diagnostics);
        NameChecks.OfMedia([.. media], context.Diagnostics);
        var texts = documents.DrainToImmutable();
        CopyNames.Report(texts, context.Diagnostics);
        return new InputFiles(
            texts,
            pipelines.DrainToImmutable(),
            frontPage,
            media.DrainToImmutable(),
            statics.DrainToImmutable());
    }

    private static void Report(IEnumerable<SourceFile> strays, Dictionary<string, Pipeline> folders, DiagnosticBag diagnostics)
    {
        foreach (var group in strays.GroupBy(f => f.Path.Split('/') is [var folder, _, ..] ? folder : ""))
        {
            if (group.Key.Length == 0)
            {
                ReportAtRoot(group, diagnostics);
            }
            else if (folders.TryGetValue(group.Key, out var pipeline))
            {
                foreach (var file in group.Where(f => !IsForDevelopers(f.Path)))
                {
                    diagnostics.Warning(
                        Codes.StrayFile,
                        SourceSpan.File(Project.DisplayPath(file.FullPath)),
                        $"this file is not read: documents in {group.Key}/ end in {pipeline.Ending}",
                        hint: IsLeftover(file.Path)
                            ? "delete it: an editor or git made it as a backup"
                            : "rename it, or move pictures and files to media/");
                }
            }
            else
            {
                var first = group.First();
                var folder = Project.DisplayPath(first.FullPath[..^(first.Path.Length - group.Key.Length)]);
                diagnostics.Warning(
                    Codes.StrayFile,
                    SourceSpan.File(folder),
                    "this is not a folder of a newsroom, so its files are not read",
                    hint: FolderHint(group.Key, [.. folders.Keys, "media", StaticFolder.Name]));
            }
        }
    }

    /// <summary>Reports a <c>site.yaml</c>, a story in the wrong folder or any other file; ignores a README.</summary>
    private static void ReportAtRoot(IEnumerable<SourceFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files.Where(f => !ForVisitors.Contains(Path.GetFileNameWithoutExtension(f.Path).ToUpperInvariant())))
        {
            diagnostics.Warning(
                Codes.StrayFile, SourceSpan.File(Project.DisplayPath(file.FullPath)), "this file is not read", hint: RootHint(file.Path));
        }
    }

    private static string RootHint(string path)
    {
        if (Nearest.To(path, RootFiles) is { } similar)
        {
            return $"did you mean '{similar}'?";
        }

        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? "move it to articles/, backgrounds/ or pages/"
            : $"move it to {StaticFolder.Name}/ to publish it as it is, or delete it";
    }

    private static string FolderHint(string folder, string[] known) =>
        OtherNames.FirstOrDefault(n => n.Others.Contains(folder, StringComparer.OrdinalIgnoreCase)).Here is { } here
            ? $"rename it to {here}/"
            : Nearest.Hint(folder, known);

    /// <summary>A README in a folder is a note for writers, not a document.</summary>
    private static bool IsReadme(string path) => Path.GetFileName(path.AsSpan()) is "README.md";

    /// <summary>A file that an editor or git leaves beside the one that is written.</summary>
    private static bool IsLeftover(string path) =>
        path.EndsWith('~') || System.IO.Path.GetExtension(path) is ".orig" or ".rej" or ".bak" or ".swp" or ".tmp";

    /// <summary>Files with names in capitals, such as README, LICENSE and CONTRIBUTING, are not content.</summary>
    private static bool IsForDevelopers(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.Length > 3 && !name.Any(char.IsLower);
    }
}
