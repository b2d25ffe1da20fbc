using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Dateline.Benchmarks.Archives;
using Microsoft.Playwright;

namespace Dateline.Benchmarks.Preview;

/// <summary>
/// <c>serve</c>: how long it takes from the save of a story to the frame in which a real browser shows it, with the native program's
/// preview of a whole archive. The browser's clock is the machine's, so both ends are read from it.
/// </summary>
internal static class ServeCommand
{
    private static readonly Option<int> Size = new(
        "--size")
    { Description = "How many articles.", DefaultValueFactory = _ => 10_000, HelpName = "number" };
    private static readonly Option<int> Saves = new(
        "--saves")
    { Description = "How often the story is saved.", DefaultValueFactory = _ => 40, HelpName = "number" };
    private static readonly Option<string> Native = new(
        "--dateline")
    { Description = "The native program.", DefaultValueFactory = _ => Repository.NativeProgram, HelpName = "file" };
    private static readonly Option<string> Folder = new(
        "--folder")
    { Description = "Where the archives are made.", DefaultValueFactory = _ => Repository.Archives, HelpName = "folder" };
    private static readonly Option<string> Browser = new(
        "--browser")
    { Description = "Chromium.", DefaultValueFactory = _ => "/usr/bin/chromium", HelpName = "file" };

    /// <summary>Tells of each mark that the page shows, once the frame that shows it has been painted.</summary>
    private const string Witness = """
        let last = '';
        new MutationObserver(() => {
          const mark = document.body?.textContent.match(/saved-\d+-times/)?.[0];
          if (mark && mark !== last) {
            last = mark;
            requestAnimationFrame(() => setTimeout(() => painted(mark, performance.timeOrigin + performance.now())));
          }
        }).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    public static Command Make()
    {
        var command = new Command(
            "serve", "Time from the save of a story to the frame that shows it, in Chromium.") { Size, Saves, Native, Folder, Browser };
        command.SetAction(async (parsed, _) =>
        {
            await Run(parsed);
            return 0;
        });
        return command;
    }

    private static async Task Run(ParseResult parsed)
    {
        var archive = Archive.Open(Path.GetFullPath(parsed.GetValue(Folder)!), parsed.GetValue(Size), Repository.Theme);
        var story = Directory
            .EnumerateFiles(Path.Combine(archive.Input, "articles"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ElementAt(parsed.GetValue(Size) / 2);
        var text = await File.ReadAllTextAsync(story);
        using var preview = System.Diagnostics.Process.Start(
            new ProcessStartInfo(
                Path.GetFullPath(parsed.GetValue(Native)!),
                ["serve", "--port", "0"])
            { WorkingDirectory = archive.Site, RedirectStandardOutput = true })!;
        try
        {
            var started = Stopwatch.StartNew();
            var ready = await preview.StandardOutput.ReadLineAsync() ?? "";
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The preview of {parsed.GetValue(Size):N0} articles was ready after {started.Elapsed.TotalSeconds:0.00} s: {ready}"));
            _ = preview.StandardOutput.ReadToEndAsync();
            var origin = ready.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(',', '.');
            var times = await Measure(origin, parsed.GetValue(Browser)!, new Story(story, text), parsed.GetValue(Saves));
            Tell(times);
        }
        finally
        {
            preview.Kill();
            await File.WriteAllTextAsync(story, text);
        }
    }

    private static async Task<List<double>> Measure(string origin, string browser, Story story, int saves)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = browser, Args = ["--no-sandbox", "--disable-gpu"], Headless = true });
        var page = await chromium.NewPageAsync();
        var painted = new TaskCompletionSource<double>();
        await page.ExposeFunctionAsync("painted", (string mark, double at) => painted.TrySetResult(at));
        await page.AddInitScriptAsync(Witness);
        await page.GotoAsync(origin.TrimEnd('/') + story.Address);
        await page.WaitForSelectorAsync("[data-live]", new() { State = WaitForSelectorState.Attached });
        var times = new List<double>();
        for (var i = 0; i < saves; i++)
        {
            painted = new TaskCompletionSource<double>();
            await File.WriteAllTextAsync(story.File, story.Text + $"\n\nsaved-{i}-times\n");
            var saved = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalMilliseconds;
            times.Add(await painted.Task.WaitAsync(TimeSpan.FromSeconds(30)) - saved);
            await Task.Delay(300 + (i * 37 % 200));
        }

        return times;
    }

    private static void Tell(List<double> times)
    {
        times.Sort();
        double At(double share) => times[(int)(share * (times.Count - 1))];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Save to painted frame, {times.Count} saves, ms: least {times[0]:0}, median {At(.5):0}, 90 % {At(.9):0}, "
                    + $"most {times[^1]:0}"));
    }

    /// <summary>The story that is saved, and its address by its path.</summary>
    private sealed record Story(string File, string Text)
    {
        public string Address => "/" + string.Join('/', Path.ChangeExtension(File, null).Split('/')[^4..]) + "/";
    }
}
