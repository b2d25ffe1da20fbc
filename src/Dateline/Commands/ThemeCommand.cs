using System.CommandLine;
using System.Text;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Input.Files;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Renderer;

namespace Dateline.Commands;

/// <summary>
/// <c>dateline theme</c>: lists the theme's files, copies one for editing, shows and merges changes of the built-in theme.
/// </summary>
internal static class ThemeCommand
{
    private const string Description = "List, copy and compare the files of the theme.";

    private const string Details =
        """
        The theme is built into Dateline. A file in the newsroom's own theme/ folder, beside input/, overrides the built-in file of the same
        path. Copy only what you change: everything else is updated with the program.

        Examples:
          dateline theme list                              all files, and which of them are your own
          dateline theme copy partials/colophon.liquid     copy a file to theme/, to change it
          dateline theme diff                              what changed in the built-in files since you copied them
          dateline theme diff --own partials/card.liquid   how your file differs from the built-in one
          dateline theme merge partials/card.liquid        add the changes of the built-in file to your copy
          dateline theme docs                              how to change the theme, and what its templates get
        """;

    private static readonly Argument<string> One = new("file") { Description = "The file's path in the theme: partials/card.liquid." };

    private static readonly Argument<string[]> Some = new("file")
    {
        Description = "The files' paths in the theme. Default: every file that overrides a built-in one.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Own = new("--own") { Description = "Compare your file with the built-in one of today." };

    public static Command Create()
    {
        var list = new DetailedCommand("list", "List the files of the theme.", "") { Options.Input, Options.Theme };
        list.SetAction(parsed => ErrorGuard.Run(() => List(Options.Project(parsed))));
        var copy = new DetailedCommand("copy", "Copy a built-in file to theme/, to change it.", "") { One, Options.Input, Options.Theme };
        copy.SetAction(parsed => ErrorGuard.Run(() => Copy(Options.Project(parsed), parsed.GetValue(One)!)));
        var diff = new DetailedCommand("diff", "Show what changed in the built-in files since they were copied.", "")
        {
            Some, Own, Options.Input, Options.Theme,
        };
        diff.SetAction(
            parsed => ErrorGuard.Run(() => Diff(Options.Project(parsed), parsed.GetValue(Some) ?? [], parsed.GetValue(Own))));
        var merge = new DetailedCommand("merge", "Add the changes of a built-in file to your copy of it.", "")
        {
            One, Options.Input, Options.Theme,
        };
        merge.SetAction(parsed => ErrorGuard.Run(() => Merge(Options.Project(parsed), parsed.GetValue(One)!)));
        var docs = new DetailedCommand("docs", "Print how to change the theme, and what its templates get.", "");
        docs.SetAction(_ => ErrorGuard.Run(PrintDocs));
        return new DetailedCommand("theme", Description, Details) { list, copy, diff, merge, docs };
    }

    private static int PrintDocs()
    {
        Console.Out.Write(ThemeDocs.Write());
        return ExitCode.Success;
    }

    private static int List(Project project)
    {
        var own = ThemeFiles.ReadOwn(project, new DiagnosticBag());
        var overrides = ThemeOverride.Find(project, own).ToDictionary(o => o.Own.Path, StringComparer.Ordinal);
        foreach (var file in own.Concat(BuiltInTheme.Files).DistinctBy(f => f.Path).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            Console.WriteLine($"{State(file, overrides.GetValueOrDefault(file.Path)),-10} {file.Path}");
        }

        return ExitCode.Success;
    }

    private static string State(ThemeFile file, ThemeOverride? replacing)
    {
        if (!file.IsOwn)
        {
            return "built-in";
        }

        if (replacing is null)
        {
            return "own";
        }

        return replacing.IsOutdated ? "outdated" : "overrides";
    }

    private static int Copy(Project project, string path)
    {
        if (BuiltInTheme.Find(path) is not { } file)
        {
            return ReportUnknown(path, BuiltInTheme.Files.Select(f => f.Path));
        }

        var own = Path.Combine(project.Theme, path);
        if (Path.Exists(own) || new FileInfo(own).LinkTarget is not null)
        {
            return UsageErrors.Report($"{Project.DisplayPath(own)} already exists; nothing was written");
        }

        WriteOriginal(project, file);
        if (!TryWrite(project, own, file.Bytes))
        {
            return UsageErrors.Report($"{Project.DisplayPath(own)} would be outside the theme's folder; nothing was written");
        }

        Console.WriteLine(Project.DisplayPath(own));
        return ExitCode.Success;
    }

    private static int Diff(Project project, string[] paths, bool own)
    {
        if (Select(project, paths) is not { } overrides)
        {
            return ExitCode.Usage;
        }

        foreach (var one in overrides)
        {
            if (own)
            {
                Print(one.BuiltIn.DisplayPath, one.BuiltIn.Bytes, one.Own.DisplayPath, one.Own.Bytes);
            }
            else if (one.Original is null)
            {
                Console.Error.WriteLine(
                    $"dateline: {one.Own.DisplayPath} was not copied by 'dateline theme copy', so what it was made from is not known; "
                        + "compare with --own.");
            }
            else if (one.IsOutdated)
            {
                Print($"{one.BuiltIn.DisplayPath} (copied)", one.Original, one.BuiltIn.DisplayPath, one.BuiltIn.Bytes);
            }
        }

        return ExitCode.Success;
    }

    private static int Merge(Project project, string path)
    {
        if (Select(project, [path]) is not [var one])
        {
            return ExitCode.Usage;
        }

        if (one.Original is null)
        {
            return UsageErrors.Report(
                $"{one.Own.DisplayPath} was not copied by 'dateline theme copy', so your changes and those of Dateline can't be separated; "
                    + "compare with 'dateline theme diff --own', and edit it");
        }

        if (!one.IsOutdated)
        {
            Console.WriteLine($"{one.Own.DisplayPath} is up to date.");
            return ExitCode.Success;
        }

        var merge = ThreeWayDiffer.Instance.CreateMerge(
            Text(one.Original), Text(one.Own.Bytes), Text(one.BuiltIn.Bytes), false, false, new LineEndingsPreservingChunker());
        var conflicts = merge.ConflictBlocks.Count;
        File.WriteAllText(Path.Combine(project.Theme, one.Own.Path), string.Concat(merge.MergedPieces));
        WriteOriginal(project, one.BuiltIn);
        Console.WriteLine(
            conflicts == 0
                ? $"{one.Own.DisplayPath}: the changes were added."
                : $"{one.Own.DisplayPath}: {Quantity.Format(conflicts, "conflict")}; edit the lines between <<<<<<< and >>>>>>>.");
        return ExitCode.Success;
    }

    /// <summary>The overrides at some paths, or all; null after a usage error.</summary>
    private static ThemeOverride[]? Select(Project project, string[] paths)
    {
        var overrides = ThemeOverride.Find(project, ThemeFiles.ReadOwn(project, new DiagnosticBag()));
        if (paths.FirstOrDefault(p => overrides.All(o => o.Own.Path != p)) is { } unknown)
        {
            ReportUnknown(unknown, overrides.Select(o => o.Own.Path));
            return null;
        }

        return [.. overrides.Where(o => paths.Length == 0 || paths.Contains(o.Own.Path))];
    }

    private static int ReportUnknown(string path, IEnumerable<string> known)
    {
        string[] all = [.. known];
        var near = Nearest.To(path, all);
        var hint = near is null ? "'dateline theme list' lists all files" : $"did you mean '{near}'?";
        hint = all.Length == 0 ? "no file of the built-in theme is overridden" : hint;
        return UsageErrors.Report($"there is no file '{path}' here; {hint}");
    }

    private static void Print(string oldName, byte[] old, string newName, byte[] changed) =>
        Console.Out.Write(UnidiffRenderer.GenerateUnidiff(Text(old), Text(changed), oldName, newName, ignoreWhitespace: false));

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static void WriteOriginal(Project project, ThemeFile file) =>
        TryWrite(project, ThemeOverride.OriginalPath(project, file.Path), file.Bytes);

    /// <summary>Writes a file below the theme's folder; false, and nothing is written, if a link leads elsewhere.</summary>
    private static bool TryWrite(Project project, string path, byte[] bytes)
    {
        if (RealPath.Resolve(path) is not { } real || !RealPath.IsWithin(real, RealPath.Resolve(project.Theme) ?? project.Theme))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return true;
    }
}
