using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Dateline.Platform.Linux;

/// <summary>A memory-mapped file. While it is mapped it may be replaced but not truncated; the caller must hold the build lock.</summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private readonly int _length;

    /// <summary>Maps a file; empty if it does not exist or is larger than 2 GB, which a cache never is.</summary>
    public MappedFile(string path)
    {
        var length = File.Exists(path) ? new FileInfo(path).Length : 0;
        if (length is 0 or > int.MaxValue)
        {
            return;
        }

        _length = (int)length;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
        _file?.Dispose();
    }
}
