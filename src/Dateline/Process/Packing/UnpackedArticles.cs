using System.Runtime.CompilerServices;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Packing;

/// <summary>
/// The stories that a thread unpacked last: whoever looks at one asks for several things of it, and pages that follow each other show the
/// same ones. Details are asked for by linking, which goes from one story to the next.
/// </summary>
internal static class UnpackedArticles
{
    private const int Wordings = 1024, Details = 16;

    [ThreadStatic]
    private static (ParsedArticle? Of, ArticleText? Wording)[]? _wordings;

    [ThreadStatic]
    private static (ParsedArticle? Of, ArticleDetails Details)[]? _details;

    public static ArticleText WordingOf(ParsedArticle parsed)
    {
        ref var slot =
            ref (_wordings ??= new (ParsedArticle?, ArticleText?)[Wordings])[RuntimeHelpers.GetHashCode(parsed) & (Wordings - 1)];
        if (!ReferenceEquals(slot.Of, parsed))
        {
            slot = (parsed, ArticleSerializer.Wording(parsed.Packed.Span));
        }

        return slot.Wording!;
    }

    /// <summary>The details, which stay where they are until the thread unpacks another story.</summary>
    public static ref readonly ArticleDetails DetailsOf(ParsedArticle parsed)
    {
        ref var slot = ref (_details ??= new (ParsedArticle?, ArticleDetails)[Details])[RuntimeHelpers.GetHashCode(parsed) & (Details - 1)];
        if (!ReferenceEquals(slot.Of, parsed))
        {
            slot = (parsed, ArticleSerializer.Details(parsed.Packed.Span, parsed.DisplayPath));
        }

        return ref slot.Details;
    }
}
