using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Dateline.Platform.Linux;

namespace Dateline.Tests.Sites;

/// <summary>Linux system calls read and write the same bytes as .NET, and report failure by their return value.</summary>
[SupportedOSPlatform("linux")]
public sealed class SystemCallsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(100_000)]
    public void A_file_is_read_whole_whatever_the_buffer(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        File.WriteAllBytes(In("read.bin"), bytes);
        var buffer = new byte[4096];
        Assert.Equal(length, SystemCalls.Read(In("read.bin"), ref buffer));
        Assert.Equal(bytes, buffer.AsSpan(0, length));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_is_written_over_a_longer_one_and_moved_over_another(bool isNew)
    {
        using var folder = new OpenFolder(_folder);
        foreach (var text in new[] { "older and longer", "new" })
        {
            var stamp = AtomicWriter.Write(
                folder.Handle!.Value, "unplaced", Encoding.UTF8.GetBytes(text), "2020/01/10/наводнение/index.html", isNew);
            Assert.Equal(text, File.ReadAllText(In("2020/01/10/наводнение/index.html")));
            Assert.Equal(stamp, folder.StampOf("2020/01/10/наводнение/index.html"));
            Assert.False(File.Exists(In("unplaced")));
        }
    }

    [Fact]
    public void A_new_file_may_be_read_by_those_who_may_read_what_dotnet_writes()
    {
        using var folder = new OpenFolder(_folder);
        AtomicWriter.Write(folder.Handle!.Value, "unplaced", "x"u8, "our/folder/file", isNew: true);
        Directory.CreateDirectory(In("their/folder"));
        File.WriteAllText(In("their/folder/file"), "x");
        Assert.Equal(File.GetUnixFileMode(In("their/folder/file")), File.GetUnixFileMode(In("our/folder/file")));
        Assert.Equal(File.GetUnixFileMode(In("their/folder")), File.GetUnixFileMode(In("our/folder")));
    }

    [Fact]
    public void A_missing_file_or_a_conflict_is_a_failure()
    {
        using var folder = new OpenFolder(_folder);
        var buffer = new byte[16];
        Directory.CreateDirectory(In("a-folder/inside"));
        File.WriteAllText(In("a-file"), "x");
        Assert.Equal(-1, SystemCalls.Read(In("missing"), ref buffer));
        Assert.Equal(-1, SystemCalls.Read(In("a-folder"), ref buffer));
        Assert.Equal(-1, SystemCalls.Read(In(new string('x', SystemCalls.LongestPath)), ref buffer));
        Assert.Null(AtomicWriter.Write(folder.Handle!.Value, "missing/file", "x"u8, "file", isNew: true));
        Assert.Null(AtomicWriter.Write(folder.Handle!.Value, "unplaced", "x"u8, "a-folder", isNew: false));
        Assert.Null(AtomicWriter.Write(folder.Handle!.Value, "unplaced", "x"u8, "a-file/below/file", isNew: true));
        Assert.Null(folder.StampOf(new string('x', SystemCalls.LongestPath)));
    }

    private string In(string file) => Path.Combine(_folder, file);
}
