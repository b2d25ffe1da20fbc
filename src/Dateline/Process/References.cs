using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Finds what a document points to: other documents, pictures, files. What is not there is complained of, what is hidden is named null.</summary>
internal sealed class References(Standings standings, MediaShelf media, DiagnosticBag diagnostics)
{
    /// <summary>What a body points to. <paramref name="isPublic"/>: only public documents take pictures off the shelf.</summary>
    public ImmutableArray<Reference> InBody(TextDraft text, bool isPublic) =>
        text.Body.Pointers.IsEmpty ? [] : [.. text.Body.Pointers.DistinctBy(p => p.Written).Select(p => Find(text, p, isPublic)).OfType<Reference>()];

    /// <summary>A picture that a front matter names.</summary>
    public Figure? Picture(TextDraft text, PictureDraft? picture, bool isPublic)
    {
        if (picture is null || MediaAt(text.Path, picture.Src.Value) is not { } path)
        {
            if (picture is not null)
            {
                Missing(picture.Src.Value, picture.Src.Where, "picture");
            }

            return null;
        }

        if (isPublic)
        {
            media.Take(path);
        }

        return new Figure(path, picture.Alt, picture.Caption, picture.Credit);
    }

    /// <summary>The path of the article that a front matter names by the path of its file; null, with a complaint, when there is none.</summary>
    public string? Article(TextDraft from, Located written, IReadOnlyDictionary<string, ArticleDraft> articles)
    {
        var near = RelativePath.Resolve(from.Path, written.Value);
        var path = near is not null && articles.ContainsKey(near) ? near : articles.ContainsKey(written.Value) ? written.Value : null;
        if (path is null)
        {
            diagnostics.Error(
                Codes.UnknownArticle, written.Where, $"there is no article '{written.Value}'", "expected the path of its file, from here or from the input folder", NearFile(written.Value, articles.Keys));
        }

        return path;
    }

    /// <summary>Complains of something that readers can't see now; <paramref name="instead"/> says what they see.</summary>
    public void Hidden(string written, SourceSpan where, string instead = "it is left out until then") =>
        diagnostics.Warning(Codes.HiddenLink, where, $"'{written}' is not public now", hint: instead);

    private Reference? Find(TextDraft text, Pointer pointer, bool isPublic)
    {
        var end = pointer.Written.AsSpan().IndexOfAny('#', '?');
        var (target, rest) = end < 0 ? (pointer.Written, "") : (pointer.Written[..end], pointer.Written[end..]);
        if (target.Length == 0)
        {
            return null;
        }

        if (MediaAt(text.Path, target) is { } file)
        {
            var found = isPublic ? media.Take(file) : null;
            return new Reference(pointer.Written, "/" + file + rest, pointer.IsPicture ? found : null);
        }

        if (target.StartsWith('/') && !target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !pointer.IsPicture)
        {
            return new Reference(pointer.Written, target + rest, null);
        }

        if (RelativePath.Resolve(text.Path, target) is { } path && standings.Has(path) && !pointer.IsPicture)
        {
            var address = standings.PublicAddress(path);
            if (address is null && isPublic)
            {
                Hidden(target, pointer.Where, "its words are shown without the link");
            }

            return new Reference(pointer.Written, address is null ? null : address + rest, null);
        }

        Missing(target, pointer.Where, pointer.IsPicture ? "picture" : "document");
        return null;
    }

    private void Missing(string target, SourceSpan where, string what)
    {
        var isPicture = what == "picture";
        diagnostics.Error(
            isPicture ? Codes.MissingMedia : Codes.BrokenLink,
            where,
            $"there is no {what} '{target}'",
            isPicture ? "expected a file below media/" : "expected the path of a .md file from here, or an address of the site from /",
            NearFile(target, isPicture ? media.Paths : standings.Paths.Concat(media.Paths)));
    }

    private string? MediaAt(string from, string written)
    {
        var near = RelativePath.Resolve(from, written);
        return near is not null && media.Has(near) ? near : media.Has(written) ? written : null;
    }

    /// <summary>The file of the nearest name: writers get folders wrong as often as names.</summary>
    private static string NearFile(string written, IEnumerable<string> paths)
    {
        var byName = paths.GroupBy(p => p[(p.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).First(), StringComparer.OrdinalIgnoreCase);
        return Nearest.To(written[(written.LastIndexOf('/') + 1)..], byName.Keys) is { } name ? $"did you mean '{byName[name]}'?" : "";
    }
}
