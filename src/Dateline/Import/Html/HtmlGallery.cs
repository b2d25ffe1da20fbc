using System.Text;
using AngleSharp.Dom;
using Dateline.Input.Media;

namespace Dateline.Import.Html;

/// <summary>Writes a gallery of WordPress, Ghost and others as a box <c>::: gallery</c>, with the pictures' captions.</summary>
internal static class HtmlGallery
{
    /// <summary>The markdown; null when the element is no gallery, or has one picture.</summary>
    public static string? Write(IElement element, Func<IElement, string> inside)
    {
        if (!element.ClassList.Any(c => c.Contains("gallery", StringComparison.OrdinalIgnoreCase))
            || element.QuerySelectorAll("img") is not { Length: > 1 } pictures)
        {
            return null;
        }

        var box = new StringBuilder("::: gallery\n");
        foreach (var picture in pictures.ToArray())
        {
            var whole = Whole(picture, element);
            WithoutLinkToFile(picture);
            var written = (HtmlFigure.Write(whole, inside) ?? inside(whole)).Trim();
            var isLine = written.StartsWith("![", StringComparison.Ordinal) && !written.Contains('\n');
            box.Append(isLine ? $"{written}\n" : $"\n{written}\n\n");
            whole.Remove();
        }

        var words = MarkdownText.Tidy(inside(element)).Trim();
        return box.Append(words.Length > 0 ? $"\n{words}\n" : "").Append(":::").ToString();
    }

    /// <summary>The largest element around a picture that has no other one: it has the caption.</summary>
    private static IElement Whole(IElement picture, IElement gallery)
    {
        var whole = picture;
        while (whole.ParentElement is { } parent && parent != gallery && parent.QuerySelectorAll("img").Length == 1)
        {
            whole = parent;
        }

        return whole;
    }

    // Each picture of a gallery opens its file.
    private static void WithoutLinkToFile(IElement picture)
    {
        if (picture.ParentElement is { LocalName: "a" } link && MediaTypes.IsPicture(link.GetAttribute("href")?.Split('?', '#')[0] ?? ""))
        {
            link.Replace(picture);
        }
    }
}
