using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Authoring;
using Dateline.Authoring.Forms;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Tests.Writers;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>
/// The page with forms of a newsroom, open in Chromium. Sveltia's test backend reads and writes the browser's own file system, into which
/// the newsroom is copied, and from which <see cref="Save"/> copies it back. Requests to other hosts fail.
/// </summary>
internal sealed class CmsPage : IAsyncDisposable
{
    private const string CopyIn = """
        async files => {
            const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test', {create: true});
            for (const [path, bytes] of Object.entries(files)) {
                let folder = root;
                for (const part of path.split('/').slice(0, -1)) {
                    folder = await folder.getDirectoryHandle(part, {create: true});
                }
                const file = await (await folder.getFileHandle(path.split('/').at(-1), {create: true})).createWritable();
                await file.write(Uint8Array.from(atob(bytes), c => c.charCodeAt(0)));
                await file.close();
            }
        }
        """;

    private const string CopyOut = """
        async () => {
            const files = {};

            // The form may write a file between the two steps of reading it.
            const text = async entry => {
                try {
                    return await (await entry.getFile()).text();
                } catch (error) {
                    if (error.name !== 'NotReadableError') {
                        throw error;
                    }

                    await new Promise(resolve => setTimeout(resolve, 20));
                    return text(entry);
                }
            };
            const read = async (folder, path) => {
                for await (const [name, entry] of folder.entries()) {
                    if (entry.kind === 'directory') {
                        await read(entry, path + name + '/');
                    } else if (/\.(md|yml)$/.test(name)) {
                        files[path + name] = await text(entry);
                    }
                }
            };
            await read(await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test'), '');
            return JSON.stringify(files);
        }
        """;

    private readonly Dateline.Tests.Newsrooms.Newsroom _newsroom;
    private readonly FileServer _server;
    private readonly Window _window;
    private Dictionary<string, string> _files = [];

    private CmsPage(Dateline.Tests.Newsrooms.Newsroom newsroom, FileServer server, Window window, JsonNode config) =>
        (_newsroom, _server, _window, Config) = (newsroom, server, window, config);

    public IPage Page => _window.Page;

    /// <summary>The configuration of the forms.</summary>
    public JsonNode Config { get; }

    public JsonArray FieldsOf(string collection) =>
        Config["collections"]!.AsArray().Single(c => (string)c!["name"]! == collection)!["fields"]!.AsArray();

    /// <summary>The hosts that the page asked for something.</summary>
    public SortedSet<string> Hosts { get; } = new(StringComparer.Ordinal);

    public static async Task<CmsPage> Open(Chromium browser, Dateline.Tests.Newsrooms.Newsroom newsroom)
    {
        var opened = Writing.Open(newsroom);
        var config = SveltiaConfig.Create(
            DocumentType.All(opened.Site), opened.Choices, opened.Site, "input", new CmsRepository("test-repo", "owner/name"));
        var folder = newsroom.Folder("site");
        File.WriteAllText(Path.Combine(folder, "404.html"), "");
        foreach (var (name, text) in AdminPage.Create(config))
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        var server = new FileServer(folder, "/");

        // A window in which the longest form fits: the CMS adds a field to the page only when it comes near the window.
        var page = new CmsPage(newsroom, server, await browser.Open(height: 8000), Parse(config));
        await page.SignIn();
        return page;
    }

    public async Task Show(string where)
    {
        await Page.GotoAsync($"{_server.Origin}/#/collections/{where}");
        await Page.Locator("section.field").First.WaitForAsync();
    }

    /// <summary>Presses Save, and returns the file that it wrote.</summary>
    public async Task<string> Save()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        for (var tries = 0; tries < 200; tries++)
        {
            var files = await Read();
            if (files.Where(f => _files.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key).FirstOrDefault() is { } written)
            {
                _files = files;
                _newsroom.File(written["input/".Length..], files[written]);
                return written["input/".Length..];
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("Nothing was written: " + await Page.Locator("body").InnerTextAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        _server.Dispose();
    }

    private async Task SignIn()
    {
        await Page.RouteAsync("**/*", async route =>
        {
            var url = new Uri(route.Request.Url);
            Hosts.Add(url.Authority);
            await (url.Scheme is not ("http" or "https") || route.Request.Url.StartsWith(_server.Origin, StringComparison.Ordinal)
                ? route.ContinueAsync()
                : route.AbortAsync());
        });
        var root = Path.GetDirectoryName(_newsroom.Project.Input)!;
        var files = Directory.EnumerateFiles(_newsroom.Project.Input, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), f => Convert.ToBase64String(File.ReadAllBytes(f)));
        await Page.GotoAsync(_server.Origin + "/sveltia-cms-LICENSE.txt");
        await Page.EvaluateAsync(CopyIn, files);
        await Page.GotoAsync(_server.Origin + "/");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Work with Test Repository" }).ClickAsync();
        await Page.GetByText("Settings", new() { Exact = true }).First.WaitForAsync();
        _files = await Read();
    }

    private async Task<Dictionary<string, string>> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await Page.EvaluateAsync<string>(CopyOut))!;

    private static JsonNode Parse(string config)
    {
        var bag = new DiagnosticBag();
        var read = YamlParser.ReadMap("config.yml", config, 1, bag);
        Assert.Empty(bag.Sorted());
        return Writing.AsJson(read)!;
    }
}
