using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Import.Folders;
using Dateline.Input.Media;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;

namespace Dateline.Import.Bodies;

/// <summary>Resolves the links of the source's texts: to documents by path, old address or name, and to other files by path.</summary>
internal sealed class LinkIndex
{
    /// <summary>Folders whose contents are at the root of the source's site.</summary>
    private static readonly string[] Roots = ["", "static/", "content/", "assets/", "src/", "docs/", "source/"];

    private readonly Dictionary<string, PlacedStory> _byPath = new(NameComparer.Ids);
    private readonly Dictionary<string, PlacedStory> _byAddress = new(NameComparer.Ids);
    private readonly Dictionary<string, PlacedStory?> _byName = new(NameComparer.Ids);
    private readonly Dictionary<(DateOnly, string), PlacedStory> _byDay = [];
    private readonly FrozenDictionary<string, string> _files;
    private readonly SortedDictionary<string, string> _media = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _copied = new(NameComparer.Paths);
    private readonly HashSet<string> _names = new(NameComparer.Ids);
    private readonly Findings _findings;

    public LinkIndex(Source source, ImmutableArray<PlacedStory> placed, Findings findings)
    {
        (_files, _findings) = (source.Files, findings);
        foreach (var one in placed)
        {
            _byPath.TryAdd(one.Story.From.Whole, one);
        }

        foreach (var one in placed)
        {
            var path = one.Story.From.Path;
            _byPath.TryAdd(path, one);
            foreach (var name in new[] { Path.GetFileNameWithoutExtension(path), one.Story.From.Stem, one.Story.Slug }.Distinct())
            {
                // A name that several documents have finds none of them.
                _byName[name] = _byName.TryGetValue(name, out var other) && other != one ? null : one;
            }

            if (one.Story.Date is { } date)
            {
                _byDay.TryAdd((date.Day, one.Story.Slug), one);
            }

            foreach (var address in one.Aliases.Concat(one.Story.Aliases).Append(one.Address))
            {
                _byAddress.TryAdd(Bare(address), one);
            }
        }
    }

    /// <summary>The source's files that the newsroom needs: the path of each below <c>media/</c>, and where it is on the disk.</summary>
    public IReadOnlyDictionary<string, string> Media => _media;

    /// <summary>The document at a path or address of the source, relative to another document; null when there is none.</summary>
    public PlacedStory? Document(string from, string written)
    {
        var path = written.StartsWith("@/", StringComparison.Ordinal) ? written[2..] : Resolve(from, written);
        if (path is null)
        {
            return null;
        }

        return _byPath.GetValueOrDefault(path)
            ?? _byPath.GetValueOrDefault(path.TrimEnd('/') + ".md")
            ?? _byPath.GetValueOrDefault(path.TrimEnd('/') + "/index.md")
            ?? _byAddress.GetValueOrDefault(Bare(written.StartsWith('/') ? written : "/" + path))
            ?? ByDay(path);
    }

    /// <summary>The document of a generator's cross-reference, for which the name alone is enough when no other document has it.</summary>
    public PlacedStory? Reference(string written)
    {
        var name = Path.GetFileName(written.TrimEnd('/'));
        name = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Document("", "/" + written.TrimStart('/'))
            ?? _byName.GetValueOrDefault(name is "index" or "_index" ? Path.GetFileName(Path.GetDirectoryName(written) ?? "") : name);
    }

    /// <summary>
    /// Adds a file of the source to the newsroom. The result is its path below the input folder; null when it is not in the source or can't
    /// be published.
    /// </summary>
    public string? File(string from, string written)
    {
        if (Find(_files, from, written) is not { } found)
        {
            return null;
        }

        if (!_copied.TryGetValue(found, out var path))
        {
            path = _copied[found] = Add(found);
        }

        return path;
    }

    /// <summary>The file of the source that a document names; null when it is not there.</summary>
    public static string? Find(FrozenDictionary<string, string> files, string from, string written)
    {
        var decoded = Uri.UnescapeDataString(written);
        var found = Resolve(from, decoded) is { } near && !decoded.StartsWith('/')
            ? Roots.Select(r => r + near).FirstOrDefault(files.ContainsKey)
            : null;
        return found ?? Roots.Select(r => r + decoded.TrimStart('/')).FirstOrDefault(files.ContainsKey);
    }

    /// <summary>
    /// Adds a file to the newsroom, with the extension that its content needs. Null, with a finding, when it can't be published.
    /// </summary>
    private string? Add(string found)
    {
        var root = Roots.Skip(1).FirstOrDefault(r => found.StartsWith(r, StringComparison.Ordinal), "");
        var path = "media/"
            + string.Join(
                '-',
                found[root.Length..].TrimStart('_').Split((char[])[' ', '#', '?', '%', '(', ')'], StringSplitOptions.RemoveEmptyEntries));
        var fault = FaultOf(path, _files[found]);
        if (fault?.Ending is { } ending)
        {
            path = path[..^Path.GetExtension(path).Length] + ending;
            fault = FaultOf(path, _files[found]);
        }

        if (fault is not null)
        {
            _findings.Add(
                FindingKind.Unsupported,
                $"the file {found}: {fault.What}; {fault.Hint}",
                SourceSpan.File(Project.DisplayPath(_files[found])));
            return null;
        }

        path = Unique(path);
        _media.Add(path, _files[found]);
        return path;
    }

    /// <summary>A path that no other file has, even on file systems that ignore case or normalize names.</summary>
    private string Unique(string path)
    {
        var free = path;
        for (var number = 2; !_names.Add(free); number++)
        {
            free = $"{path[..^Path.GetExtension(path).Length]}-{number}{Path.GetExtension(path)}";
        }

        return free;
    }

    private static MediaFault? FaultOf(string path, string file)
    {
        if (MediaReader.FaultOfName(path) is { } fault)
        {
            return fault;
        }

        using var handle = System.IO.File.OpenHandle(file, options: FileOptions.SequentialScan);
        return MediaReader.Read(path, new MediaBytes(handle)).Faults.FirstOrDefault();
    }

    /// <summary>The story with the day and the slug of an old address, whatever its pattern was.</summary>
    private PlacedStory? ByDay(string path) =>
        DocumentName.Dated(path).Day is { } day ? _byDay.GetValueOrDefault((day, Slug.From(Path.GetFileName(path.TrimEnd('/'))))) : null;

    private static string? Resolve(string from, string written) =>
        written.Length > 4000 ? null : RelativePath.Resolve(written.StartsWith('/') ? "" : from, written);

    private static string Bare(string address)
    {
        var path = address.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? address[..^"index.html".Length] : address;
        return path.Trim('/');
    }
}
