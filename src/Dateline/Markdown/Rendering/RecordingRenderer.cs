using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.Model.Recordings;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Renders films and sounds, which are written as pictures are: <c>![What it shows](flood.mp4 "Caption | Credit")</c>. The browser requests
/// nothing of them before a reader plays them, except the poster. Within the element is a link, for feed readers that drop the element.
/// </summary>
internal static class RecordingRenderer
{
    /// <summary>
    /// The film or sound that is written as a picture; null for a picture, and for a file that is not public or may not be shown.
    /// </summary>
    public static MediaFile? Find(BodyRenderState state, LinkInline picture)
    {
        var written = picture.Url ?? "";
        if (RecordingTypes.Of(written) is not { } type || !PictureRenderer.MayShow(state, picture))
        {
            return null;
        }

        return Target.KindOf(written) switch
        {
            TargetKind.Web => new MediaFile(written, type, 0, 0, 0, 0),
            TargetKind.Site => state.Options.Resolve(written)?.Picture is { IsRecording: true } file ? file : null,
            _ => null,
        };
    }

    public static void WriteFigure(BodyRenderState state, LinkInline written, MediaFile file, PictureWidth? width = null)
    {
        state.To.Append("<figure class=\"").Append(file.IsFilm ? "film" : "sound");
        state.To.Append(width is null ? "" : " ").Append(width?.Name).Append("\">");
        WritePlayer(state, written, file);
        var title = written.Title;

        // The controls of a sound don't say what it is.
        var caption = string.IsNullOrWhiteSpace(title) && !file.IsFilm ? PlainText.From(written) : title;
        PictureRenderer.WriteCaption(state, caption, Length(state, file));
        state.To.Append("</figure>\n");
        WriteTranscript(state, file);
    }

    public static void WritePlayer(BodyRenderState state, LinkInline written, MediaFile file)
    {
        var element = file.IsFilm ? "video" : "audio";
        state.To.Append('<').Append(element).Append(" controls preload=\"none\"");
        if (file.IsFilm)
        {
            WritePicture(state, file);
        }

        state.To.Append(" aria-label=\"").Escape(PlainText.From(written)).Append("\"><source src=\"").EscapeUrl(Url(state, file.Address));
        state.To.Append('"');

        // Browsers that play most QuickTime films say that they don't know the type.
        if (file.Type != "video/quicktime")
        {
            state.To.Append(" type=\"").Append(file.Type).Append('"');
        }

        state.To.Append('>');
        WriteTracks(state, file);
        state.To.Append("<a href=\"").EscapeUrl(Url(state, file.Address)).Append("\">");
        state.To.Escape(file.IsFilm ? state.Options.Players.Watch : state.Options.Players.Listen);
        state.To.Append("</a></").Append(element).Append('>');
    }

    private static void WritePicture(BodyRenderState state, MediaFile film)
    {
        var (width, height) = (film.Width, film.Height);
        if (film.Beside?.Poster is { } picture)
        {
            var poster = Renditions.PosterOf(picture);
            state.To.Append(" poster=\"").EscapeUrl(Url(state, poster.Address)).Append('"');
            (width, height) = width > 0 ? (width, height) : (poster.Width, poster.Height);
        }

        if (width > 0 && height > 0)
        {
            state.To.Append(" width=\"").Append(width).Append("\" height=\"").Append(height).Append('"');
        }
    }

    private static void WriteTracks(BodyRenderState state, MediaFile file)
    {
        foreach (var track in file is { IsFilm: true, Beside: { } beside } ? beside.Captions : [])
        {
            var language = track.Language.Length > 0 ? track.Language : state.Options.Language;
            state.To.Append("<track kind=\"captions\" src=\"").EscapeUrl(Url(state, track.File.Address)).Append("\" srclang=\"");
            state.To.Escape(language).Append("\" label=\"").Escape(state.Options.Players.NameOf(language)).Append("\">");
        }
    }

    // In feeds the text would stand behind every film; the page of the story has it. A text that shows a film twice has it once.
    private static void WriteTranscript(BodyRenderState state, MediaFile file)
    {
        if (state.Options.Absolute || file.Beside?.Transcript is not { } transcript || !state.Transcripts.Add(transcript.Path))
        {
            return;
        }

        state.To.Append("<details class=\"transcript\"><summary>").Escape(state.Options.Players.Transcript).Append("</summary>\n");
        state.To.Append(state.Options.Players.TextOf(transcript, "text-" + state.Options.IdPrefix)).Append("</details>\n");
    }

    private static string Length(BodyRenderState state, MediaFile file) =>
        state.Options.Players.Length(file.IsFilm, PlayingTime.Seconds(file.Milliseconds));

    private static string Url(BodyRenderState state, string address) => LinkRenderer.SiteAddress(state, address) ?? "";
}
