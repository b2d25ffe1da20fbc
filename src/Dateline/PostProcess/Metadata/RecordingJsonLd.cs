using System.Text.Json;
using Dateline.Model;
using Dateline.Model.Recordings;
using Dateline.Theme;

namespace Dateline.PostProcess.Metadata;

/// <summary>Structured data of films and sounds: schema.org's VideoObject and AudioObject, and PodcastEpisode.</summary>
internal static class RecordingJsonLd
{
    /// <summary>The film and the sound of a story, as properties of the story.</summary>
    public static void Write(Utf8JsonWriter json, PageBuilder builder, Article article)
    {
        if (article.Film is { } film)
        {
            json.WriteStartArray("video");
            WriteObject(json, builder, article, film, "VideoObject");
            json.WriteEndArray();
        }

        if (article.Sound is { } sound)
        {
            json.WriteStartArray("audio");
            WriteObject(json, builder, article, sound, "AudioObject");
            json.WriteEndArray();
        }
    }

    /// <summary>The episode that a story is of its podcasts, as a thing of its own.</summary>
    public static void WriteEpisode(Utf8JsonWriter json, PageBuilder builder, Article article)
    {
        if (article.Sound is not { } sound || builder.Podcasts(article.Section) is not [_, ..] podcasts)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("@type", "PodcastEpisode");
        json.WriteString("name", Players.TitleOf(article, sound));
        json.WriteString("url", builder.FullUrl(article.Address));
        json.WriteString("datePublished", LocaleStrings.Iso(article.Date));
        WriteText(json, "description", article.Description);
        WriteDuration(json, sound);
        if (sound.Text.Episode > 0)
        {
            json.WriteNumber("episodeNumber", sound.Text.Episode);
        }

        json.WritePropertyName("associatedMedia");
        WriteObject(json, builder, article, sound, "AudioObject");
        json.WriteStartArray("partOfSeries");
        foreach (var podcast in podcasts)
        {
            json.WriteStartObject();
            json.WriteString("@type", "PodcastSeries");
            json.WriteString("name", podcast.Title);
            json.WriteString("url", builder.FullUrl(podcast.List));
            json.WriteString("webFeed", builder.FullUrl(podcast.Address));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, PageBuilder builder, Article article, Recording recording, string type)
    {
        var (file, text) = (recording.File, recording.Text);
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", Players.TitleOf(article, recording));
        WriteText(json, "description", text.Caption.Length > 0 ? text.Caption : text.Alt.Length > 0 ? text.Alt : article.Description);
        json.WriteString("uploadDate", LocaleStrings.Iso(article.Date));
        WriteDuration(json, recording);
        json.WriteString("contentUrl", builder.FullUrl(file.Address));
        json.WriteString("encodingFormat", file.Type);
        if (file is { IsFilm: true, Width: > 0 })
        {
            json.WriteNumber("width", file.Width);
            json.WriteNumber("height", file.Height);
        }

        if (ShareImages.Of(builder, recording.Poster ?? article.Image, article.Section) is { } picture)
        {
            json.WriteString("thumbnailUrl", picture.Url);
        }

        WriteText(json, "creditText", text.Credit);
        json.WriteEndObject();
    }

    private static void WriteDuration(Utf8JsonWriter json, Recording recording)
    {
        if (recording.Seconds > 0)
        {
            json.WriteString("duration", PlayingTime.Iso(recording.Seconds));
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}
