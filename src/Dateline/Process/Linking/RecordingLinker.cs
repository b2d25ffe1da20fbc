using Dateline.Diagnostics;
using Dateline.Input.Media;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Linking;

/// <summary>Links the films and sounds of front matter to their files, and to the poster, captions and transcript of each.</summary>
internal sealed class RecordingLinker(References references, DiagnosticBag diagnostics)
{
    /// <summary>The film or sound; null if there is none, or if its story is hidden, because then it is hidden, too.</summary>
    public Recording? Link(ParsedText text, ParsedRecording? written, bool isPublic)
    {
        if (written is null)
        {
            return null;
        }

        var file = WebAddress.Is(written.Src.Value)
            ? OfAnotherSite(written)
            : references.Media(text, written.Src, RecordingTypes.NameOf(written.Src.Value), isPublic);
        var poster = Check(written.Poster, MediaTypes.IsPicture, "a picture")
            ? references.Media(text, written.Poster, "picture", isPublic)
            : null;
        var captions = written.Captions.Where(c => Check(c, CompanionFiles.IsCaptions, "a WebVTT file (.vtt)"))
            .Select(c => (c.Value, File: references.Media(text, c, "file", isPublic))).ToArray();
        var transcript = Check(written.Transcript, CompanionFiles.IsTranscript, "a text (.md or .txt)")
            ? references.Transcript(text, written.Transcript, isPublic)
            : null;
        if (file is null || !isPublic)
        {
            return null;
        }

        var beside = file.Beside ?? Companions.None;
        return new Recording(
            file,
            new Companions(
                poster ?? beside.Poster,
                written.Captions.IsEmpty
                    ? beside.Captions
                    : [.. captions.Where(c => c.File is not null).Select(c => new CaptionTrack(c.File!, LanguageOf(c.Value)))],
                transcript ?? beside.Transcript),
            written.Text,
            written.Text.Seconds > 0 ? written.Text.Seconds : PlayingTime.Seconds(file.Milliseconds));
    }

    private static string LanguageOf(string path) => CompanionFiles.LanguageOf(path);

    private bool Check(Located written, Func<string, bool> isRight, string expected)
    {
        if (written.IsEmpty || isRight(written.Value))
        {
            return !written.IsEmpty;
        }

        diagnostics.Error(
            Codes.WrongMediaKind,
            written.Where,
            $"'{written.Value}' is not {expected}",
            "",
            written.Value.EndsWith(".srt", StringComparison.OrdinalIgnoreCase)
                ? "browsers show WebVTT only; convert it: ffmpeg -i flood.srt flood.vtt"
                : "");
        return false;
    }

    private static MediaFile OfAnotherSite(ParsedRecording written)
    {
        var url = written.Src.Value;
        return new MediaFile(url, RecordingTypes.Of(url)!, 0, 0, written.Text.Bytes, Fingerprint.Of(url))
        {
            Milliseconds = written.Text.Seconds * 1000L,
        };
    }
}
