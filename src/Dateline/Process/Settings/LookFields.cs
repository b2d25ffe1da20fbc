using Dateline.Model.Looks;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads <c>look:</c> in <c>site.yml</c>: what the newsroom makes its own of the theme.</summary>
internal static class LookFields
{
    /// <summary>The folder of the newsroom's typefaces, below that of the theme.</summary>
    public const string FontFolder = "assets/fonts/";

    private const string System = "system", Woff2 = ".woff2";

    private static readonly Field Logo = new(
        "logo", "The picture in the masthead, in place of the name: media/name.svg.")
    { Format = ValueFormat.Media };
    private static readonly Field LogoDark = new(
        "logo_dark", "The same for dark pages; the default is the logo.")
    { Format = ValueFormat.Media };
    private static readonly Field Accent = new(
        "accent", "The colour of labels and links: \"#a51c17\".")
    { Format = ValueFormat.Colour };
    private static readonly Field AccentDark = new(
        "accent_dark", "The same on dark pages; the default is a lighter shade of it.")
    { Format = ValueFormat.Colour };
    private static readonly Field Display = new(
        "display", "The typeface of headlines: a file in theme/assets/fonts/ such as headlines.woff2, or system.")
    { Format = ValueFormat.Typeface };
    private static readonly Field Text = new(
        "text", "The typeface of stories: a file in theme/assets/fonts/ such as text.woff2, or system.")
    { Format = ValueFormat.Typeface };
    private static readonly Field Italic = new(
        "italic", "The italic of the typeface of stories, beside 'text': a file in theme/assets/fonts/ such as italic.woff2.")
    { Format = ValueFormat.Typeface };
    private static readonly Field Sans = new(
        "sans", "The typeface of menus, times and captions: a file in theme/assets/fonts/ such as sans.woff2, or system.")
    { Format = ValueFormat.Typeface };
    private static readonly NumberField Old = new(
        "old", "How many days old a story is when its page says so; 0 for never.", Default: SiteLook.DefaultOld, Min: 0, Max: 36_500);

    public static readonly Schema Schema = new(
        "the look", Logo, LogoDark, Accent, AccentDark, Display, Text, Italic, Sans, Old)
    { HasForeignNames = false };

    public static SiteLook Read(FieldReader site, MapField field)
    {
        if (site.Map(field) is not { } look)
        {
            return SiteLook.Theme;
        }

        var (logo, dark) = (File(look, Logo), File(look, LogoDark));
        if (logo.IsNone && !dark.IsNone)
        {
            look.ReportMissing(Logo, dark.Where, "'logo_dark'");
        }

        var (text, italic) = (Typeface(look, Text), Typeface(look, Italic));
        if (italic.Kind != TypefaceKind.Theme && (text.Kind != TypefaceKind.Own || italic.Kind == TypefaceKind.System))
        {
            look.ReportInvalid(
                italic.File.IsNone ? look.Where(Italic) : italic.File.Where, Italic, "is alone: it needs a 'text' of the newsroom's own",
                text.Kind == TypefaceKind.Own ? "name a file, or remove the line: browsers slant the typeface" : "name 'text', too");
            italic = default;
        }

        return new SiteLook
        {
            Logo = logo,
            LogoDark = dark,
            Accent = new OwnColour(look.Shade(Accent), look.Shade(AccentDark)),
            Display = Typeface(look, Display),
            Text = text,
            Italic = italic,
            Sans = Typeface(look, Sans),
            Old = look.Number(Old),
        };
    }

    private static NamedFile File(FieldReader look, Field field) => new(look.Text(field), look.Where(field));

    private static Typeface Typeface(FieldReader look, Field field)
    {
        var written = look.Located(field);
        if (written.IsEmpty || written.Value == System)
        {
            return written.IsEmpty ? default : Model.Looks.Typeface.System;
        }

        if (written.Value.EndsWith(Woff2, StringComparison.Ordinal) && IsBelow(written.Value))
        {
            return new Typeface(TypefaceKind.Own, new NamedFile(written.Value, written.Where));
        }

        look.ReportInvalid(written.Where, field, $"is '{written.Value}'", Remedy(field, written.Value));
        return default;
    }

    private static bool IsBelow(string file) =>
        file.Split('/') is var parts && parts[0] is not ("theme" or "assets" or "fonts" or "media" or "static")
            && !parts.Any(p => p is "" or "." or "..") && file.IndexOfAny(['\\', '?', '#', '"']) < 0;

    private static string Remedy(Field field, string written)
    {
        var name = written.Split('/', '\\')[^1];
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            Woff2 => $"put the file into theme/{FontFolder} and write {field.Name}: {Path.ChangeExtension(name, Woff2)}",
            ".ttf" or ".otf" or ".woff" => $"convert it to WOFF2, put it into theme/{FontFolder} and write {field.Name}: "
                + Path.ChangeExtension(name, Woff2),
            _ => $"write {field.Name}: {System}, or the name of a WOFF2 file in theme/{FontFolder}",
        };
    }
}
