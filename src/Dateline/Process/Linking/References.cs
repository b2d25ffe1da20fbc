using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Linking;

/// <summary>
/// Finds what a document points to: other documents, pictures, files. What is not there is complained of, what is hidden is named null.
/// </summary>
internal sealed class References(ParsedDocuments documents, AddressIndex addresses, MediaFolder media, DiagnosticBag diagnostics)
{
    private readonly UnresolvedReferences _lost = new(diagnostics);

    /// <summary>What a body points to. <paramref name="isPublic"/>: only public documents take pictures off the shelf.</summary>
    public ImmutableArray<Reference> InBody(ParsedText text, bool isPublic)
    {
        if (text.Pointers.IsEmpty)
        {
            return [];
        }

        // Every place where something is wrong is told; what a picture and a link both name is the picture's.
        var found = text.Pointers.Select(p => Find(text, p, isPublic)).OfType<Reference>().ToArray();
        return [.. found.OrderBy(r => r.Picture is null).DistinctBy(r => r.Written)];
    }

    /// <summary>
    /// The picture that a front matter names; null when it is not there, or the text is hidden and keeps its pictures to itself.
    /// </summary>
    public MediaFile? Picture(ParsedText text, Located? written, bool isPublic)
    {
        if (written is not { } src)
        {
            return null;
        }

        if (MediaAt(text.Path, src.Value) is not { } path)
        {
            NoMedia(text, src.Value, src.Where, "picture");
            return null;
        }

        return isPublic ? media.Use(path) : null;
    }

    /// <summary>
    /// The article that a front matter names by the path of its file, from its own file <paramref name="from"/> or from the input folder;
    /// null, with a complaint, when there is none.
    /// </summary>
    public ParsedArticle? Article(string from, Located written)
    {
        var near = RelativePath.Resolve(from, written.Value);
        var rooted = RelativePath.Resolve("", written.Value);
        if (((near is not null ? addresses.TextAt(near) : null) as ParsedArticle
            ?? (rooted is not null ? addresses.TextAt(rooted) : null) as ParsedArticle) is { } article)
        {
            return article;
        }

        if (!(near is not null && addresses.IsBroken(near)) && !(rooted is not null && addresses.IsBroken(rooted)))
        {
            _lost.Add(
                new UnresolvedReference(
                    Codes.UnknownArticle,
                    written.Where,
                    $"there is no article '{written.Value}'",
                    "expected the path of its file, relative to this file or to the input folder",
                    from,
                    written.Value));
        }

        return null;
    }

    /// <summary>Complains that something is named which readers can't see now, and says what comes of that.</summary>
    public void Hidden(string written, SourceSpan where, string meanwhile) =>
        diagnostics.Warning(Codes.HiddenLink, where, $"'{written}' is not public now", hint: meanwhile);

    /// <summary>Complains of everything that was not found, once all is linked.</summary>
    public void Report() => _lost.Report(code =>
        code == Codes.MissingMedia
            ? media.Paths
            : code == Codes.UnknownArticle ? documents.Articles.Select(a => a.Path) : addresses.Paths.Concat(media.Paths));

    private Reference? Find(ParsedText text, Pointer pointer, bool isPublic)
    {
        var end = pointer.Written.AsSpan().IndexOfAny('#', '?');
        var (target, rest) = end < 0 ? (pointer.Written, "") : (pointer.Written[..end], pointer.Written[end..]);
        if (target.Length == 0)
        {
            return null;
        }

        if (MediaAt(text.Path, target) is { } file)
        {
            var found = isPublic ? media.Use(file) : null;
            return new Reference(pointer.Written, "/" + file + rest, pointer.IsPicture ? found : null);
        }

        if (pointer.IsPicture || target.StartsWith("/" + MediaFolder.Folder, StringComparison.Ordinal))
        {
            NoMedia(text, target, pointer.Where, pointer.IsPicture ? "picture" : "file");
            return null;
        }

        if (target.StartsWith('/') && !target.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return Public(pointer, target, addresses.IsHidden(Uri.UnescapeDataString(target)) ? null : target + rest, isPublic);
        }

        if (RelativePath.Resolve(text.Path, target) is { } path && addresses.Has(path))
        {
            return addresses.IsBroken(path)
                ? null
                : Public(pointer, target, addresses.PublicAddress(path) is { } address ? address + rest : null, isPublic);
        }

        _lost.Add(
            new UnresolvedReference(
                Codes.BrokenLink,
                pointer.Where,
                $"there is no document '{target}'",
                "expected the path of a .md file relative to this file, or an address that starts with /",
                text.Path,
                target)
            { IsRelative = true });
        return null;
    }

    private Reference Public(Pointer pointer, string target, string? address, bool isPublic)
    {
        if (address is null && isPublic)
        {
            Hidden(target, pointer.Where, "its words are shown without the link");
        }

        return new Reference(pointer.Written, address, null);
    }

    private void NoMedia(ParsedText text, string target, SourceSpan where, string what) =>
        _lost.Add(
            new UnresolvedReference(
                Codes.MissingMedia, where, $"there is no {what} '{target}'", "expected a file below media/", text.Path, target));

    private string? MediaAt(string from, string written) => MediaFolder.Find(from, written, media.Has);
}
