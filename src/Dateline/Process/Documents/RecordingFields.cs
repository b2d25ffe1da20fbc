using Dateline.Diagnostics;
using Dateline.Input.Media;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>Declares and reads the fields <c>video</c> and <c>audio</c> of articles.</summary>
internal static class RecordingFields
{
    private const string Elsewhere = "; of another site, its URL with 'bytes' and 'duration'.";

    private static readonly Field FilmSrc = new("src", "The path of the film: media/flood.mp4" + Elsewhere)
    { IsRequired = true, Format = ValueFormat.Film };
    private static readonly Field SoundSrc = new("src", "The path of the sound: media/talk.mp3" + Elsewhere)
    { IsRequired = true, Format = ValueFormat.Sound };
    private static readonly Field Poster = new(
        "poster", "The picture before the film plays; the default is the picture beside it with its name.")
    { Format = ValueFormat.Media };
    private static readonly ListField Captions = new(
        "captions", "WebVTT files with what is said; the default are those beside it with its name: flood.vtt, flood.ru.vtt.")
    { Format = ValueFormat.File };
    private static readonly Field Transcript = new(
        "transcript", "A text file with what is said; the default is the .md or .txt file beside it with its name.")
    { Format = ValueFormat.File };
    private static readonly Field Title = new("title", "Its title, if that is not the headline.");
    private static readonly Field Alt = new("alt", "What the film shows, for those who can't see it.");
    private static readonly Field Caption = new("caption", "The words below it.");
    private static readonly Field Credit = new("credit", "Who made it.");
    private static readonly Field Duration = new("duration", "How long it plays, if the file does not say it: 1:32.")
    { Format = ValueFormat.Duration };
    private static readonly NumberField Bytes = new(
        "bytes", "The exact length of a file of another site, in bytes.", Default: 0, Min: 1, Max: int.MaxValue);
    private static readonly ChoiceField<bool> Explicit = new(
        "explicit", "Whether a podcast must warn of strong language: yes or no.", ("no", false), ("yes", true));
    private static readonly NumberField Episode = new("episode", "The number of the episode.", Default: 0, Min: 1, Max: 100_000);
    private static readonly NumberField Season = new("season", "The number of its season.", Default: 0, Min: 1, Max: 10_000);

    private static readonly Schema FilmSchema = new(
        "a film", FilmSrc, Poster, Captions, Transcript, Title, Alt, Caption, Credit, Duration, Bytes);

    private static readonly Schema SoundSchema = new(
        "a sound", SoundSrc, Captions, Transcript, Title, Caption, Credit, Duration, Bytes, Explicit, Episode, Season);

    public static readonly MapField Film = new(
        "video", "The film at the head of the story: src, poster, captions, alt, caption, credit.", () => FilmSchema)
    { OrText = FilmSrc };

    public static readonly MapField Sound = new(
        "audio", "The sound of the story, an episode of podcasts: src, title, transcript, episode.", () => SoundSchema)
    { OrText = SoundSrc };

    public static ParsedRecording? ReadFilm(this FieldReader fields, string language, ParseRules rules, DiagnosticBag diagnostics)
    {
        if (fields.Map(Film) is not { } film || film.Located(FilmSrc) is not { IsEmpty: false } src)
        {
            return null;
        }

        if (film.Text(Alt).Length == 0)
        {
            diagnostics.Warning(
                Codes.MissingAlt, film.Start, $"the film '{src.Value}' has no alternative text", "expected alt: what the film shows",
                film.OnlyText is null ? "" : $"write video: {{src: {src.Value}, alt: \"what it shows\"}}");
        }

        return Read(film, src, isFilm: true, film.Located(Poster), language, rules, diagnostics) is { } read
            ? read with { Text = read.Text with { Alt = film.Text(Alt) } }
            : null;
    }

    public static ParsedRecording? ReadSound(this FieldReader fields, string language, ParseRules rules, DiagnosticBag diagnostics)
    {
        if (fields.Map(Sound) is not { } sound || sound.Located(SoundSrc) is not { IsEmpty: false } src)
        {
            return null;
        }

        return Read(sound, src, isFilm: false, new Located("", src.Where), language, rules, diagnostics) is { } read
            ? read with
            {
                Text = read.Text with
                {
                    IsExplicit = sound.Choice(Explicit),
                    Episode = sound.Number(Episode),
                    Season = sound.Number(Season),
                },
            }
            : null;
    }

    private static ParsedRecording? Read(
        FieldReader fields, Located src, bool isFilm, Located poster, string language, ParseRules rules, DiagnosticBag diagnostics)
    {
        var text = new RecordingText(
            PlainLine.Typeset(fields.Text(Title), language),
            "",
            PlainLine.Typeset(fields.Text(Caption), language),
            fields.Text(Credit),
            ReadDuration(fields),
            fields.Number(Bytes),
            IsExplicit: false,
            0,
            0);
        if (!IsOfKind(src, isFilm, diagnostics))
        {
            return null;
        }

        if (WebAddress.Is(src.Value))
        {
            CheckElsewhere(fields, src, text, rules, diagnostics);
        }

        return new ParsedRecording(src, poster, fields.List(Captions), fields.Located(Transcript), text);
    }

    private static int ReadDuration(FieldReader fields)
    {
        var written = fields.Located(Duration);
        if (written.IsEmpty)
        {
            return 0;
        }

        if (PlayingTime.Parse(written.Value) is { } seconds)
        {
            return seconds;
        }

        fields.ReportInvalid(written.Where, Duration, $"is '{written.Value}'", "write minutes and seconds: 1:32, or 1:02:03");
        return 0;
    }

    /// <summary>Reports a picture, a page or another file where a film or a sound should be.</summary>
    private static bool IsOfKind(Located src, bool isFilm, DiagnosticBag diagnostics)
    {
        var (field, what) = isFilm ? ("video", "film") : ("audio", "sound");
        var type = RecordingTypes.Of(src.Value);
        if (type is not null && RecordingTypes.IsFilm(type) == isFilm)
        {
            return true;
        }

        var isWeb = WebAddress.Is(src.Value);
        var hint = type is not null ? $"write {(isFilm ? "audio" : "video")}: {src.Value}"
            : isWeb ? $"show a page of another site in the text, with three lines: ::: embed {src.Value}, words about it, and :::"
            : MediaTypes.IsPicture(src.Value) ? $"write image: {src.Value}"
            : MediaAdvice.ForType(Path.GetExtension(src.Value));
        diagnostics.Error(
            Codes.WrongMediaKind,
            src.Where,
            $"'{src.Value}' is {Kind(src.Value)}, and '{field}' needs a {what}",
            isFilm ? "expected a file such as media/flood.mp4" : "expected a file such as media/talk.mp3",
            hint);
        return false;
    }

    /// <summary>What messages call a file by its name: <c>a film</c>, <c>a PDF document</c>.</summary>
    public static string Kind(string path) =>
        RecordingTypes.Of(path) is not null ? $"a {RecordingTypes.NameOf(path)}"
        : WebAddress.Is(path) ? "not the address of a file that plays"
        : MediaTypes.Find(path)?.Words ?? "not a file that plays";

    private static void CheckElsewhere(
        FieldReader fields, Located src, RecordingText text, ParseRules rules, DiagnosticBag diagnostics)
    {
        if (!rules.Allowed.Allows(ResourceKind.Media, src.Value))
        {
            var origin = AllowedOrigins.OriginOf(src.Value);
            diagnostics.Warning(
                Codes.ForbiddenResource,
                src.Where,
                $"readers could not play this: pages may not use film and sound from {origin}",
                "",
                AllowedOrigins.Remedy(ResourceKind.Media, src.Value));
        }

        foreach (var (field, isMissing) in ((Field, bool)[])[(Bytes, text.Bytes == 0), (Duration, text.Seconds == 0)])
        {
            if (isMissing && !fields.Has(field))
            {
                fields.ReportMissing(field, src.Where, "a file of another site, which builds don't fetch,");
            }
        }
    }
}
