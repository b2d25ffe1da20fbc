using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dateline.Check;
using Dateline.Check.Addresses;
using Dateline.Check.Fixing;
using Dateline.Check.Web;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Output;
using Dateline.Platform.Linux;
using Dateline.Process.Schedule;
using Dateline.Theme;

namespace Dateline.Tests.Newsrooms;

/// <summary>
/// A tiny newsroom in a folder of its own, to be built, changed and built again. It has a site.yml from the start (sections world and
/// sport, Moscow time, source TASS) and looks as the repository's theme has it. The folder is gone when the newsroom is disposed of.
/// </summary>
internal sealed partial class Newsroom : IDisposable
{
    /// <summary>When it is, unless a test says otherwise.</summary>
    public const string Now = "2020-02-01 12:00";

    private const string DefaultSite = """
        name: The Courier
        url: https://courier.example/
        zone: Europe/Moscow
        source: TASS
        sections:
          - {id: world, name: World}
          - {id: sport, name: Sport}
        """;

    // Loading templates takes four fifths of the time of a tiny build. As in the preview, they are loaded again when one has changed.
    private static readonly Lazy<RewrittenTheme> BuiltIn = new(LoadBuiltIn);

    private readonly string _root = Directory.CreateTempSubdirectory("dateline-").FullName;
    private Project _project;
    private RewrittenTheme? _theme;

    public Newsroom()
    {
        _project = new Project(Path.Combine(_root, "input"), Path.Combine(_root, "theme"), Path.Combine(_root, "output"));
        File("site.yml", DefaultSite);
    }

    public Project Project => _project;

    /// <summary>A newsroom with one document: the path of its file, its front matter, its text.</summary>
    public static Newsroom With(string path, string front, string body = "Text.") => new Newsroom().And(path, front, body);

    /// <summary>A newsroom with the files of a folder.</summary>
    public static Newsroom Of(string input)
    {
        var newsroom = new Newsroom();
        Files.Copy(input, newsroom._project.Input);
        return newsroom;
    }

    /// <summary>One more document. A story that names no section is in world, and one without a date is of January 10, 2020.</summary>
    public Newsroom And(string path, string front, string body = "Text.")
    {
        if (path.StartsWith("articles/", StringComparison.Ordinal))
        {
            front += front.Contains("section:", StringComparison.Ordinal) ? "" : "\nsection: world";
            front += DateInFront().IsMatch(front) || DateInPath().IsMatch(path) ? "" : "\ndate: 2020-01-10";
        }

        return File(path, $"---\n{front}\n---\n{body}\n");
    }

    public Newsroom File(string path, string text) => File(path, System.Text.Encoding.UTF8.GetBytes(text));

    public Newsroom File(string path, byte[] bytes)
    {
        var full = Path.Combine(_project.Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>Lines for site.yml; they take the place of those that speak of the same keys.</summary>
    public Newsroom Site(string lines)
    {
        var blocks = Blocks(System.IO.File.ReadAllText(Path.Combine(_project.Input, "site.yml")));
        foreach (var (key, block) in Blocks(lines))
        {
            blocks[key] = block;
        }

        return File("site.yml", string.Join('\n', blocks.Values) + "\n");
    }

    public Newsroom Edit(string path, string old, string text)
    {
        Replace(Path.Combine(_project.Input, path), old, text);
        return this;
    }

    public Newsroom Delete(string path)
    {
        System.IO.File.Delete(Path.Combine(_project.Input, path));
        return this;
    }

    /// <summary>An empty folder beside the input, gone with the newsroom.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>Gives the newsroom its own copy of every file of the theme that it doesn't override yet.</summary>
    public Newsroom OwnTheme()
    {
        foreach (var (path, bytes) in Files.In(Repository.Theme))
        {
            if (!System.IO.File.Exists(Path.Combine(_project.Theme, path)))
            {
                AddToTheme(path, bytes);
            }
        }

        return this;
    }

    /// <summary>Changes a file of the theme, of which the newsroom has its own copy from then on.</summary>
    public Newsroom EditTheme(string path, string old, string text)
    {
        var own = Path.Combine(_project.Theme, path);
        if (!System.IO.File.Exists(own))
        {
            AddToTheme(path, System.IO.File.ReadAllBytes(Path.Combine(Repository.Theme, path)));
        }

        Replace(own, old, text);
        return this;
    }

    public Newsroom AddToTheme(string path, string text) => AddToTheme(path, System.Text.Encoding.UTF8.GetBytes(text));

    public Newsroom AddToTheme(string path, byte[] bytes)
    {
        var full = Path.Combine(_project.Theme, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, bytes);
        return this;
    }

    public Newsroom DeleteFromTheme(string path)
    {
        System.IO.File.Delete(Path.Combine(_project.Theme, path));
        return this;
    }

    public Built Build(string now = Now, string? baseUrl = null, bool drafts = false, int jobs = 1) =>
        Build(new BuildRequest(_project, baseUrl, now, drafts, jobs));

    public Built Build(BuildRequest request)
    {
        var (result, diagnostics) = Run(request, SiteBuild.Run);
        return new Built(result ?? BuildResult.Refused, Files.In(request.Project.Output), diagnostics);
    }

    /// <summary>A build that errors in documents don't stop: <c>--keep-going --since</c>.</summary>
    public Built BuildSince(string commit)
    {
        var diagnostics = new DiagnosticBag();
        using var earlier = EarlierTexts.Open(_project, commit, out var fault);
        Assert.True(earlier is not null, fault);
        var result = KeepGoing.Run(
            new BuildRequest(_project, Now: Now, Jobs: 1), earlier, SiteBuild.Run, new BuildProgress(), diagnostics,
            TestContext.Current.CancellationToken);
        return new Built(result, Files.In(_project.Output), [.. diagnostics.Sorted().Select(Plain)]);
    }

    /// <summary>What exists before a build of the newsroom starts.</summary>
    public BuildContext Context(BuildProgress? progress = null, CancellationToken stop = default) => ContextLoader.Prepare(
        new BuildRequest(_project, Now: Now), progress ?? new BuildProgress(), new DiagnosticBag(), stop, BuiltIn.Value)!;

    /// <summary>What a build from nothing gives, on a machine that has no cache.</summary>
    public Built BuildAnew(string now = Now, string? baseUrl = null, bool drafts = false)
    {
        var elsewhere = _project with { Output = Path.Combine(_root, "anew"), CacheFolder = Path.Combine(_root, "anew-state") };
        var built = Build(new BuildRequest(elsewhere, baseUrl, now, drafts, 1));
        Files.Delete(elsewhere.Output);
        Files.Delete(elsewhere.CacheFolder);
        return built;
    }

    /// <summary>
    /// What <c>check</c> reports. These newsrooms have no picture for links to them; only tests that are about that see the note.
    /// </summary>
    public string[] Check(string now = Now, bool isForPublication = false, bool isShared = false) =>
        WithoutNote(
            isShared,
            Run(new BuildRequest(_project, Now: now, Jobs: 1), context => SiteCheck.Run(context, isForPublication || isShared)).Complaints);

    private static string[] WithoutNote(bool isShared, string[] complaints) =>
        [.. complaints.Where(c => isShared || !c.Contains(" note DL0621: ", StringComparison.Ordinal))];

    /// <summary>What <c>check --since</c> reports of files in <c>static/</c>, without comparing it with the newsroom of then.</summary>
    public string[] CheckStaticSince(string revision)
    {
        using var branch = BranchChanges.Open(_project, revision, out var fault);
        Assert.Equal("", fault);
        return WithoutNote(isShared: false, Run(new BuildRequest(_project, Now: Now, Jobs: 1), context =>
        {
            SiteCheck.Run(context);
            StaticChanges.Report(branch!, context.Diagnostics);
            return true;
        }).Complaints);
    }

    /// <summary>What <c>check --external</c> reports, where <paramref name="web"/> answers requests.</summary>
    public string[] CheckWeb(HttpMessageHandler web, string now = Now) => Run(new BuildRequest(_project, Now: now, Jobs: 1), context =>
    {
        WebCheck.Run(context, web);
        return true;
    }).Complaints;

    /// <summary>What <c>check --fix</c> would write.</summary>
    public ImmutableArray<FixedFile> Mend() =>
        Run(new BuildRequest(_project, Now: Now, Jobs: 1), context => SiteFixes.Find(context)).Result;

    /// <summary>What <c>check --since</c> says of addresses and ids, compared with a commit of the newsroom's repository.</summary>
    public string[] CheckSince(string revision, string now = Now) => Compare(revision, now, branch => branch.Diagnose().Select(Plain));

    /// <summary>Writes what <c>check --fix --since</c> adds for addresses and ids. Returns the paths of the files.</summary>
    public string[] MendSince(string revision, string now = Now) => Compare(revision, now, branch =>
    {
        var files = AddressFixes.Add([], branch);
        foreach (var file in files)
        {
            System.IO.File.WriteAllText(file.Path, file.After);
        }

        return files.Select(f => Path.GetRelativePath(_project.Input, f.Path));
    });

    private string[] Compare(string revision, string now, Func<BranchAddresses, IEnumerable<string>> use)
    {
        using var since = BranchChanges.Open(_project, revision, out var fault);
        Assert.Equal("", fault);
        var request = new BuildRequest(_project, Now: now, Jobs: 1);
        var then = Run(request with { Project = since!.Then }, SiteCheck.Plan).Result!;
        return [.. use(BranchAddresses.Compare(then, Run(request, SiteCheck.Plan).Result!))];
    }

    /// <summary>What <c>--explain</c> says of an address.</summary>
    public string? Explain(string address, string now = Now) => Run(new BuildRequest(_project, Now: now, Jobs: 1), context =>
    {
        using var linked = LinkedNewsroom.Open(context);
        var pages = SiteBuild.PostProcess(linked.Newsroom, context);
        return RenderExplanation.Explain(pages, context.Site.Url.AddressOf(address), linked.Cache, context);
    }).Result;

    /// <summary>
    /// The stamps of the files of the site. A file that was written again has another stamp, even with the same bytes.
    /// </summary>
    public SortedDictionary<string, ulong> Marks() =>
        new(Files.In(_project.Output).Keys.ToDictionary(f => f, f => FileStamp.Read(Path.Combine(_project.Output, f))!.Value.Value),
            StringComparer.Ordinal);

    /// <summary>Waits until the files are so old that their stamps are trusted: two seconds for users, a moment from now on here.</summary>
    public Newsroom Age()
    {
        _project = _project with { ClockTick = TimeSpan.FromMilliseconds(20) };
        Thread.Sleep(100);
        return this;
    }

    /// <summary>Moves a file or folder of the newsroom, as <c>git mv</c> does.</summary>
    public Newsroom Rename(string path, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_project.Input, to))!);
        Directory.Move(Path.Combine(_project.Input, path), Path.Combine(_project.Input, to));
        return this;
    }

    /// <summary>When and why the site changes next by itself. The newsroom has no errors.</summary>
    public Change? Next(string now = Now, bool drafts = false)
    {
        var (next, diagnostics) = Run(new BuildRequest(_project, Now: now, Drafts: drafts, Jobs: 1), context =>
        {
            using var linked = LinkedNewsroom.Open(context);
            return NextChange.Find(linked.Input.Documents, context);
        });
        Assert.DoesNotContain(diagnostics, c => c.Contains(": error DL", StringComparison.Ordinal));
        return next;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static RewrittenTheme LoadBuiltIn()
    {
        using var newsroom = new Newsroom();
        return ContextLoader.Prepare(
            new BuildRequest(newsroom._project), new BuildProgress(), new DiagnosticBag(), CancellationToken.None)!.Templates.Theme;
    }

    private (T? Result, string[] Complaints) Run<T>(BuildRequest request, Func<BuildContext, T> phases)
    {
        var diagnostics = new DiagnosticBag();
        var context = ContextLoader.Prepare(
            request, new BuildProgress(), diagnostics, TestContext.Current.CancellationToken, _theme ?? BuiltIn.Value);
        _theme = context?.Templates.Theme;
        var result = context is null ? default : phases(context);
        return (result, [.. diagnostics.Sorted().Select(Plain)]);
    }

    /// <summary>A complaint on one line, with paths from the newsroom's own folders.</summary>
    private string Plain(Diagnostic diagnostic)
    {
        var text = $"{diagnostic.Where}: {diagnostic.SeverityName} {diagnostic.Code}: {diagnostic.Text}";
        return text
            .Replace(Project.DisplayPath(_project.Input) + "/", "", StringComparison.Ordinal)
            .Replace(Project.DisplayPath(_project.Input) + ":", ".:", StringComparison.Ordinal)
            .Replace(Project.DisplayPath(_project.Theme), "theme", StringComparison.Ordinal)
            .Replace(Project.DisplayPath(_project.Output) + "/", "output/", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Blocks(string yaml)
    {
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        var key = "";
        foreach (var line in yaml.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            key = line[0] is ' ' or '#' ? key : line.Split(':')[0];
            blocks[key] = line[0] is ' ' or '#' && blocks.TryGetValue(key, out var block) ? $"{block}\n{line}" : line;
        }

        return blocks;
    }

    private static void Replace(string file, string old, string text)
    {
        var before = System.IO.File.ReadAllText(file);
        Assert.Contains(old, before, StringComparison.Ordinal);
        System.IO.File.WriteAllText(file, before.Replace(old, text, StringComparison.Ordinal));
    }

    [GeneratedRegex("^date:", RegexOptions.Multiline)]
    private static partial Regex DateInFront();

    [GeneratedRegex(@"\d{4}[-/]\d\d[-/]\d\d")]
    private static partial Regex DateInPath();
}
