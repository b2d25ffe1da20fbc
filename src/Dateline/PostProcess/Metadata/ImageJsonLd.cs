using System.Text.Json;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess.Metadata;

/// <summary>Structured data of pictures: schema.org's ImageObject, with the licence and the owner where the newsroom gives them.</summary>
internal static class ImageJsonLd
{
    /// <summary>
    /// The picture of a text, or that of its section or the site. A card with the headline is no picture of the news, so it is not here.
    /// </summary>
    public static void Write(Utf8JsonWriter json, PageBuilder builder, Figure? own, Section? section)
    {
        if (ShareImages.Find(builder, own, section) is not var (picture, isOwn))
        {
            return;
        }

        json.WriteStartArray("image");
        json.WriteStartObject();
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", picture.Url);
        WriteSize(json, picture.Width, picture.Height);
        if (isOwn)
        {
            WriteRights(json, own!, picture);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    public static void WriteSize(Utf8JsonWriter json, int width, int height)
    {
        if (width > 0 && height > 0)
        {
            json.WriteNumber("width", width);
            json.WriteNumber("height", height);
        }
    }

    /// <summary>Who made the picture and who owns it, as search engines show it beside the picture.</summary>
    private static void WriteRights(Utf8JsonWriter json, Figure own, SharePicture picture)
    {
        if (own.Credit.Length > 0)
        {
            json.WriteString("creditText", own.Credit);
        }

        if (own.Terms is not { } terms)
        {
            return;
        }

        if (terms.Licence.Length > 0 || terms.Acquire.Length > 0 || terms.Owner.Length > 0)
        {
            // Search engines look for the file under this name when they read its licence.
            json.WriteString("contentUrl", picture.Url);
        }

        if (terms.Owner.Length > 0)
        {
            json.WriteStartObject("copyrightHolder");
            json.WriteString("@type", "Organization");
            json.WriteString("name", terms.Owner);
            json.WriteEndObject();
            json.WriteString("copyrightNotice", $"© {terms.Owner}");
        }

        if (terms.Licence.Length > 0)
        {
            json.WriteString("license", terms.Licence);
        }

        if (terms.Acquire.Length > 0)
        {
            json.WriteString("acquireLicensePage", terms.Acquire);
        }
    }
}
