using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Markdown.Checking;
using Dateline.Model.Recordings;
using Dateline.Process.Documents;
using Dateline.Process.Linking;

namespace Dateline.Check.Rules;

/// <summary>DL0604: pictures without a credit, in front matter and in texts.</summary>
internal static class MissingCredits
{
    public static Action<CheckedText> Check(CheckInput input)
    {
        var files = input.Media.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var paths = new MediaPaths(files.Keys);
        return text => Check(
            text, written => paths.Find(text.Parsed.Path, written) is { } path ? files[path] : null, input);
    }

    private static void Check(CheckedText text, Func<string, SourceFile?> find, CheckInput input)
    {
        var image = text.Parsed switch { ParsedArticle article => article.Image, ParsedEdition edition => edition.Image, _ => null };
        if (image is { Text.Credit: "" } && !HasCredit(find(image.Src.Value)))
        {
            input.Diagnostics.Warning(
                Codes.MissingCredit,
                image.Src.Where,
                $"the picture '{image.Src.Value}' has no credit",
                "expected credit: who made the picture");
        }

        foreach (var pointer in text.Parsed.Pointers.Where(p => p.IsPicture))
        {
            if (TitleOf(text, pointer) is { } title && !title.Contains('|'))
            {
                input.Diagnostics.Warning(
                    Codes.MissingCredit,
                    pointer.Where,
                    $"the {RecordingTypes.NameOf(pointer.Written)} '{pointer.Written}' has no credit",
                    $"expected ![...]({pointer.Written} \"what it shows | who made it\")");
            }
        }
    }

    /// <summary>Whether the file itself says who made the picture.</summary>
    private static bool HasCredit(SourceFile? file) => file is { } found && MediaReader.WordsOf(found).Credit.Length > 0;

    /// <summary>The title in quotes behind a picture's path, empty when there is none; null when it is written elsewhere.</summary>
    private static string? TitleOf(CheckedText text, Pointer pointer)
    {
        var line = text.Body.Split('\n').ElementAtOrDefault(pointer.Where.Line - text.BodyLine) ?? "";
        var from = pointer.Where.Column - 1;
        if (from < 0 || from + pointer.Written.Length > line.Length || !line.AsSpan(from).StartsWith(pointer.Written))
        {
            return null;
        }

        var rest = line[(from + pointer.Written.Length)..];
        var end = rest.IndexOf(')');
        var hasTitle = end < 0 || rest[..end].Contains('"');
        return hasTitle && rest.Split('"') is [_, var title, ..] ? title : "";
    }
}
