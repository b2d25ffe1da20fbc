using System.Collections.Frozen;
using System.IO.Hashing;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model.Addresses;

namespace Dateline.Theme.Assets;

/// <summary>
/// A published file of the theme. <paramref name="Address"/> contains a hash of its bytes, so browsers can cache it forever.
/// </summary>
internal sealed record Asset(string Name, string Address, byte[] Bytes);

/// <summary>
/// The files of the theme that are published: <c>site.css</c> and everything in <c>assets/</c>. A template names one by its path below
/// <c>assets/</c>. Stylesheets are published with the addresses of the files that they refer to.
/// </summary>
internal sealed class AssetTable
{
    public const string Stylesheet = "site.css";

    private const string Folder = "assets/";
    private const int HashLength = 8;

    private readonly Dictionary<string, ThemeFile> _files;
    private readonly Dictionary<string, Asset> _assets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly string _tokens;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>
    /// Reports what stylesheets refer to and is not in the theme. <paramref name="tokens"/> are the newsroom's own end of <c>site.css</c>.
    /// </summary>
    public AssetTable(IEnumerable<ThemeFile> files, string tokens, DiagnosticBag diagnostics)
    {
        (_tokens, _diagnostics) = (tokens, diagnostics);
        _files = files.Where(f => IsAsset(f.Path)).ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var path in _files.Keys.Order(StringComparer.Ordinal))
        {
            Publish(path);
        }

        ByName = _assets.Values.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
    }

    /// <summary>The assets by the names that templates use: paths below <c>assets/</c>, and <c>site.css</c>.</summary>
    public FrozenDictionary<string, Asset> ByName { get; }

    /// <summary>The names of assets that stylesheets refer to.</summary>
    public HashSet<string> Referenced { get; } = new(StringComparer.Ordinal);

    /// <summary>The URLs on other sites, and the <c>data:</c> URLs, that stylesheets refer to.</summary>
    public List<CssReference> Foreign { get; } = [];

    public static bool IsAsset(string path) => path == Stylesheet || path.StartsWith(Folder, StringComparison.Ordinal);

    public static string NameOf(string path) => path == Stylesheet ? path : path[Folder.Length..];

    private Asset Publish(string path)
    {
        if (_assets.TryGetValue(path, out var done))
        {
            return done;
        }

        var file = _files[path];
        var bytes = path.EndsWith(".css", StringComparison.OrdinalIgnoreCase) ? Rewrite(file) : file.Bytes;
        var name = NameOf(path);
        var hash = Convert.ToHexStringLower(XxHash64.Hash(bytes))[..HashLength];
        var plain = Path.ChangeExtension(name, null);
        var address = string.Join('/', $"{plain}-{hash}{Path.GetExtension(name)}".Split('/').Select(Uri.EscapeDataString));
        return _assets[path] = new Asset(name, ReservedPrefixes.Assets + address, bytes);
    }

    private byte[] Rewrite(ThemeFile file)
    {
        var own = file.Path == Stylesheet ? _tokens : "";
        var css = Encoding.UTF8.GetString(file.Bytes) + own;
        var rewritten = new StringBuilder(css.Length);
        var at = 0;
        _open.Add(file.Path);
        foreach (var reference in CssReference.Find(file.DisplayPath, css))
        {
            rewritten.Append(css, at, reference.Start - at).Append(Target(file.Path, reference));
            at = reference.Start + reference.Length;
        }

        _open.Remove(file.Path);
        return Encoding.UTF8.GetBytes(CompactCss.Of(rewritten.Append(css, at, css.Length - at).ToString()));
    }

    /// <summary>What a published stylesheet has in place of a reference.</summary>
    private string Target(string from, CssReference reference)
    {
        if (reference.IsForeign)
        {
            Foreign.Add(reference);
            return reference.Written;
        }

        var end = reference.Written.AsSpan().IndexOfAny('#', '?');
        var (written, rest) = end < 0 ? (reference.Written, "") : (reference.Written[..end], reference.Written[end..]);
        if (written.Length == 0)
        {
            return reference.Written;
        }

        var path = Resolve(from, Uri.UnescapeDataString(written));
        if (path is null || !_files.ContainsKey(path))
        {
            _diagnostics.Error(
                Codes.MissingAsset,
                reference.Where,
                $"the theme has no file '{path ?? written}'",
                "expected a path relative to the stylesheet, to a file in theme/assets/",
                Nearest.Hint(path ?? written, _files.Keys));
            return reference.Written;
        }

        if (_open.Contains(path))
        {
            _diagnostics.Error(Codes.MissingAsset, reference.Where, "stylesheets import each other in a circle", "", "delete one @import");
            return reference.Written;
        }

        Referenced.Add(NameOf(path));

        // Both are in /assets/, so an address relative to the stylesheet works below any base path.
        var depth = NameOf(from).Count(c => c == '/');
        return string.Concat(Enumerable.Repeat("../", depth)) + Publish(path).Address[ReservedPrefixes.Assets.Length..] + rest;
    }

    /// <summary>The path below the theme's folder of a path relative to a file; null if it leads out of the theme.</summary>
    private static string? Resolve(string from, string written)
    {
        if (written.StartsWith('/'))
        {
            return null;
        }

        var steps = from.Split('/')[..^1].ToList();
        foreach (var step in written.Split('/').Where(s => s is not ("." or "")))
        {
            if (step != "..")
            {
                steps.Add(step);
            }
            else if (steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else
            {
                return null;
            }
        }

        return string.Join('/', steps);
    }
}
