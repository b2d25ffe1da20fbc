using System.Runtime.Versioning;
using System.Security.Cryptography;
using Dateline.Input;

namespace Dateline.Tests.Sites;

/// <summary>Files read and written by Linux's own calls are what .NET reads and writes, and what can't be done is only said.</summary>
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
        Assert.Equal(length, SystemCalls.Read(SystemCalls.CurrentFolder, In("read.bin"), ref buffer));
        Assert.Equal(bytes, buffer.AsSpan(0, length));
    }

    [Fact]
    public void A_file_is_written_over_a_longer_one_and_moved_over_another()
    {
        using var folder = new OpenFolder(_folder);
        File.WriteAllText(In("unplaced"), "what a killed build left behind");
        Assert.True(folder.TryWrite("unplaced", "new"u8));
        Assert.True(folder.TryMakeWay("2020/01/10/наводнение/index.html"));
        Assert.True(folder.TryMakeWay("2020/01/10/наводнение/index.html"));
        File.WriteAllText(In("2020/01/10/наводнение/index.html"), "old");
        Assert.True(folder.TryMove("unplaced", "2020/01/10/наводнение/index.html"));
        Assert.Equal("new", File.ReadAllText(In("2020/01/10/наводнение/index.html")));
        Assert.False(File.Exists(In("unplaced")));
    }

    [Fact]
    public void A_new_file_may_be_read_by_those_who_may_read_what_dotnet_writes()
    {
        using var folder = new OpenFolder(_folder);
        folder.TryWrite("ours", "x"u8);
        folder.TryMakeWay("our/folder/file");
        File.WriteAllText(In("theirs"), "x");
        Directory.CreateDirectory(In("their/folder"));
        Assert.Equal(File.GetUnixFileMode(In("theirs")), File.GetUnixFileMode(In("ours")));
        Assert.Equal(File.GetUnixFileMode(In("their/folder")), File.GetUnixFileMode(In("our/folder")));
    }

    [Fact]
    public void What_is_not_there_or_in_the_way_is_no_success()
    {
        using var folder = new OpenFolder(_folder);
        var buffer = new byte[16];
        Directory.CreateDirectory(In("a-folder/inside"));
        File.WriteAllText(In("a-file"), "x");
        Assert.Equal(-1, SystemCalls.Read(SystemCalls.CurrentFolder, In("missing"), ref buffer));
        Assert.Equal(-1, SystemCalls.Read(SystemCalls.CurrentFolder, In("a-folder"), ref buffer));
        Assert.Equal(-1, SystemCalls.Read(SystemCalls.CurrentFolder, In(new string('x', SystemCalls.LongestPath)), ref buffer));
        Assert.False(folder.TryWrite("missing/file", "x"u8));
        Assert.False(folder.TryMove("a-file", "a-folder"));
        Assert.False(folder.TryMove("missing", "a-file"));
        Assert.False(folder.TryMakeWay("a-file/below/file"));
        Assert.Null(folder.StampOf(new string('x', SystemCalls.LongestPath)));
    }

    private string In(string file) => Path.Combine(_folder, file);
}
