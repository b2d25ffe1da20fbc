using System.Text.Json;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Metadata;

/// <summary>
/// Structured data of the front page: schema.org's WebSite, the newsroom as NewsMediaOrganization, and a CollectionPage with the stories in
/// the order of the page.
/// </summary>
internal static class FrontPageJsonLd
{
    public static string Write(PageBuilder builder, LocaleStrings strings, string description, FrontView front)
    {
        using var graph = new JsonGraph();
        var json = graph.Json;
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        WriteNames(json, builder, strings, description);
        json.WritePropertyName("publisher");
        JsonLd.WriteNewsroom(json, builder);
        json.WriteEndObject();
        JsonLd.WriteNewsroom(json, builder);
        json.WriteStartObject();
        json.WriteString("@type", "CollectionPage");
        WriteNames(json, builder, strings, description);
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "ItemList");
        json.WriteStartArray("itemListElement");
        var position = 1;
        foreach (var url in Stories(front).Distinct())
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", position++);
            json.WriteString("url", builder.Site.Url.Origin + url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        return graph.Finish();
    }

    private static void WriteNames(Utf8JsonWriter json, PageBuilder builder, LocaleStrings strings, string description)
    {
        json.WriteString("name", builder.Site.Name);
        json.WriteString("url", builder.FullUrl("/"));
        json.WriteString("description", description);
        json.WriteString("inLanguage", strings.Language);
    }

    private static IEnumerable<string> Stories(FrontView front)
    {
        IEnumerable<CardView> lead = front.Lead is { } first ? [first] : [];
        var others = front.Slots.Concat(front.Latest.SelectMany(d => d.Cards)).Concat(front.Packages.SelectMany(p => p.Cards))
            .Concat(front.Sections.SelectMany(s => s.Cards));
        return lead.Select(c => c.Url).Concat(front.Related.Select(l => l.Url)).Concat(others.Select(c => c.Url));
    }
}
