using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Metadata;

/// <summary>Structured data of an author's page: schema.org's ProfilePage about a Person, or about a desk as an Organization.</summary>
internal static class ProfileJsonLd
{
    public static string Write(PageBuilder builder, LocaleStrings strings, Author author, ReadOnlySpan<LinkView> above)
    {
        using var graph = new JsonGraph();
        var (json, url) = (graph.Json, builder.FullUrl(author.Address));
        json.WriteStartObject();
        json.WriteString("@type", "ProfilePage");
        json.WriteString("url", url);
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", author.Kind == AuthorKind.Desk ? "Organization" : "Person");
        json.WriteString("name", author.Name);
        json.WriteString("url", url);
        if (author.Bio.Length > 0)
        {
            json.WriteString("description", author.Bio);
        }

        if (author.Kind == AuthorKind.Person)
        {
            if (author.Role.Length > 0)
            {
                json.WriteString("jobTitle", author.Role);
            }

            json.WritePropertyName("worksFor");
            JsonLd.WriteNewsroom(json, builder);
        }
        else
        {
            json.WritePropertyName("parentOrganization");
            JsonLd.WriteNewsroom(json, builder);
        }

        Citations.WriteList(json, "sameAs", author.Links);
        json.WriteEndObject();
        json.WriteEndObject();
        Breadcrumbs.Write(json, builder, strings, author.Name, above);
        return graph.Finish();
    }
}
