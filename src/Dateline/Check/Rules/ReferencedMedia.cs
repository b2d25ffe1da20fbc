using Dateline.Process.Documents;
using Dateline.Process.Linking;

namespace Dateline.Check.Rules;

/// <summary>The files of <c>media/</c> that some text names, whether readers see the text or not.</summary>
internal static class ReferencedMedia
{
    public static HashSet<string> Find(CheckInput input)
    {
        var there = input.Media.Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal) { input.Newsroom.Site.Image };
        foreach (var text in input.Documents.Texts)
        {
            var image = text switch { ParsedArticle article => article.Image, ParsedEdition edition => edition.Image, _ => null };
            if (image is not null)
            {
                Take(text.Path, image.Src.Value);
            }

            foreach (var pointer in text.Pointers)
            {
                Take(
                    text.Path,
                    pointer.Written.AsSpan().IndexOfAny('#', '?') is >= 0 and var end ? pointer.Written[..end] : pointer.Written);
            }
        }

        return named;

        void Take(string from, string written)
        {
            if (MediaFolder.Find(from, written, there.Contains) is { } path)
            {
                named.Add(path);
            }
        }
    }
}
