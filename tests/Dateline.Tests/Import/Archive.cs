using Dateline.Diagnostics;
using Dateline.Import;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Import;

/// <summary>An archive to import, and the newsroom to import it into, in a temporary folder that is deleted on dispose.</summary>
internal sealed class Archive : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("dateline-import-").FullName;

    public string Input => Path.Combine(_root, "input");

    public string State => Path.Combine(_root, ".dateline");

    /// <summary>Every file of the newsroom by its path.</summary>
    public SortedDictionary<string, byte[]> Files => Dateline.Tests.Newsrooms.Files.In(Input);

    /// <summary>An archive of one file.</summary>
    public static Archive With(string path, string text) => new Archive().And(path, text);

    /// <summary>One more file of the source.</summary>
    public Archive And(string path, string text)
    {
        Write(Path.Combine(_root, "source", path), text);
        return this;
    }

    /// <summary>One more file of the source, of whatever bytes.</summary>
    public Archive And(string path, byte[] bytes)
    {
        Write(Path.Combine(_root, "source", path), bytes);
        return this;
    }

    /// <summary>A file that a writer makes or changes in the newsroom.</summary>
    public Archive Edit(string path, string text)
    {
        Write(Path.Combine(Input, path), text);
        return this;
    }

    public string Source(string path = "") => Path.TrimEndingDirectorySeparator(Path.Combine(_root, "source", path));

    public ImportResult Import(SourceKind kind, string path = "", Func<ImportRequest, ImportRequest>? with = null, Mapping? mapping = null)
    {
        var request = new ImportRequest(kind, [Source(path)], Input, State);
        return new Importer(with is null ? request : with(request), mapping ?? Mapping.Default, Pipelines.Claims, new DiagnosticBag()).Run(
            TestContext.Current.CancellationToken);
    }

    /// <summary>A file of the newsroom.</summary>
    public string Read(string path)
    {
        Assert.True(Files.ContainsKey(path), $"There is no {path} among:\n{string.Join('\n', Files.Keys)}");
        return System.Text.Encoding.UTF8.GetString(Files[path]);
    }

    /// <summary>A document's text, without its front matter.</summary>
    public string Body(string path) => Dateline.Input.FrontMatter.BodyOf(Read(path)).Body.Trim();

    /// <summary>What a build makes of the newsroom: it has no error.</summary>
    public Built Build(string now = Newsroom.Now)
    {
        using var newsroom = Newsroom.Of(Input);
        var built = newsroom.Build(now);
        Assert.True(built.Result.Succeeded, string.Join('\n', built.Complaints));
        return built;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    private static void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
