using System.Security.Cryptography;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Theme.Assets;

namespace Dateline.Theme.Security;

/// <summary>
/// Finds what the theme's pages load, and reports what the content security policy would forbid: the browser would leave a blank spot
/// without a word.
/// </summary>
internal sealed class ResourceCheck(AllowedOrigins allowed, DiagnosticBag diagnostics)
{
    private const string Remedy = "put it into a file in theme/assets/ and name that file with the filter 'asset'";

    // These types are data for other programs; browsers do not run them (HTML, section 4.12.1).
    private static readonly string[] DataTypes = ["application/ld+json", "application/json", "text/template"];

    /// <summary>The hashes of scripts within templates, as a policy names them.</summary>
    public SortedSet<string> ScriptHashes { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether templates have scripts of the site itself.</summary>
    public bool HasScripts { get; private set; }

    /// <summary>Whether templates have frames.</summary>
    public bool HasFrames { get; private set; }

    public void Check(TemplateFile template)
    {
        foreach (var element in MarkupScan.Find(template.Text))
        {
            CheckAttributes(template, element);
            CheckElement(template, element);
        }
    }

    /// <summary>Checks what the theme's stylesheets refer to on other sites.</summary>
    public void Check(AssetTable assets)
    {
        foreach (var reference in assets.Foreign.Where(r => !r.Written.StartsWith("data:", StringComparison.OrdinalIgnoreCase)))
        {
            CheckOrigin(CssKind(reference), reference.Written, reference.Where);
        }
    }

    private static ResourceKind CssKind(CssReference reference)
    {
        if (reference.IsImport)
        {
            return ResourceKind.Styles;
        }

        return Path.GetExtension(reference.Written.Split('?', '#')[0]).ToLowerInvariant() is ".woff2" or ".woff" or ".ttf" or ".otf"
            ? ResourceKind.Fonts
            : ResourceKind.Pictures;
    }

    private void CheckAttributes(TemplateFile template, MarkupElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var value = attribute.Value.Trim();
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal) && attribute.Name.Length > 2)
            {
                Report(template, attribute.Start, $"pages may not run the script in the attribute '{attribute.Name}'", Remedy);
            }
            else if (attribute.Name == "style")
            {
                Report(
                    template, attribute.Start, "pages may not have a 'style' attribute", "give the element a class, and style that class");
            }
            else if (value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            {
                Report(template, attribute.Start, "pages may not run the script in this address", Remedy);
            }
            else if (KindOf(element, attribute.Name) is { } kind)
            {
                var urls = attribute.Name == "srcset" ? value.Split(',').Select(u => u.Trim().Split(' ')[0]) : [value];
                foreach (var url in urls)
                {
                    CheckUrl(template, attribute.Start, kind, url);
                }
            }
        }
    }

    private void CheckElement(TemplateFile template, MarkupElement element)
    {
        switch (element.Name)
        {
            case "style":
                Report(template, element.Start, "pages may not have a <style> element", Remedy);
                break;
            case "base":
                Report(template, element.Start, "pages may not have a <base> element", "delete it");
                break;
            case "object" or "embed":
                Report(template, element.Start, $"pages may not have an <{element.Name}> element", "use a frame or a link");
                break;
            case "iframe" or "frame":
                HasFrames = true;
                break;
            case "script" when element.Find("src") is { } source:
                // The search page has a policy of its own (ContentPolicy.ForSearch).
                HasScripts |= !(template is { Name: "search", IsPartial: false }) && !source.Value.Contains("//", StringComparison.Ordinal);
                break;
            case "script" when !DataTypes.Contains(element.Find("type")?.Value.Trim().ToLowerInvariant()):
                CheckInline(template, element);
                break;
        }
    }

    private void CheckInline(TemplateFile template, MarkupElement element)
    {
        var script = template.Text[element.Content];
        if (script.Contains("{{", StringComparison.Ordinal) || script.Contains("{%", StringComparison.Ordinal))
        {
            Report(
                template, element.Start, "pages may not run a script that Liquid writes",
                "put it into a file in theme/assets/, and pass values in data- attributes of its <script> element");
            return;
        }

        ScriptHashes.Add($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'");
    }

    private static ResourceKind? KindOf(MarkupElement element, string attribute) => (element.Name, attribute) switch
    {
        ("script", "src") => ResourceKind.Scripts,
        ("link", "href") => KindOfLink(element),
        ("img", "src" or "srcset") or ("source", "srcset") or ("video", "poster") or ("input", "src") => ResourceKind.Pictures,
        ("video" or "audio" or "source" or "track", "src") => ResourceKind.Media,
        ("iframe" or "frame", "src") => ResourceKind.Frames,
        ("form", "action") or ("button" or "input", "formaction") => ResourceKind.Forms,
        _ => null,
    };

    private static ResourceKind? KindOfLink(MarkupElement element)
    {
        var rel = element.Find("rel")?.Value.ToLowerInvariant().Split(' ') ?? [];
        if (rel.Contains("preload"))
        {
            return element.Find("as")?.Value switch
            {
                "font" => ResourceKind.Fonts,
                "image" => ResourceKind.Pictures,
                "script" => ResourceKind.Scripts,
                _ => ResourceKind.Styles,
            };
        }

        if (rel.Contains("stylesheet"))
        {
            return ResourceKind.Styles;
        }

        return rel.Contains("icon") ? ResourceKind.Pictures : null;
    }

    private void CheckUrl(TemplateFile template, int start, ResourceKind kind, string url)
    {
        if (url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            Report(template, start, "pages may not load 'data:' addresses", Remedy);
        }
        else if (!string.Join('/', url.Split('/', 4).Take(3)).Contains(MarkupScan.Unknown))
        {
            // Scheme and host are known, even if the path is not.
            CheckOrigin(kind, url, template.PlaceOf(start));
        }
    }

    private void CheckOrigin(ResourceKind kind, string url, SourceSpan where)
    {
        if (!allowed.Allows(kind, url))
        {
            var origin = AllowedOrigins.OriginOf(url);
            diagnostics.Error(
                Codes.ForbiddenResource,
                where,
                $"pages may not use {kind.Name} from {origin}",
                "",
                $"if you trust it, add to site.yml: security: {{{kind.Key}: [{origin}]}}");
        }
    }

    private void Report(TemplateFile template, int start, string what, string hint) =>
        diagnostics.Error(Codes.ForbiddenResource, template.PlaceOf(start), what, "", hint);
}
