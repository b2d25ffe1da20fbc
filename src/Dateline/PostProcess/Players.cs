using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.Model.Recordings;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>Films and sounds of stories as templates and heads get them.</summary>
internal static class Players
{
    public static RecordingView? ViewOf(PageBuilder builder, LocaleStrings strings, Article article, Recording? recording)
    {
        if (recording is not { File: var file, Text: var text, Beside: var beside })
        {
            return null;
        }

        var poster = PosterOf(article, recording);
        var (width, height) = file.Width > 0 || poster is null ? (file.Width, file.Height) : (poster.Value.Width, poster.Value.Height);
        return new RecordingView(
            KindOf(file),
            builder.Url(file.Address),
            file.Type == "video/quicktime" ? "" : file.Type,
            width,
            height,
            poster is null ? "" : builder.Url(poster.Value.Address),
            file.IsFilm ? ImmutableArray.CreateRange(beside.Captions, c => Track(builder, strings, c)) : [],
            TitleOf(article, recording),
            text.Alt.Length > 0 ? text.Alt : TitleOf(article, recording),
            text.Caption,
            text.Credit,
            Length(strings, recording),
            beside.Transcript is { } transcript ? BodyView.OfTranscript(transcript, article.Language) : null);
    }

    /// <summary>What a card says of the film or sound of its story; empty if it has none.</summary>
    public static string Length(LocaleStrings strings, Article article) =>
        (article.Film ?? article.Sound) is { } recording ? Length(strings, recording) : "";

    public static ShareRecording? ShareOf(PageBuilder builder, Article article) => (article.Film ?? article.Sound) is { File: var file }
        ? new ShareRecording(KindOf(file), builder.FullUrl(file.Address), file.Type, file.Width, file.Height)
        : null;

    public static string TitleOf(Article article, Recording recording) =>
        recording.Text.Title.Length > 0 ? recording.Text.Title : article.Title;

    private static string KindOf(MediaFile file) => file.IsFilm ? "video" : "audio";

    private static string Length(LocaleStrings strings, Recording recording)
    {
        var kind = strings[recording.File.IsFilm ? "video" : "audio"];
        return recording.Seconds > 0 ? $"{kind}, {PlayingTime.Text(recording.Seconds)}" : kind;
    }

    /// <summary>The film's own poster, or else the picture of its story.</summary>
    private static (string Address, int Width, int Height)? PosterOf(Article article, Recording recording) =>
        recording.File.IsFilm && (recording.Beside.Poster ?? article.Picture) is { } poster ? Renditions.PosterOf(poster) : null;

    private static TrackView Track(PageBuilder builder, LocaleStrings strings, CaptionTrack captions)
    {
        var language = captions.Language.Length > 0 ? captions.Language : strings.Language;
        var known = builder.Context.Localization.Has(language);
        return new TrackView(builder.Url(captions.File.Address), language, known ? builder.Strings(language).Name : language);
    }
}
