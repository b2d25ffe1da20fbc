using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Dateline.Import.Folders;

/// <summary>What a path says about a document's language: its code, empty for none; the path without the folder of that language; and the
/// same path without any sign of it, which is the same for all translations.</summary>
internal readonly record struct PathLanguage(string Language, string Path, string Neutral, bool IsGuess);

/// <summary>
/// Finds the languages that paths name: by a suffix (<c>flood.es.md</c>) or by a folder (<c>es/flood.md</c>). A word in a name is no
/// evidence. A language counts when the settings name it, or when other documents show it: the same document without the word, the same
/// document in another language's folder, or a folder of the site's own language beside it.
/// </summary>
internal sealed partial class PathLanguages
{
    private readonly FrozenSet<string> _configured;
    private readonly FrozenSet<string> _paths;
    private readonly FrozenSet<string> _folders;

    public PathLanguages(IEnumerable<string> paths, SourceConfig config)
    {
        _configured = config.Languages.Select(l => l.Replace('_', '-')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _paths = paths.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _folders = Folders(config.Language.Length > 0 ? config.Language : "en");
    }

    public PathLanguage Read(string path)
    {
        var start = FolderStart(path);
        var slash = path.IndexOf('/', start);
        var language = "";
        var bare = path;
        if (slash > 0 && _folders.Contains(path[..slash]))
        {
            language = path[start..slash];
            bare = path[..start] + path[(slash + 1)..];
        }

        var dot = path.LastIndexOf('.');
        var suffix = SuffixOf(path);
        if (suffix.Length > 0)
        {
            var cut = suffix.Length + 1;
            var ending = path[dot..];
            return new PathLanguage(suffix, bare, bare[..^(ending.Length + cut)] + ending, false);
        }

        if (language.Length == 0 && Between().Match(path) is { Success: true } between
            && DocumentName.IsLanguage(between.Groups[1].Value) && _paths.Contains(path.Remove(between.Index, 3)))
        {
            return new PathLanguage(between.Groups[1].Value, path, path.Remove(between.Index, 3), true);
        }

        return new PathLanguage(language, bare, bare, false);
    }

    /// <summary>The language before a path's extension.</summary>
    private string SuffixOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var dot = name.LastIndexOf('.');
        if (dot <= 0)
        {
            return "";
        }

        var word = name[(dot + 1)..];
        if (_configured.Count > 1)
        {
            return _configured.Contains(word.Replace('_', '-')) ? word : "";
        }

        if (!DocumentName.IsLanguage(word))
        {
            return "";
        }

        var start = path[..^(Path.GetExtension(path).Length + word.Length)];
        return name[..dot] is "index" or "_index" || _configured.Contains(word) || HasSibling(path, start) ? word : "";
    }

    /// <summary>Whether a document beside it has the same name, without the word or with another language in its place.</summary>
    private bool HasSibling(string path, string start) =>
        _paths.Contains(start[..^1] + Path.GetExtension(path))
            || _startsOfSuffixes.TryGetValue(start, out var count) && count > 1;

    /// <summary>How many documents there are for a name before a language: <c>news/flood.</c>.</summary>
    private Dictionary<string, int> _startsOfSuffixes => field ??= _paths
        .Select(p => (Path: p, Name: Path.GetFileNameWithoutExtension(p)))
        .Where(p => p.Name.LastIndexOf('.') is > 0 and var dot && DocumentName.IsLanguage(p.Name[(dot + 1)..]))
        .GroupBy(p => p.Path[..^(Path.GetExtension(p.Path).Length + p.Name.Length - p.Name.LastIndexOf('.') - 1)])
        .ToDictionary(g => g.Key, g => g.Count(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Folders of languages stand at the top, or first in Jekyll's folders, whose names start with a low line.</summary>
    private static int FolderStart(string path) => path.StartsWith('_') && path.IndexOf('/') is > 0 and var slash ? slash + 1 : 0;

    private FrozenSet<string> Folders(string own)
    {
        var groups = _paths
            .Select(p => (Path: p, Start: FolderStart(p)))
            .Where(p => p.Path.IndexOf('/', p.Start) > 0)
            .Select(p => (Parent: p.Path[..p.Start], Word: p.Path[p.Start..p.Path.IndexOf('/', p.Start)], p.Path))
            .Where(p => _configured.Contains(p.Word.Replace('_', '-')) || DocumentName.IsLanguage(p.Word))
            .GroupBy(p => p.Parent);
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            var words = group.Select(p => p.Word).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            var isPair = group
                .Select(p => (p.Word, Name: Rest(p.Path[(p.Parent.Length + p.Word.Length + 1)..], p.Word)))
                .Distinct()
                .GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
                .Any(g => g.Count() > 1);
            var isOwn = words.Any(w => own.Split('-', '_')[0].Equals(w, StringComparison.OrdinalIgnoreCase)) && words.Length > 1;
            var all = isPair || isOwn;
            found.UnionWith(words.Where(w => _configured.Contains(w.Replace('_', '-')) || all).Select(w => group.Key + w));
        }

        return found.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// A path within a language's folder, without that language at the end of its name: <c>flood-ja.md</c> is <c>flood.md</c>.
    /// </summary>
    private static string Rest(string path, string language)
    {
        var name = path[..^Path.GetExtension(path).Length];
        return DocumentName.WithoutLanguage(name, language);
    }

    [GeneratedRegex("_([a-z]{2})(?=_[^/]*$)")]
    private static partial Regex Between();
}
