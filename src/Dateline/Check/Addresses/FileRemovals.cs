using Dateline.Model;
using Dateline.Model.Recordings;

namespace Dateline.Check.Addresses;

/// <summary>Explains why a file of <c>media/</c> is not published any more, and which file has replaced it.</summary>
internal sealed class FileRemovals
{
    private readonly CheckedSite _then;
    private readonly CheckedSite _now;
    private readonly MovedTexts _moved;
    private readonly TextRemovals _texts;
    private readonly ILookup<(ulong, long), MediaFile> _byContents;

    // The paths of the texts of the base that show a file, by its path; and the stories of the branch by their paths.
    private readonly Lazy<ILookup<string, string>> _users;
    private readonly Lazy<Dictionary<string, Article>> _stories;

    public FileRemovals(CheckedSite then, CheckedSite now, MovedTexts moved, TextRemovals texts)
    {
        (_then, _now, _moved, _texts) = (then, now, moved, texts);
        _byContents = now.Newsroom.Media.Values.OrderBy(m => m.Path, StringComparer.Ordinal).ToLookup(m => (m.Fingerprint, m.Bytes));
        _users = new(() => Users(then.Newsroom).ToLookup(u => u.File, u => u.Text, StringComparer.Ordinal));
        _stories = new(() => now.Newsroom.Articles.ToDictionary(a => a.Path, StringComparer.Ordinal));
    }

    public Removal Explain(string address)
    {
        var path = address[1..];
        if (!_then.Newsroom.Media.TryGetValue(path, out var lost))
        {
            return new Removal(address, _texts.FileThen(path), "the file is not published any more");
        }

        if (_byContents[(lost.Fingerprint, lost.Bytes)].FirstOrDefault() is { } renamed)
        {
            return new Removal(address, _texts.FileThen(path), "the file was renamed") { Target = renamed.Address };
        }

        if (_users.Value[path].Select(PictureNow).FirstOrDefault(p => p is not null) is { } other)
        {
            return new Removal(address, _texts.FileThen(path), "another picture has replaced it") { Target = other.Address };
        }

        var exists = File.Exists(Path.Combine(_now.Context.Project.Input, path));
        return new Removal(address, _texts.FileThen(path), exists ? "no public text shows it any more" : "the file was deleted")
        {
            IsAgreed = _users.Value[path].Any() && _users.Value[path].All(IsGone),
        };
    }

    /// <summary>The picture at the head of a story that had another one in the base.</summary>
    private MediaFile? PictureNow(string pathThen) =>
        _moved.Now(pathThen) is { } text && _stories.Value.TryGetValue(text.Path, out var story) ? story.Picture : null;

    /// <summary>Whether the newsroom agrees that a text of the base is gone.</summary>
    private bool IsGone(string pathThen) =>
        _texts.IsWithdrawnOrExpired(pathThen)
        || (_moved.Now(pathThen) is null && _texts.AddressThen(pathThen) is { } address && _now.Site.Gone.Any(g => g.Covers(address)));

    private static IEnumerable<(string File, string Text)> Users(Newsroom newsroom)
    {
        var articles = newsroom.Articles.Select(a => (a.Path, a.Picture, a.Body));
        var recordings = newsroom.Articles.SelectMany(a => new[] { a.Film, a.Sound }.OfType<Recording>().Select(r => (a.Path, r)));
        foreach (var (path, recording) in recordings)
        {
            yield return (recording.File.Path, path);
        }

        var editions = newsroom.Backgrounds.SelectMany(b => b.Editions).Select(e => (e.Path, e.Image?.File, e.Body));
        var pages = newsroom.Pages.Select(p => (p.Path, (MediaFile?)null, p.Body));
        foreach (var (path, picture, body) in articles.Concat(editions).Concat(pages))
        {
            IEnumerable<string?> files =
                [picture?.Path, .. body.References.Select(r => r.Picture?.Path ?? r.Address?.TrimStart('/'))];
            foreach (var file in files.OfType<string>())
            {
                yield return (file, path);
            }
        }
    }
}
