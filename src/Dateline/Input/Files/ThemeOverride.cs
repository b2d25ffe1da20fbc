using System.Collections.Immutable;

namespace Dateline.Input.Files;

/// <summary>
/// A file of the newsroom's own theme in place of a built-in one. <paramref name="Original"/> is the built-in file as it was when it was
/// copied, which <c>dateline theme copy</c> stores beside the theme's files; null if the file was not copied that way.
/// </summary>
internal sealed record ThemeOverride(ThemeFile Own, ThemeFile BuiltIn, byte[]? Original)
{
    /// <summary>The folder of the originals, below the theme's. Its name starts with a dot, so it is no part of the theme.</summary>
    public const string OriginalsFolder = ".originals";

    /// <summary>Whether the built-in file has changed since it was copied.</summary>
    public bool IsOutdated => Original is not null && !Original.AsSpan().SequenceEqual(BuiltIn.Bytes);

    /// <summary>The overrides among the files of a theme.</summary>
    public static ImmutableArray<ThemeOverride> Find(Project project, IEnumerable<ThemeFile> files) =>
    [
        .. from own in files
           where own.IsOwn
           let builtIn = BuiltInTheme.Find(own.Path)
           where builtIn is not null
           select new ThemeOverride(own, builtIn, ReadOriginal(project, own.Path)),
    ];

    /// <summary>Where the original of a file is stored.</summary>
    public static string OriginalPath(Project project, string path) => Path.Combine(project.Theme, OriginalsFolder, path);

    private static byte[]? ReadOriginal(Project project, string path)
    {
        var original = OriginalPath(project, path);
        return RealPath.IsIn(original, project.Theme) && File.Exists(original) ? File.ReadAllBytes(original) : null;
    }
}
