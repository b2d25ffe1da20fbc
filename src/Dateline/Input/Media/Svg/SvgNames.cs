using System.Collections.Frozen;

namespace Dateline.Input.Media.Svg;

/// <summary>
/// The elements that an SVG picture may have: those that draw, and none that run programs or embed pages (SVG 1.1 and 2).
/// </summary>
internal static class SvgNames
{
    public const string Svg =
        "http://www.w3.org/2000/svg", Links = "http://www.w3.org/1999/xlink", Xml = "http://www.w3.org/XML/1998/namespace";

    private const string Declarations = "http://www.w3.org/2000/xmlns/", Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static FrozenSet<string> Elements { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "svg g defs symbol use title desc metadata switch view a style image".Split(' '),
            .. "path rect circle ellipse line polyline polygon text tspan textPath tref altGlyph".Split(' '),
            .. "linearGradient radialGradient meshgradient meshrow meshpatch mesh stop solidcolor".Split(' '),
            .. "pattern hatch hatchpath clipPath mask marker".Split(' '),
            .. "filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap".Split(
                ' '),
            .. "feDistantLight feDropShadow feFlood".Split(' '),
            .. "feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight".Split(' '),
            .. "feSpecularLighting feSpotLight feTile feTurbulence".Split(' '),
            .. "animate animateColor animateMotion animateTransform set mpath".Split(' '),
            .. "font font-face font-face-src font-face-name glyph missing-glyph hkern vkern".Split(' '),
            .. "flowRoot flowRegion flowRegionExclude flowPara flowSpan flowDiv flowLine".Split(' '),
        ]);

    public static FrozenSet<string> Animations { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "animate", "animateColor", "animateMotion", "animateTransform", "set");

    /// <summary>
    /// Whether browsers ignore the elements and attributes of a namespace: the private data of drawing programs, and metadata. Browsers
    /// only run what is in a namespace of the W3C.
    /// </summary>
    public static bool IsInert(string space) =>
        space.Length > 0 && (space is Rdf or Declarations or Xml || !space.Contains("www.w3.org", StringComparison.OrdinalIgnoreCase));
}
