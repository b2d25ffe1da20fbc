using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>
/// A file of the theme. <paramref name="Path"/> is its path below the theme's folder, with forward slashes; <paramref name="IsOwn"/> is
/// true for a file of the newsroom's own theme, false for one of the built-in theme.
/// </summary>
internal sealed record ThemeFile(string Path, string DisplayPath, bool IsOwn, byte[] Bytes)
{
    public const string PartialsFolder = "partials/";
    public const string StringsFolder = "strings/";

    /// <summary>Whether it is a template: a <c>.liquid</c> file at the top of the theme or below <c>partials/</c>.</summary>
    public bool IsTemplate => Path.EndsWith(".liquid", StringComparison.Ordinal) && (IsPartial || !Path.Contains('/'));

    /// <summary>What messages call the theme's folder.</summary>
    public string DisplayFolder => DisplayPath[..^(Path.Length + 1)];

    public bool IsPartial => Path.StartsWith(PartialsFolder, StringComparison.Ordinal);

    /// <summary>A template's name: its path without extension, and without <c>partials/</c> if it is a partial.</summary>
    public string TemplateName =>
        System.IO.Path.ChangeExtension(IsPartial ? Path[PartialsFolder.Length..] : Path, null);

    /// <summary>Whether it has the strings of one language.</summary>
    public bool IsStrings =>
        Path.StartsWith(StringsFolder, StringComparison.Ordinal) && Path.EndsWith(".yml", StringComparison.Ordinal)
            && Path.IndexOf('/', StringsFolder.Length) < 0;
}

/// <summary>
/// A template's text. Its name is the file's path without extension, and without <c>partials/</c> if it is a partial.
/// </summary>
internal sealed record TemplateFile(string Name, string DisplayPath, bool IsPartial, string Text)
{
    /// <summary>The place of a range of the text.</summary>
    public SourceSpan PlaceOf(int offset, int length = 1)
    {
        var before = Text.AsSpan(0, offset);
        return new SourceSpan(DisplayPath, before.Count('\n') + 1, offset - before.LastIndexOf('\n'), length);
    }
}
