using System.Diagnostics;
using Dateline.Benchmarks.Archives;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.PostProcess;
using Dateline.PostProcess.Pages;
using Dateline.Process.Documents;
using Dateline.Process.Linking;

namespace Dateline.Benchmarks.Micro;

/// <summary>A small archive, read and linked as far as each part needs it, in a folder that is gone when it is disposed of.</summary>
internal sealed class Desk : IDisposable
{
    private const int Size = 200;

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;

    public Desk()
    {
        var archive = Archive.Open(_folder, Size, Repository.Theme);
        var project = new Project(archive.Input, Repository.Theme, archive.Output);
        Context = ContextLoader.Prepare(new BuildRequest(project), new BuildProgress(), new DiagnosticBag(), CancellationToken.None)!;
        Rules = ParseRules.From(Context.Site);
        var files = InputFiles.Assign(SourceScan.Run(archive.Input, new ParallelOptions()).Files, Context);
        var documents = files.Documents.Zip(files.Pipelines).ToArray();
        Article = Read(documents.First(d => d.Second.Name == "articles").First);

        var parsedDocuments = documents
            .Select(d => d.Second.Read(Read(d.First), Rules, Context.Diagnostics))
            .OfType<ParsedDocument>()
            .ToArray();
        var sorted = ParsedDocuments.Sort(
            parsedDocuments, [], ParsedFrontPage.Open, Context.Site.Urls, new Moment(Context.Now, HasTime: true));
        var newsroom = SiteLinker.Link(
            sorted, new MediaFolder([], _ => throw new UnreachableException("The archive has no pictures."), () => true), Context);
        Page = ArticlePages.LayOut(newsroom, new PageBuilder(newsroom, Context)).ElementAt(Size / 2);
    }

    public BuildContext Context { get; }

    public ParseRules Rules { get; }

    /// <summary>The oldest article.</summary>
    public SourceText Article { get; }

    /// <summary>The page of an article from the middle.</summary>
    public Page Page { get; }

    private static SourceText Read(SourceFile file) => new(file.Path, file.Path, File.ReadAllText(file.FullPath));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
