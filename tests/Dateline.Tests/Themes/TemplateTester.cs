using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.PostProcess;
using Dateline.PostProcess.Pages;
using Dateline.Process.Documents;
using Dateline.Process.Linking;
using Dateline.Theme;
using Dateline.Views;
using Newsroom = Dateline.Tests.Newsrooms.Newsroom;

namespace Dateline.Tests.Themes;

/// <summary>The output of a template, or its errors.</summary>
internal sealed record TemplateResult(string Printed, string[] Complaints)
{
    /// <summary>Both on one line, for comparing.</summary>
    public string All => Complaints.Length == 0 ? Printed : string.Join('\n', Complaints);
}

/// <summary>
/// Renders the page of one story, "Flood", with the templates of a test, with and without the optimizer. Each template is the story's
/// own, in a theme with a <c>base.liquid</c> of nothing but <c>{% content %}</c>.
/// </summary>
internal sealed class TemplateTester : IDisposable
{
    private readonly Newsroom _newsroom = Newsroom
        .With("articles/flood.md", "title: Flood\nauthors: [Mara Lind]\nmood: calm", "The wall **held**.")
        .Site("fields:\n  - name: mood\n    description: How it feels.");

    private readonly BuildContext _context;
    private readonly PageView _view;
    private readonly CardView _card;

    public TemplateTester()
    {
        _context = ContextLoader.Prepare(
            new BuildRequest(_newsroom.Project, Now: Newsroom.Now, Jobs: 1),
            new BuildProgress(),
            new DiagnosticBag(),
            CancellationToken.None)!;
        var files = InputFiles.Assign(SourceScan.Run(_newsroom.Project.Input, new ParallelOptions()).Files, _context);
        var rules = ParseRules.From(_context.Site);
        var documents = files.Documents
            .Zip(files.Pipelines, (file, pipeline) => pipeline.Read(Read(file), rules, _context.Diagnostics))
            .OfType<ParsedDocument>()
            .ToArray();
        var sorted = ParsedDocuments.Sort(documents, [], ParsedFrontPage.Open, _context.Site.Urls, new Moment(_context.Now, HasTime: true));
        var newsroom = SiteLinker.Link(
            sorted, new MediaFolder([], _ => throw new UnreachableException("The story has no pictures."), () => true), _context);
        var builder = new PageBuilder(newsroom, _context);
        _view = (PageView)ArticlePages.LayOut(newsroom, builder).Single().View();
        _card = builder.Card(newsroom.Articles.Single(), builder.OwnStrings);
    }

    /// <summary>The result of a template, which must be the same with and without the optimizer.</summary>
    public TemplateResult Render(string template, params (string Name, string Text)[] partials)
    {
        var plain = Render(template, isOptimized: false, partials);
        var optimized = Render(template, isOptimized: true, partials);
        Assert.Equal(plain.All, optimized.All);
        return optimized;
    }

    public TemplateResult Render(string template, bool isOptimized, params (string Name, string Text)[] partials)
    {
        var diagnostics = new DiagnosticBag();
        var templates = Templates.Load(ThemeOf(template, partials), _context.Site, _context.Prose, diagnostics, isOptimized: isOptimized);
        if (diagnostics.HasErrors)
        {
            return new TemplateResult("", [.. diagnostics.Sorted().Select(d => $"{d.Where}: {d.Code}: {d.Text}")]);
        }

        var writer = new Utf8Writer();
        try
        {
            // Every list has the one story.
            var lists = templates.Queries.Of(ArticleView.Shape.Name).ToFrozenDictionary(q => q, _ => ImmutableArray.Create(_card));
            templates.Render(ArticleView.Shape.Name, _view with { Lists = new PageLists(lists, 1) }, writer);
        }
        catch (TemplateException fault)
        {
            return new TemplateResult("", [$"{fault.Where}: DL0504: {fault.Message}; {fault.Hint}".TrimEnd(' ', ';')]);
        }

        return new TemplateResult(Encoding.UTF8.GetString(writer.Written), []);
    }

    public void Dispose() => _newsroom.Dispose();

    private static ThemeFiles ThemeOf(string template, (string Name, string Text)[] partials)
    {
        var others = ViewShapes.PageTemplates.Where(n => n != ArticleView.Shape.Name).Select(n => (Name: n, Text: ""));
        var pages = others
            .Append((Name: "base", Text: "{% content %}"))
            .Append((Name: ArticleView.Shape.Name, Text: template))
            .Select(t => new TemplateFile(t.Name, $"{t.Name}.liquid", false, t.Text));
        return new ThemeFiles(
            [], [.. pages, .. partials.Select(p => new TemplateFile(p.Name, $"partials/{p.Name}.liquid", true, p.Text))], 0);
    }

    private static SourceText Read(SourceFile file) => new(file.Path, file.Path, File.ReadAllText(file.FullPath));
}
