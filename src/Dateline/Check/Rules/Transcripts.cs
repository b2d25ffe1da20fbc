using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Input.Files;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Model.Recordings;
using Dateline.Process.Linking;

namespace Dateline.Check.Rules;

/// <summary>
/// Checks the texts of what is said in films and sounds as the bodies of documents are checked. They are part of pages, but no documents,
/// so they can't link to one, nor show a
/// picture.
/// </summary>
internal static class Transcripts
{
    public static void Check(CheckInput input)
    {
        var files = input.Media.ToDictionary(m => m.Path, m => m.FullPath, StringComparer.Ordinal);
        var besides = new CompanionFiles(files.Keys);
        var named = input.Newsroom.Articles.SelectMany(a => new[] { a.Film, a.Sound }).Select(r => r?.Beside.Transcript?.Path);
        foreach (var path in files.Keys.Where(p => RecordingTypes.Of(p) is not null).Select(besides.Transcript).Concat(named).Distinct())
        {
            if (path is not null)
            {
                Check(input, path, files[path]);
            }
        }
    }

    private static void Check(CheckInput input, string path, string fullPath)
    {
        var name = input.DisplayPath(path);
        var (body, line) = FrontMatter.BodyOf(Sources.ReadText(fullPath, name, input.Diagnostics));
        foreach (var pointer in BodyCheck.Inspect(name, body, line, input.Newsroom.Site.Allowed, input.Diagnostics))
        {
            if (pointer.Use == ReferenceUse.Frame)
            {
                continue;
            }

            if (pointer.IsPicture)
            {
                input.Diagnostics.Warning(
                    Codes.BrokenLink,
                    pointer.Where,
                    $"readers don't see '{pointer.Written}': a transcript can't show files of the newsroom",
                    "",
                    "show it in the text of the story");
                continue;
            }

            input.Diagnostics.Warning(
                Codes.BrokenLink,
                pointer.Where,
                $"readers see no link to '{pointer.Written}': a transcript can't link to files of the newsroom",
                "",
                $"write the full URL, such as {input.Newsroom.Site.Url.Full("/corrections/")}");
        }
    }
}
