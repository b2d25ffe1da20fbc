using Dateline.Model;
using Dateline.Theme.Assets;

namespace Dateline.Theme.Security;

/// <summary>
/// Writes content security policies (Content Security Policy Level 3) from what the templates of a page use and what <c>site.yml</c>
/// allows. Nothing else is allowed.
/// </summary>
internal static class ContentPolicy
{
    /// <summary>What a page must allow whose script runs a program in WebAssembly.</summary>
    public const string WebAssembly = "'wasm-unsafe-eval'";

    private const string Self = "'self'", Data = "data:";

    public static string Write(UsedResources used, AssetTable assets, AllowedOrigins allowed)
    {
        var hasFonts = assets.ByName.Keys.Any(IsFont);
        var data = assets.Foreign.Where(r => r.Written.StartsWith(Data, StringComparison.OrdinalIgnoreCase)).ToList();
        var hasFontData = data.Any(r => r.Written.StartsWith("data:font", StringComparison.OrdinalIgnoreCase));
        string[] scripts = [.. used.HasScripts ? [Self] : Array.Empty<string>(), .. used.ScriptHashes];
        string[] fonts = [.. hasFonts ? [Self] : Array.Empty<string>(), .. hasFontData ? [Data] : Array.Empty<string>()];
        string[] directives =
        [
            "default-src 'none'",
            Directive(ResourceKind.Scripts, allowed, scripts),
            Directive(ResourceKind.Styles, allowed, Self),
            Directive(ResourceKind.Fonts, allowed, fonts),
            Directive(ResourceKind.Pictures, allowed, data.Count > 0 ? [Self, Data] : [Self]),
            Directive(ResourceKind.Media, allowed, Self),
            Directive(ResourceKind.Frames, allowed, used.HasFrames ? [Self] : []),

            // Without it, tools that audit a page from inside can't read robots.txt.
            Directive(ResourceKind.Connections, allowed, Self),
            "base-uri 'none'",
            Directive(ResourceKind.Forms, allowed, Self),
        ];
        return string.Join("; ", directives.Where(d => d.Length > 0));
    }

    /// <summary>A policy that also allows a kind of resource from an origin, or of another source.</summary>
    public static string With(string policy, ResourceKind kind, string source)
    {
        var directives = policy.Split("; ");
        var at = Array.FindIndex(directives, d => d.StartsWith(kind.Directive + " ", StringComparison.Ordinal));
        if (at < 0)
        {
            return $"{policy}; {kind.Directive} {source}";
        }

        directives[at] = directives[at].Split(' ').Contains(source) ? directives[at] : $"{directives[at]} {source}";
        return string.Join("; ", directives);
    }

    private static bool IsFont(string name) => Path.GetExtension(name).ToLowerInvariant() is ".woff2" or ".woff" or ".ttf" or ".otf";

    private static string Directive(ResourceKind kind, AllowedOrigins allowed, params ReadOnlySpan<string> own)
    {
        string[] sources = [.. own, .. allowed[kind]];
        return sources.Length == 0 ? "" : $"{kind.Directive} {string.Join(' ', sources)}";
    }
}
