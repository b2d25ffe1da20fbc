using System.Globalization;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Looks;
using Dateline.Theme.Assets;

namespace Dateline.Theme.Looks;

/// <summary>
/// Writes what a newsroom makes its own of the theme as the end of the stylesheet: values that take the place of the theme's. Nothing for a
/// newsroom that takes the theme as it is. Reports files of typefaces that are missing or wrong.
/// </summary>
internal sealed class StyleTokens(ThemeFiles theme, SiteConfig site, DiagnosticBag diagnostics)
{
    private const string Folder = "assets/fonts/";

    // What stands for a typeface while it loads, and where it lacks letters.
    private const string Serif = "Georgia, \"Times New Roman\", serif", Plain = "Arial, Helvetica, sans-serif";
    private const string SystemSerif = "ui-serif, Charter, Georgia, Cambria, \"Times New Roman\", serif";
    private const string SystemPlain = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif";

    private readonly StringBuilder _faces = new();
    private readonly StringBuilder _values = new();
    private readonly StringBuilder _darkValues = new();
    private readonly StringBuilder _classes = new();
    private readonly StringBuilder _darkClasses = new();

    /// <summary>The asset that headlines are set in, and that of stories; empty for the theme's or the system's typeface.</summary>
    public string Display { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Write()
    {
        var look = site.Look;
        Display = Face("display", "Own Display", look.Display, Serif, SystemSerif, isForAllWeights: true);
        Text = Face("text", "Own Text", look.Text, Serif, SystemSerif);
        if (Text.Length > 0 && Find(look.Italic) is { } italic)
        {
            AddFace("Own Text", italic, "font-style: italic; ", isForAllWeights: false);
        }

        Face("sans", "Own Sans", look.Sans, Plain, SystemPlain);
        Add(_values, "accent", look.Accent.Light?.Colour);
        Add(_darkValues, "accent", look.Accent.OnDark);
        foreach (var section in site.AllSections.Where(s => s.OwnColour.Light is not null))
        {
            AddClass(_classes, "", section, section.OwnColour.Light!.Value.Colour);
            AddClass(_darkClasses, "  ", section, section.OwnColour.OnDark!.Value);
        }

        return Join();
    }

    private string Join()
    {
        var css = new StringBuilder().Append(_faces);
        css.Append(_values.Length > 0 ? $":root {{{_values} }}\n" : "").Append(_classes);
        if (_darkValues.Length + _darkClasses.Length > 0)
        {
            css.Append("@media (prefers-color-scheme: dark) {\n")
                .Append(_darkValues.Length > 0 ? $"  :root {{{_darkValues} }}\n" : "").Append(_darkClasses).Append("}\n");
        }

        return css.Length == 0 ? "" : $"\n/* The newsroom's own, from site.yml. */\n\n{css}";
    }

    /// <summary>Writes a typeface, and returns the asset that it is in.</summary>
    private string Face(string token, string family, Typeface face, string fallback, string system, bool isForAllWeights = false)
    {
        if (face.Kind == TypefaceKind.System)
        {
            _values.Append(CultureInfo.InvariantCulture, $" --{token}: {system};");
        }
        else if (Find(face) is { } file)
        {
            AddFace(family, file, "", isForAllWeights);
            _values.Append(CultureInfo.InvariantCulture, $" --{token}: \"{family}\", {fallback};");
            return AssetTable.NameOf(file.Path);
        }

        return "";
    }

    // As with the theme's typefaces, one that comes late is for the next page: words that readers have begun to read never move.
    // A headline has one weight, so its file is right for it as it is. Elsewhere the browser makes words bold if the file has one weight.
    private void AddFace(string family, ThemeFile file, string style, bool isForAllWeights)
    {
        var weight = isForAllWeights ? "1 1000" : FontFile.IsVariable(file.Bytes) ? "100 900" : "400";
        _faces.Append(
            CultureInfo.InvariantCulture,
            $"@font-face {{ font-family: \"{family}\"; {style}font-weight: {weight}; font-display: optional; "
                + $"src: url(\"{file.Path}\") format(\"woff2\"); }}\n");
    }

    private static void Add(StringBuilder values, string token, Colour? colour)
    {
        if (colour is { } own)
        {
            values.Append(CultureInfo.InvariantCulture, $" --{token}: {own};");
        }
    }

    private static void AddClass(StringBuilder classes, string indent, Section section, Colour colour) =>
        classes.Append(CultureInfo.InvariantCulture, $"{indent}.of-{section.Colour} {{ --own: {colour}; }}\n");

    private ThemeFile? Find(Typeface face)
    {
        if (face.Kind != TypefaceKind.Own)
        {
            return null;
        }

        var (name, where) = (face.File.Path, face.File.Where);
        var fonts = theme.Files.Where(
            f => f.Path.StartsWith(Folder, StringComparison.Ordinal) && f.Path.EndsWith(".woff2", StringComparison.Ordinal));
        if (fonts.FirstOrDefault(f => f.Path == Folder + name) is not { } file)
        {
            var near = Nearest.To(name, fonts.Select(f => f.Path[Folder.Length..]));
            diagnostics.Error(
                Codes.BadTypeface, where, $"there is no typeface '{name}'", $"expected a file in theme/{Folder}",
                near is null ? "put it there, or write system" : $"did you mean '{near}'?");
            return null;
        }

        if (FontFile.FaultOf(file.Bytes) is { } fault)
        {
            diagnostics.Error(Codes.BadTypeface, where, $"'{file.DisplayPath}' {fault.Fault}", hint: fault.Remedy);
            return null;
        }

        return file;
    }
}
