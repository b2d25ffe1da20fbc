using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Media;
using Dateline.Markdown;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Linking;

/// <summary>
/// Resolves a document's references to other documents, pictures and files. Reports those that don't exist; hidden ones resolve to null.
/// </summary>
internal sealed class References(
    ParsedDocuments documents, AddressIndex addresses, MediaFolder media, SiteConfig site, DiagnosticBag diagnostics)
{
    private readonly UnresolvedReferences _unresolved = new(diagnostics);

    /// <summary>
    /// Resolves the links and pictures of a body. They are published only if <paramref name="isPublic"/>, and of a live entry in its time.
    /// </summary>
    public ImmutableArray<Reference> InBody(ParsedText text, bool isPublic, LiveCoverage? live = null)
    {
        if (text.Pointers.IsEmpty)
        {
            return [];
        }

        // All are resolved, so that every broken one is reported. Where a picture and a link have the same target, the picture comes first,
        // and before it the one in a gallery.
        var found = text.Pointers.Select(p => (IsPending: live?.IsPendingAt(p.Where.Line, p.UsedAt) == true, Pointer: p))
            .Select(p => Resolve(text, p.Pointer, isPublic && !p.IsPending) is { } r && !p.IsPending ? r : (Reference?)null)
            .OfType<Reference>().ToArray();
        return [.. found.OrderBy(r => r.Picture is null).ThenByDescending(r => r.Use).DistinctBy(r => r.Written)];
    }

    /// <summary>
    /// Resolves a picture in front matter. Null when it does not exist, or when the text is hidden, because its pictures are hidden too.
    /// </summary>
    public MediaFile? Picture(ParsedText text, ParsedPicture? image, bool isPublic)
    {
        if (image?.Src is not { } src || MediaPath(text, src, "picture") is not { } path)
        {
            return null;
        }

        var file = isPublic ? media.Use(path) : null;
        if (image.Text.Alt.Length == 0 && (file?.Words ?? media.WordsOf(path)).Alt.Length == 0)
        {
            CommonFields.ReportMissingAlt(image, diagnostics);
        }

        return file;
    }

    /// <summary>Resolves the file of a picture for phones in the same way.</summary>
    public MediaFile? SmallPicture(ParsedText text, ParsedPicture? image, bool isPublic) =>
        image is null || image.Small.IsEmpty ? null : Media(text, image.Small, "picture", isPublic);

    /// <summary>The same for any file that front matter names; <paramref name="what"/> is what messages call it.</summary>
    public MediaFile? Media(ParsedDocument text, Located src, string what, bool isPublic) =>
        MediaPath(text, src, what) is { } path && isPublic ? media.Use(path) : null;

    /// <summary>The text of what is said in a film or a sound.</summary>
    public Body? Transcript(ParsedText text, Located src, bool isPublic) =>
        MediaPath(text, src, "file") is { } path && isPublic ? media.Transcript(path) : null;

    private string? MediaPath(ParsedDocument text, Located src, string what)
    {
        var path = media.Find(text.Path, src.Value);
        if (path is null && !media.IsLeftOut(text.Path, src.Value))
        {
            ReportMissingMedia(text, src.Value, src.Where, what, isInText: false);
        }

        return path;
    }

    /// <summary>
    /// Resolves the path of an article in front matter: relative to the file <paramref name="from"/>, or else to the input folder. Reports
    /// an error and returns null when there is no such article.
    /// </summary>
    public ParsedArticle? Article(string from, Located written)
    {
        if (FindArticle(from, written.Value) is { } article)
        {
            return article;
        }

        if (!IsBroken(RelativePath.Resolve(from, written.Value)) && !IsBroken(RelativePath.Resolve("", written.Value)))
        {
            _unresolved.Add(
                new UnresolvedReference(
                    Codes.UnknownArticle, written.Where, $"there is no article '{written.Value}'",
                    "expected the path of its file, relative to this file or to the input folder", from, written.Value)
                {
                    Hint = ArticleHint(from, written.Value),
                });
        }

        return null;
    }

    /// <summary>The same without a report.</summary>
    public ParsedArticle? FindArticle(string from, string written) =>
        ArticleAt(RelativePath.Resolve(from, written)) ?? ArticleAt(RelativePath.Resolve("", written));

    /// <summary>Writers leave out the file's ending, or give the address of the story's page instead of its file.</summary>
    private string ArticleHint(string from, string written)
    {
        var page = WebAddress.Is(written) && written.StartsWith(site.Url.Full("/"), StringComparison.Ordinal)
            ? "/" + written[site.Url.Full("/").Length..]
            : written;
        var found = FindArticle(from, written + ".md")
            ?? (page.StartsWith('/') ? addresses.Addresses.TextAt(page.TrimEnd('/') + "/") as ParsedArticle : null);
        return found is null ? "" : $"did you mean '{RelativePath.From(from, found.Path)}'?";
    }

    /// <summary>Warns about a reference to a document that is not public; <paramref name="meanwhile"/> is what happens instead.</summary>
    public void ReportHidden(string written, SourceSpan where, string meanwhile) =>
        diagnostics.Warning(Codes.HiddenLink, where, $"'{written}' is not public now", hint: meanwhile);

    /// <summary>Reports all unresolved references. Called once, after linking.</summary>
    public void Report() => _unresolved.Report(CandidatesFor);

    private IEnumerable<string> CandidatesFor(Code code) =>
        code == Codes.MissingMedia ? media.Paths
        : code == Codes.UnknownArticle ? documents.Articles.Select(a => a.Path)
        : addresses.Paths.Concat(media.Paths);

    private Reference? Resolve(ParsedText text, Pointer pointer, bool isPublic)
    {
        if (pointer.Use == ReferenceUse.Frame)
        {
            return Target.IsOwn(pointer.Written, site.Url) ? null : new Reference(pointer.Written, null, null) { Use = pointer.Use };
        }

        // A file's name can have these signs, too; then the file is reported.
        var end = pointer.Written.AsSpan().IndexOfAny('#', '?');
        end = end > 0 && media.Find(text.Path, pointer.Written) is not null ? -1 : end;
        var (target, rest) = end < 0 ? (pointer.Written, "") : (pointer.Written[..end], pointer.Written[end..]);
        if (target.Length == 0 || media.IsLeftOut(text.Path, target))
        {
            return null;
        }

        if (media.Find(text.Path, target) is { } file)
        {
            if (pointer.IsPicture)
            {
                CheckKind(file, pointer);
            }

            var found = isPublic ? media.Use(file) : null;
            return new Reference(pointer.Written, "/" + file + rest, pointer.IsPicture ? found : null)
            {
                Use = pointer.Use,
                Words = pointer.IsPicture && found is { IsRecording: true } ? pointer.ReadWords() : null,
            };
        }

        if (pointer.IsPicture || target.StartsWith("/" + MediaFolder.Folder, StringComparison.Ordinal))
        {
            ReportMissingMedia(
                text, target, pointer.Where, pointer.IsPicture ? RecordingTypes.NameOf(target) : "file", isInText: true);
            return null;
        }

        if (target.StartsWith('/') && !target.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return LinkTo(pointer, target, addresses.IsHidden(Uri.UnescapeDataString(target)) ? null : target + rest, isPublic);
        }

        if (RelativePath.Resolve(text.Path, target) is { } path && addresses.Has(path))
        {
            if (addresses.IsBroken(path))
            {
                return null;
            }

            var address = addresses.PublicAddress(path);
            return LinkTo(pointer, target, address is null ? null : address + rest, isPublic);
        }

        ReportMissingDocument(text, target, pointer);
        return null;
    }

    /// <summary>Warns about a document where a picture, a film or a sound should be.</summary>
    private void CheckKind(string file, Pointer pointer)
    {
        if (MediaTypes.Find(file) is { Kind: MediaKind.Document or MediaKind.Text } type)
        {
            diagnostics.Warning(
                Codes.WrongMediaKind,
                pointer.Where,
                $"readers don't see '{pointer.Written}': it is {type.Words}, and a text shows pictures, films and sound only",
                "",
                $"link to it: [words]({pointer.Written})");
        }
    }

    private ParsedArticle? ArticleAt(string? path) => path is null ? null : addresses.TextAt(path) as ParsedArticle;

    private bool IsBroken(string? path) => path is not null && addresses.IsBroken(path);

    private Reference LinkTo(Pointer pointer, string target, string? address, bool isPublic)
    {
        if (address is null && isPublic)
        {
            ReportHidden(target, pointer.Where, "its words are shown without the link");
        }

        return new Reference(pointer.Written, address, null);
    }

    private void ReportMissingDocument(ParsedText text, string target, Pointer pointer)
    {
        var (written, where) = (pointer.Written, pointer.Where);
        var expected = RelativePath.Resolve(text.Path, target) is { } path && StaticFolder.Has(path)
            ? $"link to a file of {StaticFolder.Name}/ by its address on the site: {StaticFolder.AddressOf(path)}"
            : "expected the path of a .md file relative to this file, or an address that starts with /";
        _unresolved.Add(
            new UnresolvedReference(Codes.BrokenLink, where, $"there is no document '{target}'", expected, text.Path, target)
            {
                IsRelative = true,
                IsInText = true,
                Hint = target.Contains('@') && WebAddress.Meant(target[(target.IndexOf('@') + 1)..]) is not null
                    ? $"write mailto:{target}"
                    : TargetHints.Of(written),
            });
    }

    private void ReportMissingMedia(ParsedDocument text, string target, SourceSpan where, string what, bool isInText) =>
        _unresolved.Add(
            new UnresolvedReference(
                Codes.MissingMedia, where, $"there is no {what} '{target}'", "expected a file below media/", text.Path, target)
            {
                IsInText = isInText,
                Hint = WebAddress.Is(target)
                    ? "save the picture, if you may publish it, and put it into media/"
                    : TargetHints.ForSlashes(target),
            });
}
