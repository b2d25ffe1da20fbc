using Dateline.Benchmarks.Archives;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;
using Dateline.PostProcess;
using Dateline.Process;

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
        Context = Preparation.Prepare(new BuildRequest(project), new BuildProgress(), new DiagnosticBag(), CancellationToken.None)!;
        var desks = Desks.Assign(Sources.Scan(archive.Input), Context);
        Article = desks.Documents.First(d => d.Pipeline.Name == "articles").File;
        Text = File.ReadAllText(Article.FullPath);

        var drafts = desks.Documents.Select(d => d.Pipeline.Read(d.File, Context)).OfType<Draft>();
        var newsroom = Linking.Link(Drafts.Sort(drafts, [], FrontDraft.Open, [], new Moment(Context.Now, HasTime: true)), Context);
        Page = ArticlePages.LayOut(newsroom, new Furniture(newsroom, Context)).ElementAt(Size / 2);
    }

    public BuildContext Context { get; }

    /// <summary>The oldest article, and what is in its file.</summary>
    public SourceFile Article { get; }

    public string Text { get; }

    /// <summary>The page of an article from the middle.</summary>
    public Page Page { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
