using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Dateline.Tests.EndToEnd;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Hosting;

/// <summary>
/// The script that <c>dateline server upload</c> prints, with rclone to its own WebDAV server: what it uploads, and in which order.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class UploadTests
{
    private const string Story = "articles/2020/01/11-help.md";

    [Fact]
    public async Task The_first_upload_and_each_later_one_leave_the_host_with_the_site()
    {
        using var desk = await Desk.Open();
        await desk.Publish();
        desk.AssertHostHasSite();
        desk.Newsroom.Edit(Story, "It comes.", "It falls.").Delete("articles/2020/01/13-match.md");
        desk.Newsroom.And("articles/2020/01/20-new.md", "title: New");
        var run = await desk.Publish();
        Assert.Contains("deleted", run.Output, StringComparison.Ordinal);
        desk.AssertHostHasSite();
        Assert.False(File.Exists(desk.OnHost("2020/01/13/match/index.html")));
    }

    [Fact]
    public async Task An_upload_that_failed_is_finished_by_the_next_run()
    {
        using var desk = await Desk.Open();
        await desk.Publish();
        desk.Newsroom.Edit(Story, "It comes.", "It falls.").Delete("articles/2020/01/13-match.md");
        Assert.Equal(0, (await desk.Build()).ExitCode);
        Assert.NotEqual(0, (await desk.Upload(remote: ":webdav,url='http://127.0.0.1:9':")).ExitCode);

        // The next build lists only what changed since the one whose upload failed.
        desk.Newsroom.And("articles/2020/01/20-new.md", "title: New");
        await desk.Publish();
        desk.AssertHostHasSite();
        Assert.False(File.Exists(desk.OnHost("2020/01/13/match/index.html")));
    }

    [Fact]
    public async Task The_first_upload_to_a_remote_brings_what_earlier_builds_wrote()
    {
        using var desk = await Desk.Open();
        Assert.Equal(0, (await desk.Build()).ExitCode);
        desk.Newsroom.Edit(Story, "It comes.", "It falls.");
        await desk.Publish();
        desk.AssertHostHasSite();
        Assert.Equal("upload: 0 files uploaded, 0 deleted\n", (await desk.Publish()).Output);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_lost_cache_uploads_everything_and_deletes_nothing(bool outputIsLost)
    {
        using var desk = await Desk.Open();
        await desk.Publish();
        await File.WriteAllTextAsync(desk.OnHost("keys.txt"), "of another program", TestContext.Current.CancellationToken);
        File.Delete(desk.OnHost("index.html"));
        Files.Delete(desk.Newsroom.Project.CacheFolder);
        if (outputIsLost)
        {
            Files.Delete(desk.Newsroom.Project.Output);
        }

        await desk.Publish();
        desk.AssertHostHasSite();
        Assert.True(File.Exists(desk.OnHost("keys.txt")));
    }

    [Fact]
    public async Task A_build_that_would_delete_much_of_the_site_uploads_nothing_without_the_flag()
    {
        using var desk = await Desk.Open();
        await desk.Publish();
        var before = Files.In(desk.Host);
        var articles = Path.Combine(desk.Newsroom.Project.Input, "articles");
        foreach (var file in Directory.EnumerateFiles(articles, "*.md", SearchOption.AllDirectories).ToArray())
        {
            File.Delete(file);
        }

        desk.Newsroom.Delete("front.yml").And("articles/2020/01/20-new.md", "title: New")
            .Edit("backgrounds/dam/2020-01-05.md", "[Flood](../../articles/2020/01/10-flood.md)", "Flood")
            .Edit("pages/about.md", "[write](../articles/2020/01/10-flood.md)", "write");
        Assert.Equal(0, (await desk.Build()).ExitCode);
        var run = await desk.Upload();
        Assert.Equal(20, run.ExitCode);
        Assert.Matches(@"^upload: refused: \d+ of \d+ files would be deleted on the host, and nothing was uploaded\.\n", run.Errors);
        Assert.Equal(before.Keys, Files.In(desk.Host).Keys);
        Assert.Equal(0, (await desk.Upload("--allow-deletions")).ExitCode);
        desk.AssertHostHasSite();
        Assert.False(File.Exists(desk.OnHost("2020/01/13/match/index.html")));
    }

    [Fact]
    public async Task Old_hashed_files_stay_for_seven_days()
    {
        using var desk = await Desk.Open();
        await desk.Publish();
        var old = desk.Stylesheet;
        desk.Newsroom.EditTheme("site.css", ":root", ":root { --new: 1 } :root");
        await desk.Publish();
        Assert.NotEqual(old, desk.Stylesheet);
        Assert.True(File.Exists(desk.OnHost(old)));
        Assert.True(File.Exists(desk.OnHost(desk.Stylesheet)));

        var list = Path.Combine(desk.Newsroom.Project.CacheFolder, "upload-old.txt");
        var sevenDaysAgo = DateTimeOffset.UtcNow.AddDays(-7).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var entries = await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(list, SinceIn().Replace(entries, sevenDaysAgo + " "), TestContext.Current.CancellationToken);
        await desk.Publish();
        Assert.False(File.Exists(desk.OnHost(old)));
        Assert.False(File.Exists(desk.OnHost(old + ".br")));
        desk.AssertHostHasSite();
    }

    [Fact]
    public async Task A_hashed_file_that_is_used_again_is_not_deleted_when_its_time_comes()
    {
        using var desk = await Desk.Open();
        await desk.Publish();
        var first = desk.Stylesheet;
        desk.Newsroom.EditTheme("site.css", ":root", ":root { --new: 1 } :root");
        await desk.Publish();
        desk.Newsroom.EditTheme("site.css", ":root { --new: 1 } :root", ":root");
        await desk.Publish();
        Assert.Equal(first, desk.Stylesheet);
        var list = Path.Combine(desk.Newsroom.Project.CacheFolder, "upload-old.txt");
        Assert.DoesNotContain(first, await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        desk.AssertHostHasSite();
    }

    [Fact]
    public async Task Hashed_files_come_first_then_pages_from_the_deepest_then_feeds_and_deletions_last()
    {
        using var desk = await Desk.Open();
        await desk.Publish();
        desk.Newsroom.EditTheme("site.css", ":root", ":root { --new: 1 } :root").Delete("articles/2020/01/13-match.md");
        desk.Newsroom.And("articles/2020/01/20-new.md", "title: New");
        Assert.Equal(0, (await desk.Build()).ExitCode);
        var calls = await desk.Recorded();
        int At(string file) => Array.FindIndex(calls, c => c.Files.Contains(file));
        Assert.Equal(0, At(desk.Stylesheet));
        Assert.True(At(desk.Stylesheet) < At("2020/01/20/new/index.html"));
        Assert.True(At("2020/01/20/new/index.html") < At("2020/01/11/help/index.html"));
        Assert.True(At("2020/01/11/help/index.html") < At("news/index.html"));
        Assert.True(At("news/index.html") < At("index.html"));
        Assert.Equal(At("index.html"), At("index.html.br"));
        Assert.True(At("index.html") < At("feed.xml"));
        Assert.True(At("feed.xml") < At("2020/01/13/match/index.html"));
        Assert.Equal("delete", calls[^1].Verb);
        Assert.All(calls[..^1], c => Assert.Equal("copy", c.Verb));
    }

    [Fact]
    public async Task A_site_that_is_replaced_under_load_never_misses_a_page_or_its_stylesheet()
    {
        using var desk = await Desk.Open();
        await desk.Publish();
        using var web = await LocalServer.Start("nginx", async server => (await Dateline.Tests.EndToEnd.Program.Run(
            desk.Host, "server", "nginx", "--input", desk.Newsroom.Project.Input, "--state",
            desk.Newsroom.Project.CacheFolder, "--now", Newsroom.Now, "--root", desk.Host, "--listen", server.Listen)).Output);
        var output = desk.Newsroom.Project.Output;
        var pages = Directory.EnumerateFiles(output, "index.html", SearchOption.AllDirectories)
            .Select(f => "/" + Path.GetRelativePath(output, Path.GetDirectoryName(f)!).Replace(".", "", StringComparison.Ordinal))
            .Select(a => a.EndsWith('/') ? a : a + "/")
            .Where(a => !a.Contains("gone", StringComparison.Ordinal) && !a.Contains("old", StringComparison.Ordinal))
            .ToArray();
        using var done = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 2).Select(n => Load(web, pages, n, done.Token)));
        for (var round = 0; round < 3; round++)
        {
            desk.Newsroom.EditTheme("site.css", ":root", $":root {{ --new: {round} }} :root")
                .And($"articles/2020/01/2{round}-new.md", "title: New");
            await desk.Publish();
        }

        await done.CancelAsync();
        Assert.True((await load).Sum() > pages.Length);
    }

    /// <summary>Reads pages and their stylesheets until it is told to stop; returns how many pages.</summary>
    private static async Task<int> Load(LocalServer web, string[] pages, int seed, CancellationToken done)
    {
        var random = new Random(seed);
        var read = 0;
        for (; !done.IsCancellationRequested && read < 20_000; read++)
        {
            var address = pages[random.Next(pages.Length)];
            using var answer = await web.Get(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (Match link in StylesheetIn().Matches(html))
            {
                var needed = link.Groups["address"].Value;
                using var stylesheet = await web.Get(needed);
                Assert.True(stylesheet.StatusCode == HttpStatusCode.OK, $"{address} needs {needed}: {stylesheet.StatusCode}");
            }
        }

        return read;
    }

    [GeneratedRegex(@"(?<address>/assets/[\w.-]+\.css)")]
    private static partial Regex StylesheetIn();

    [GeneratedRegex(@"^\d+ ", RegexOptions.Multiline)]
    private static partial Regex SinceIn();

    /// <summary>A newsroom whose site goes to a host, a folder that rclone's WebDAV server writes to.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly LocalServer _webDav;
        private readonly string _script;

        private Desk(Newsroom newsroom, string host, LocalServer webDav, string script) =>
            (Newsroom, Host, _webDav, _script) = (newsroom, host, webDav, script);

        public Newsroom Newsroom { get; }

        /// <summary>The host's folder.</summary>
        public string Host { get; }

        public string Stylesheet => Files.In(Newsroom.Project.Output).Keys
            .Single(f => f.StartsWith("assets/", StringComparison.Ordinal) && f.EndsWith(".css", StringComparison.Ordinal));

        public static async Task<Desk> Open()
        {
            var newsroom = Rich.Newsroom().OwnTheme();
            var host = newsroom.Folder("host");
            var script = Path.Combine(newsroom.Folder("scripts"), "upload.sh");
            var run = await Dateline.Tests.EndToEnd.Program.Run(host, "server", "upload", "--output", script);
            Assert.True(run.ExitCode == 0, run.Errors);
            return new Desk(newsroom, host, await LocalServer.StartWebDav(host), script);
        }

        public string OnHost(string file) => Path.Combine(Host, file);

        public Task<Run> Build() => Dateline.Tests.EndToEnd.Program.Run(
            Newsroom.Project.Input, "build", "--input", Newsroom.Project.Input, "--output",
            Newsroom.Project.Output, "--state", Newsroom.Project.CacheFolder, "--now", Newsroom.Now, "--precompress", "--changes",
            Path.Combine(Newsroom.Project.CacheFolder, "changes.txt"));

        public Task<Run> Upload(string option = "", string? remote = null, string path = "") => End(
            "sh",
            [_script, .. option.Length > 0 ? [option] : Array.Empty<string>(), remote ?? $":webdav,url='http://{_webDav.Listen}':"],
            path);

        /// <summary>Builds, and uploads.</summary>
        public async Task<Run> Publish()
        {
            var built = await Build();
            Assert.True(built.ExitCode == 0, built.Errors);
            var run = await Upload();
            Assert.True(run.ExitCode == 0, run.Errors);
            return run;
        }

        /// <summary>What the script asks of rclone, in order: the verb and the files.</summary>
        public async Task<(string Verb, string[] Files)[]> Recorded()
        {
            var folder = Newsroom.Folder("bin");
            var log = Path.Combine(folder, "log");
            var program = Path.Combine(folder, "rclone");
            await File.WriteAllTextAsync(
                program,
                "#!/bin/sh\nverb=$1\nwhile [ \"$1\" != --files-from-raw ]; do shift; done\n"
                    + $"{{ echo \"= $verb\"; cat \"$2\"; }} >>'{log}'\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            var run = await Upload(path: folder + ":");
            Assert.True(run.ExitCode == 0, run.Errors);
            return
            [
                .. (await File.ReadAllTextAsync(log)).Split("= ", StringSplitOptions.RemoveEmptyEntries)
                    .Select(call => call.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    .Select(lines => (lines[0], lines[1..])),
            ];
        }

        /// <summary>Every file of the site is on the host with the same bytes.</summary>
        public void AssertHostHasSite()
        {
            var host = Files.In(Host);
            Assert.All(
                Files.In(Newsroom.Project.Output),
                f => Assert.True(host.TryGetValue(f.Key, out var bytes) && bytes.AsSpan().SequenceEqual(f.Value), f.Key));
        }

        public void Dispose()
        {
            _webDav.Dispose();
            Newsroom.Dispose();
        }

        private Task<Run> End(string program, string[] arguments, string path)
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Host,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["OUTPUT"] = Newsroom.Project.Output;
            start.Environment["STATE"] = Newsroom.Project.CacheFolder;
            start.Environment["RCLONE_CONFIG"] = "/dev/null";
            start.Environment["RCLONE_RETRIES"] = start.Environment["RCLONE_LOW_LEVEL_RETRIES"] = "1";
            start.Environment["PATH"] = path + Environment.GetEnvironmentVariable("PATH");
            return Dateline.Tests.EndToEnd.Program.End(System.Diagnostics.Process.Start(start)!);
        }
    }
}
