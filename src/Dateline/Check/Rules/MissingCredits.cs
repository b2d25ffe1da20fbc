using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>DL0604: pictures that don't say who made them, in front matters and in texts.</summary>
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
                    $"the picture '{pointer.Written}' has no credit",
                    $"expected ![...]({pointer.Written} \"what it shows | who made it\")");
            }
        }
    };

    /// <summary>What is in quotes behind a picture's path; null where that stands elsewhere.</summary>
    private static string? TitleOf(CheckedText text, Pointer pointer)
    {
        var line = text.Body.Split('\n').ElementAtOrDefault(pointer.Where.Line - text.BodyLine) ?? "";
        var from = pointer.Where.Column - 1;
        if (from < 0 || from + pointer.Written.Length > line.Length || !line.AsSpan(from).StartsWith(pointer.Written))
        {
            return null;
        }

        var rest = line[(from + pointer.Written.Length)..];
        return rest.IndexOf(')') is >= 0 and var end && !rest[..end].Contains('"')
            ? ""
            : rest.Split('"') is [_, var title, ..] ? title : "";
    }
}
