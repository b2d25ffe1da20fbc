using System.Text.Json;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Metadata;

/// <summary>Structured data of the way to a page: schema.org's BreadcrumbList.</summary>
internal static class Breadcrumbs
{
    public static string JsonLd(PageBuilder builder, LocaleStrings strings, string name, ReadOnlySpan<LinkView> above)
    {
        using var graph = new JsonGraph();
        Write(graph.Json, builder, strings, name, above);
        return graph.Finish();
    }

    public static void Write(
        Utf8JsonWriter json, PageBuilder builder, LocaleStrings strings, string name, ReadOnlySpan<LinkView> above)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 1;
        WriteStep(json, position++, strings["front_page"], builder.FullUrl("/"));
        foreach (var link in above)
        {
            WriteStep(json, position++, link.Name, builder.Site.Url.Origin + link.Url);
        }

        WriteStep(json, position, name, null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, int position, string name, string? url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        if (url is not null)
        {
            json.WriteString("item", url);
        }

        json.WriteEndObject();
    }
}
