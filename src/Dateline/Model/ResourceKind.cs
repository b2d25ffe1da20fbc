using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// A kind of thing that a page loads, or a place that it sends to. <paramref name="Key"/> is its key below <c>security:</c> in
/// <c>site.yml</c>, <paramref name="Directive"/> its directive (Content Security Policy Level 3, section 6), <paramref name="Name"/> what
/// messages call it.
/// </summary>
internal sealed record ResourceKind(string Key, string Directive, string Name)
{
    public static ResourceKind Scripts { get; } = new("scripts", "script-src", "scripts");

    public static ResourceKind Styles { get; } = new("styles", "style-src", "stylesheets");

    public static ResourceKind Fonts { get; } = new("fonts", "font-src", "fonts");

    public static ResourceKind Pictures { get; } = new("pictures", "img-src", "pictures");

    public static ResourceKind Media { get; } = new("media", "media-src", "film and sound");

    public static ResourceKind Frames { get; } = new("frames", "frame-src", "frames");

    public static ResourceKind Forms { get; } = new("forms", "form-action", "forms");

    public static ResourceKind Connections { get; } = new("connections", "connect-src", "connections of scripts");

    public static ImmutableArray<ResourceKind> All { get; } = [Scripts, Styles, Fonts, Pictures, Media, Frames, Forms, Connections];
}
