using System.Text.Json;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.Model.Recordings;
using Dateline.Theme;

namespace Dateline.PostProcess.Metadata;

/// <summary>Structured data of films and sounds: schema.org's VideoObject and AudioObject, and PodcastEpisode.</summary>
internal static class RecordingJsonLd
{
    /// <summary>
    /// The films and sounds of a story, as properties of the story: those of its front matter, then those in its text. A film in a text
    /// without a picture is left out, because search engines refuse one.
    /// </summary>
    public static void Write(Utf8JsonWriter json, PageBuilder builder, Article article)
    {
        if (article is { Film: null, Sound: null, Body.HasRecording: false })
        {
            return;
        }

        WriteAll(json, builder, [.. Head(builder, article, article.Film), .. InText(builder, article.Body, article.Date)
            .Where(f => f.File.IsFilm && f.File != article.Film?.File)]);
        WriteAll(json, builder, [.. Head(builder, article, article.Sound), .. InText(builder, article.Body, article.Date)
            .Where(s => !s.File.IsFilm && s.File != article.Sound?.File)]);
    }

    /// <summary>The films and sounds in the text of an edition.</summary>
    public static void Write(Utf8JsonWriter json, PageBuilder builder, Edition edition)
    {
        WriteAll(json, builder, [.. InText(builder, edition.Body, edition.Date).Where(f => f.File.IsFilm)]);
        WriteAll(json, builder, [.. InText(builder, edition.Body, edition.Date).Where(s => !s.File.IsFilm)]);
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
        WriteDuration(json, sound.Seconds);
        if (sound.Text.Episode > 0)
        {
            json.WriteNumber("episodeNumber", sound.Text.Episode);
        }

        json.WritePropertyName("associatedMedia");
        WriteObject(json, builder, Of(builder, article, sound));
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

    private static IEnumerable<Played> Head(PageBuilder builder, Article article, Recording? recording) =>
        recording is null ? [] : [Of(builder, article, recording)];

    private static Played Of(PageBuilder builder, Article article, Recording recording)
    {
        var text = recording.Text;
        var description = text.Caption.Length > 0 ? text.Caption : text.Alt.Length > 0 ? text.Alt : article.Description;
        return new Played(
            recording.File,
            Players.TitleOf(article, recording),
            description,
            text.Credit,
            article.Date,
            recording.Seconds,
            ShareImages.Of(builder, recording.Poster ?? article.Image, article.Section)?.Url);
    }

    private static IEnumerable<Played> InText(PageBuilder builder, Body body, Moment date)
    {
        foreach (var reference in body.References)
        {
            if (reference is { Picture: { } file, Words: { Alt.Length: > 0 } words } && (!file.IsFilm || file.Beside?.Poster is not null))
            {
                yield return new Played(
                    file,
                    words.Caption.Length > 0 ? words.Caption : words.Alt,
                    words.Alt,
                    words.Credit,
                    date,
                    PlayingTime.Seconds(file.Milliseconds),
                    file.Beside?.Poster is { } poster ? builder.FullUrl(Renditions.PosterOf(poster).Address) : null);
            }
        }
    }

    private static void WriteAll(Utf8JsonWriter json, PageBuilder builder, Played[] played)
    {
        if (played.Length > 0)
        {
            json.WriteStartArray(played[0].File.IsFilm ? "video" : "audio");
            Array.ForEach(played, one => WriteObject(json, builder, one));
            json.WriteEndArray();
        }
    }

    private static void WriteObject(Utf8JsonWriter json, PageBuilder builder, Played played)
    {
        var file = played.File;
        json.WriteStartObject();
        json.WriteString("@type", file.IsFilm ? "VideoObject" : "AudioObject");
        json.WriteString("name", played.Name);
        WriteText(json, "description", played.Description);
        json.WriteString("uploadDate", LocaleStrings.Iso(played.Date));
        WriteDuration(json, played.Seconds);
        json.WriteString("contentUrl", builder.FullUrl(file.Address));
        json.WriteString("encodingFormat", file.Type);
        if (file is { IsFilm: true, Width: > 0 })
        {
            json.WriteNumber("width", file.Width);
            json.WriteNumber("height", file.Height);
        }

        WriteText(json, "thumbnailUrl", played.Picture ?? "");
        WriteText(json, "creditText", played.Credit);
        json.WriteEndObject();
    }

    private static void WriteDuration(Utf8JsonWriter json, int seconds)
    {
        if (seconds > 0)
        {
            json.WriteString("duration", PlayingTime.Iso(seconds));
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>A film or a sound on a page. The picture is a URL.</summary>
    private readonly record struct Played(
        MediaFile File, string Name, string Description, string Credit, Moment Date, int Seconds, string? Picture);
}
