using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Dateline.Serve;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Serve;

/// <summary>The preview as a program, and what may happen to the files that it watches.</summary>
[Trait("Speed", "Slow")]
public sealed class ServeTests
{
    private const string Flood = "articles/2020/01/10-flood.md", FloodPage = "/2020/01/10/flood/";

    [Fact]
    public async Task An_editor_that_saves_through_a_temporary_file_is_followed()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        await using var preview = await Previewed.Of(newsroom);
        var full = Path.Combine(newsroom.Project.Input, Flood);
        var text = (await File.ReadAllTextAsync(full, Stop)).Replace("holds", "gives", StringComparison.Ordinal);
        await File.WriteAllTextAsync(full + "~tmp", text, Stop);
        File.Move(full, full + ".bak");
        File.Move(full + "~tmp", full);
        File.Delete(full + ".bak");
        await Shows(preview, FloodPage, "The wall gives.");
    }

    [Theory]
    [InlineData("articles/2020/01/10-flood.md", "shared/flood.md", "shared/flood.md")]
    [InlineData("articles/2020", "shared", "shared/01/10-flood.md")]
    public async Task The_target_of_a_link_is_followed(string link, string target, string file)
    {
        using var newsroom = Newsroom.With("articles/2020-01-09-rain.md", "title: Rain")
            .File(file, "---\ntitle: Flood\nsection: world\n---\nThe wall holds.\n");
        var full = Path.Combine(newsroom.Project.Input, link);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.CreateSymbolicLink(full, Path.Combine(newsroom.Project.Input, target));
        await using var preview = await Previewed.Of(newsroom);
        newsroom.Edit(file, "The wall holds.", "The wall, it is said, gives.");
        await Shows(preview, FloodPage, "The wall, it is said, gives.");
        newsroom.Edit(file, "title: Flood", "title: High water");
        await Shows(preview, FloodPage, "High water");
    }

    [Fact]
    public async Task Settings_that_are_a_link_are_followed()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        var settings = Path.Combine(newsroom.Project.Input, "site.yml");
        newsroom.File("settings/site.yml", await File.ReadAllBytesAsync(settings, Stop));
        File.Delete(settings);
        File.CreateSymbolicLink(settings, Path.Combine(newsroom.Project.Input, "settings/site.yml"));
        await using var preview = await Previewed.Of(newsroom);
        newsroom.Edit("settings/site.yml", "The Courier", "The Herald");
        await Shows(preview, FloodPage, "The Herald");
    }

    [Fact]
    public async Task Two_saves_of_the_same_length_within_a_moment_are_both_seen()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        await using var preview = await Previewed.Of(newsroom);
        newsroom.Edit(Flood, "holds", "gives").Edit(Flood, "gives", "broke");
        await Shows(preview, FloodPage, "The wall broke.");
    }

    [Theory]
    [InlineData("{{ 10 | divided_by: 0 }}", "the filter 'divided_by' can't divide by 0")]
    [InlineData("{% content %}", "works only in base.liquid")]
    [InlineData("{% for i in (1..2000000000) %}{% endfor %}", "a list is longer than 1,000,000 items")]
    public async Task An_error_in_a_template_is_shown_on_the_page(string template, string message)
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.")
            .EditTheme("article.liquid", "<article", template + "<article");
        await using var preview = await Previewed.Of(newsroom);
        await Shows(preview, FloodPage, WebUtility.HtmlEncode(message));
    }

    [Fact]
    public async Task A_preview_uses_the_severities_of_the_site()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "See [it](/nowhere/).").Site("checks: {DL0308: off}");
        await using var preview = await Previewed.Of(newsroom);
        Assert.Empty(preview.Newest.Diagnostics);
        newsroom.Edit(Flood, "nowhere", "elsewhere");
        await preview.Until(p => p.Documents.Articles.SelectMany(a => a.Pointers).Any(pointer => pointer.Written == "/elsewhere/"));
        Assert.Empty(preview.Newest.Diagnostics);
    }

    [Fact]
    public async Task A_thousand_files_at_once_make_few_snapshots()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        await using var preview = await Previewed.Of(newsroom);
        for (var i = 0; i < 1000; i++)
        {
            newsroom.And($"articles/2019/{1 + i % 12:00}/{1 + i % 28:00}-story-{i}.md", $"title: Story {i}");
        }

        await preview.Until(p => p.Documents.Articles.Length == 1001);
        Assert.False(preview.Newest.HasErrors);
        Directory.Delete(Path.Combine(newsroom.Project.Input, "articles/2019"), recursive: true);
        await preview.Until(p => p.Documents.Articles.Length == 1);

        // A snapshot is counted after it is shown, so all but the newest are counted.
        Assert.InRange(preview.Snapshots, 1, 40);
    }

    [Fact]
    public async Task Another_branch_is_checked_out_and_followed()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        var root = Path.GetDirectoryName(newsroom.Project.Input)!;
        Git(root, "init -q -b main");
        Commit(root, "one");
        Git(root, "checkout -q -b flood");
        newsroom
            .Edit(Flood, "holds", "broke")
            .And("articles/2020/01/11-help.md", "title: Help")
            .Rename(Flood, "articles/2020/01/10-deluge.md");
        Commit(root, "two");
        Git(root, "checkout -q main");
        await using var preview = await Previewed.Of(newsroom);
        await Shows(preview, FloodPage, "The wall holds.");
        Git(root, "checkout -q flood");
        await Shows(preview, "/2020/01/10/deluge/", "The wall broke.");
        await Shows(preview, "/news/", "Help");
        Assert.Equal(HttpStatusCode.NotFound, (await Get(preview.Url(FloodPage))).StatusCode);
        Git(root, "checkout -q main");
        await Shows(preview, FloodPage, "The wall holds.");
        Assert.DoesNotContain("Help", await (await Get(preview.Url("/news/"))).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_moved_takes_its_stories_along()
    {
        using var newsroom = Newsroom.With("articles/old/flood.md", "title: Flood").And("articles/old/deep/help.md", "title: Help");
        await using var preview = await Previewed.Of(newsroom);
        newsroom.Rename("articles/old", "articles/new");
        await preview.Until(
            p =>
                p.Documents.Articles
                    .Select(a => a.Path)
                    .Order(StringComparer.Ordinal)
                    .SequenceEqual(["articles/new/deep/help.md", "articles/new/flood.md"]));
        newsroom.Edit("articles/new/deep/help.md", "Help", "Help comes");
        await preview.Until(p => p.Documents.Articles.Any(a => a.Title.Value == "Help comes"));
    }

    [Fact]
    public async Task A_newsroom_that_is_moved_away_and_back_is_watched_again()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        await using var preview = await Previewed.Of(newsroom);
        var aside = newsroom.Project.Input + "-aside";
        Directory.Move(newsroom.Project.Input, aside);
        while (preview.FileErrors.IsEmpty)
        {
            await Task.Delay(10, Stop);
        }

        Directory.Move(aside, newsroom.Project.Input);
        await Task.Delay(300, Stop);
        newsroom.Edit(Flood, "holds", "held");
        await Shows(preview, FloodPage, "The wall held.");
        preview.FileErrors.Clear();
    }

    [Fact]
    public async Task Old_snapshots_are_collected()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "Save 0.");
        await using var preview = await Previewed.Of(newsroom);
        var old = await Save(preview, newsroom);
        for (var i = 1; i < 4; i++)
        {
            await Save(preview, newsroom);
        }

        await Task.Delay(400, Stop);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(old.TryGetTarget(out _));

        static async Task<WeakReference<Snapshot>> Save(Previewed preview, Newsroom newsroom)
        {
            var known = preview.Newest;
            newsroom.Edit(Flood, "Save", "Save again");
            return new WeakReference<Snapshot>(await preview.After(known));
        }
    }

    [Fact]
    public async Task A_range_of_a_film_can_be_requested()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "[film](/media/film.mp4)").File("media/film.mp4", Pictures.Film(40));
        await using var preview = await Previewed.Of(newsroom);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, preview.Url("/media/film.mp4"));
        request.Headers.Range = new(1, 2);
        var answer = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(Pictures.Film(40)[1..3], await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task A_scheduled_story_appears_without_a_save()
    {
        var soon = DateTimeOffset.UtcNow.AddSeconds(2);
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\ndate: 2020-01-10\nembargo: {soon:yyyy-MM-dd'T'HH:mm:ss}Z");
        await using var preview = await Previewed.Of(newsroom, now: null);
        Assert.DoesNotContain(FloodPage, preview.Newest.AsReaders.Pages);
        await preview.Until(p => p.AsReaders.Pages.ContainsKey(FloodPage));
    }

    [Fact]
    public async Task Nothing_is_written_anywhere()
    {
        using var newsroom = Rich.Newsroom();
        var root = Path.GetDirectoryName(newsroom.Project.Input)!;
        var before = Files.In(root).Keys.ToArray();
        await using (var preview = await Previewed.Of(newsroom))
        {
            await Shows(preview, FloodPage, "Flood");
            newsroom.Edit(Flood, "The wall holds", "The wall held");
            await Shows(preview, FloodPage, "The wall held");
        }

        Assert.Equal(before, Files.In(root).Keys);
    }

    [Fact]
    public async Task Pictures_feeds_and_stylesheets_come_with_their_types()
    {
        using var newsroom = Rich.Newsroom();
        await using var preview = await Previewed.Of(newsroom);
        foreach (var (address, type) in new[]
        {
            ("/media/wall.png", "image/png"),
            ("/feed.xml", "application/xml; charset=utf-8"),
            ("/feed.json", "application/json; charset=utf-8"),
            ("/feeds.opml", "text/x-opml; charset=utf-8"),
            ("/favicon.svg", "image/svg+xml"),
            ("/robots.txt", "text/plain; charset=utf-8"),
            (preview.Newest.Context.Templates.Assets.ByName["site.css"].Address, "text/css; charset=utf-8"),
        })
        {
            var answer = await Get(preview.Url(address));
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
            Assert.DoesNotContain("_dateline", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_request_for_another_host_name_is_refused()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood\nembargo: 2030-01-01");
        await using var preview = await Previewed.Of(newsroom);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, preview.Url(FloodPage));
        request.Headers.Host = "rebound.example";
        var answer = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("Flood", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: draft", "draft")]
    [InlineData("embargo: 2020-03-01", "embargo")]
    [InlineData("date: 2020-03-01", "scheduled")]
    public async Task An_explainer_with_a_newer_edition_that_is_hidden_has_no_badge(string front, string badge)
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood\nbackgrounds: [dam]")
            .And("backgrounds/dam/2019-01-01.md", "title: Dam", "The first.")
            .And("backgrounds/dam/new.md", $"title: New dam\n{(badge == "scheduled" ? "" : "date: 2020-01-05\n")}{front}", "The second.");
        await using var preview = await Previewed.Of(newsroom);
        var (address, text, reason) = Assert.Single(preview.Newest.HiddenTexts);
        Assert.Equal(("backgrounds/dam/new.md", badge), (text.Path, reason.Badge));
        Assert.StartsWith("/backgrounds/dam/2020-", address, StringComparison.Ordinal);
        Assert.Equal("backgrounds/dam/2019-01-01.md", preview.Newest.Texts["/backgrounds/dam/"].Path);
        Assert.Empty(preview.Newest.AsReaders.HiddenTexts);
        await Shows(preview, "/backgrounds/dam/", "The first.");
        await Shows(preview, address, "The second.");
    }

    [Fact]
    public async Task A_port_in_use_is_an_error_with_a_remedy()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var run = await Dateline.Tests.EndToEnd.Program.Run(
            newsroom.Project.Input, "serve", "--input", newsroom.Project.Input, "--port", $"{port}");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            $"dateline: port {port} is in use, perhaps by another preview; stop that program, or choose another port with --port\n",
            run.Errors);
    }

    [Fact]
    public async Task A_folder_without_a_newsroom_is_an_error()
    {
        using var newsroom = new Newsroom().Delete("site.yml");
        var run = await Dateline.Tests.EndToEnd.Program.Run(
            newsroom.Project.Input, "serve", "--input", newsroom.Project.Input, "--port", "0");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error DL0506", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_stops_it_at_once_even_with_a_page_open()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        using var process = Dateline.Tests.EndToEnd.Program.Start(
            newsroom.Project.Input, "serve", "--input", newsroom.Project.Input, "--port", "0");
        var ready = await process.StandardOutput.ReadLineAsync(Stop) ?? "";
        var origin = ready.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(',', '.', '/');
        using var client = new HttpClient();
        await using var events = await client.GetStreamAsync($"{origin}/_dateline/events?page={FloodPage}", Stop);
        Assert.Equal("event: page", await new StreamReader(events).ReadLineAsync(Stop));
        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(Stop);
        }

        var run = await Dateline.Tests.EndToEnd.Program.End(process);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<HttpResponseMessage> Get(string url)
    {
        using var client = new HttpClient();
        return await client.GetAsync(url, Stop);
    }

    /// <summary>Waits until a page shows a text.</summary>
    private static async Task Shows(Previewed preview, string address, string text)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(20, Stop))
        {
            var html = await (await Get(preview.Url(address))).Content.ReadAsStringAsync(Stop);
            if (html.Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"'{text}' was never shown at {address}:\n{html}");
        }
    }

    private static void Commit(string folder, string message)
    {
        Git(folder, "add -A");
        Git(folder, $"-c user.name=T -c user.email=t@example.org commit -q -m {message}");
    }

    private static void Git(string folder, string arguments)
    {
        using var git = System.Diagnostics.Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
