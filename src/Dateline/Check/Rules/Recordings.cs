using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Recordings;
using Dateline.Process.Documents;
using Dateline.Process.Linking;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0363, DL0364 and DL0374: films without captions, sounds without a transcript, films without a poster, posters of another shape than
/// their film, and captions of a language that there is not, or that others have. Only films and sounds that readers see are looked at,
/// because only those have been read.
/// </summary>
internal static class Recordings
{
    // A poster within a few percent of the film's shape has no bars that anyone sees.
    private const double Tolerance = 0.03;

    public static void Check(CheckInput input)
    {
        var read = input.Newsroom.Media;
        if (!read.Keys.Any(path => RecordingTypes.Of(path) is not null)
            && input.Newsroom.Articles.All(a => a.Film is null && a.Sound is null))
        {
            return;
        }

        var stories = input.Newsroom.Articles.ToDictionary(a => a.Path, StringComparer.Ordinal);
        var besides = new CompanionFiles(input.Media.Select(m => m.Path));
        var paths = new MediaPaths(read.Keys);
        var languages = new CaptionLanguages(input);
        foreach (var text in input.Documents.Texts)
        {
            if (text is ParsedArticle parsed && stories.TryGetValue(text.Path, out var story))
            {
                Check(story.Film, parsed.Film);
                Check(story.Sound, parsed.Sound);
            }

            foreach (var pointer in text.Pointers.Where(p => p.IsPicture && RecordingTypes.Of(p.Written) is not null))
            {
                if (paths.Find(text.Path, pointer.Written) is { } path)
                {
                    CheckFile(read[path], BesideOf(besides, read, path), pointer.Where);
                }
            }

            void Check(Recording? recording, ParsedRecording? parsed)
            {
                if (recording is not null && parsed is not null)
                {
                    CheckFile(recording.File, recording.Beside, parsed.Src.Where);
                }
            }

            void CheckFile(MediaFile file, Companions beside, SourceSpan where)
            {
                Recordings.Check(input, file, beside, where);
                languages.Check(file, beside.Captions, Languages.Written(text, input.Context), where);
            }
        }
    }

    private static Companions BesideOf(CompanionFiles besides, IReadOnlyDictionary<string, MediaFile> read, string path) => new(
        besides.Poster(path) is { } poster ? read.GetValueOrDefault(poster) : null,
        [.. besides.Captions(path).Where(c => read.ContainsKey(c.Path)).Select(c => new CaptionTrack(read[c.Path], c.Language))],
        besides.Transcript(path) is { } transcript ? new Body(transcript, 0, []) : null);

    private static void Check(CheckInput input, MediaFile file, Companions beside, SourceSpan where)
    {
        var stem = Path.GetFileNameWithoutExtension(file.Path);
        if (file.IsFilm && file.HasSound != false && beside.Captions.IsEmpty)
        {
            Report(Codes.SilentRecording, $"the film '{file.Path}' has no captions, so some readers don't learn what is said in it",
                $"write them in a file {stem}.vtt beside it, which begins with WEBVTT");
        }

        if (!file.IsFilm && beside.Transcript is null)
        {
            Report(Codes.SilentRecording, $"the sound '{file.Path}' has no transcript, so some readers don't learn what is said in it",
                $"write it in a file {stem}.md beside it");
        }

        if (file.IsFilm && beside.Poster is null)
        {
            Report(Codes.PosterFault, $"the film '{file.Path}' has no poster, so readers see an empty box before it plays",
                $"put a picture {stem}.jpg beside it, such as its best frame");
        }

        if (beside.Poster is { Width: > 0, Height: > 0 } poster && file is { Width: > 0, Height: > 0 }
            && Math.Abs((double)poster.Width * file.Height / ((double)poster.Height * file.Width) - 1) > Tolerance)
        {
            Report(Codes.PosterFault,
                $"the poster '{poster.Path}' has {poster.Width} x {poster.Height} pixels and the film {file.Width} x {file.Height}, "
                    + "so readers see it with bars",
                "save a poster of the same shape");
        }

        void Report(Code code, string what, string hint) => input.Diagnostics.Warning(code, where, what, "", hint);
    }
}
