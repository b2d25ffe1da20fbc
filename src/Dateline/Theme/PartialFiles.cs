using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Dateline.Theme;

/// <summary>The theme's partials as the template engine asks for them, from memory.</summary>
internal sealed class PartialFiles(IEnumerable<ThemeTemplate> partials) : IFileProvider
{
    private readonly FrozenDictionary<string, IFileInfo> _files = partials.ToFrozenDictionary(
        p => p.Name + ".liquid", p => (IFileInfo)new PartialFile(p.Name + ".liquid", Encoding.UTF8.GetBytes(p.Source)), StringComparer.Ordinal);

    public IFileInfo GetFileInfo(string subpath) => _files.TryGetValue(subpath, out var file) ? file : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class PartialFile(string name, byte[] bytes) : IFileInfo
    {
        public bool Exists => true;

        public long Length => bytes.Length;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }
}
