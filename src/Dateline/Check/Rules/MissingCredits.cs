using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model.Recordings;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>DL0604: pictures without a credit, in front matter and in texts.</summary>
internal static class MissingCredits
{
    public static Action<CheckedText> Check(CheckInput input) => text =>
    {
        var image = text.Parsed switch { ParsedArticle article => article.Image, ParsedEdition edition => edition.Image, _ => null };
        if (image is { Credit: "" })
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
    };

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
