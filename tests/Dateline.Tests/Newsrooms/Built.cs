using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.Tests.Newsrooms;

/// <summary>What a build did: every file of the site as it was then, and every message, a line each.</summary>
internal sealed record Built(BuildResult Result, SortedDictionary<string, byte[]> Files, IReadOnlyList<string> Complaints)
{
    public IEnumerable<string> Pages => Files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>The only complaint with this code.</summary>
    public string Complaint(string code)
    {
        var found = Complaints.Where(c => c.Contains($" {code}: ", StringComparison.Ordinal)).ToArray();
        Assert.True(found.Length == 1, $"{found.Length} complaints {code} among:\n{string.Join('\n', Complaints)}");
        return found[0];
    }

    /// <summary>The build succeeded without a message.</summary>
    public Built Clean()
    {
        Assert.Empty(Complaints);
        Assert.True(Result.Succeeded);
        return this;
    }

    /// <summary>The build failed and wrote nothing.</summary>
    public Built Refused()
    {
        Assert.False(Result.Succeeded);
        Assert.Empty(Files);
        return this;
    }

    /// <summary>Whether there is such a file, or a page at such an address.</summary>
    public bool Has(string address) => Files.ContainsKey(FileOf(address));

    public string Text(string address)
    {
        Assert.True(
            Has(address), $"There is no {FileOf(address)} among:\n{string.Join('\n', Files.Keys)}\n{string.Join('\n', Complaints)}");
        return Encoding.UTF8.GetString(Files[FileOf(address)]);
    }

    public IHtmlDocument Html(string address) => new HtmlParser().ParseDocument(Text(address));

    /// <summary>The words of the first element that a selector finds, blanks pressed together.</summary>
    public string Words(string address, string selector)
    {
        var element = Html(address).QuerySelector(selector);
        Assert.True(element is not null, $"There is no '{selector}' in {address}:\n{Text(address)}");
        return Press(element.TextContent);
    }

    public string[] AllWords(string address, string selector) =>
        [.. Html(address).QuerySelectorAll(selector).Select(e => Press(e.TextContent))];

    /// <summary>The addresses that the elements found lead to.</summary>
    public string[] Links(string address, string selector) =>
        [.. Html(address).QuerySelectorAll(selector).Select(e => e.GetAttribute("href") ?? "")];

    /// <summary>The headlines of a listing's stories, from the top.</summary>
    public string[] Headlines(string address) => AllWords(address, "main .rows .card-title");

    public SyndicationFeed Feed(string address)
    {
        using var reader = XmlReader.Create(
            new StringReader(Text(address)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return SyndicationFeed.Load(reader);
    }

    /// <summary>A page's structured data of one type.</summary>
    public JsonElement Data(string address, string type)
    {
        var script = Html(address).QuerySelector("script[type='application/ld+json']");
        Assert.NotNull(script);
        using var document = JsonDocument.Parse(script.TextContent);
        var found = document.RootElement
            .GetProperty("@graph")
            .EnumerateArray()
            .Where(e => e.GetProperty("@type").GetString() == type)
            .ToArray();
        Assert.True(found.Length == 1, $"{found.Length} things of type {type} in {script.TextContent}");
        return found[0].Clone();
    }

    /// <summary>Files that are there in one of two builds only, or differ.</summary>
    public string[] ChangesSince(Built before) =>
    [
        .. Files.Keys.Union(before.Files.Keys)
            .Where(
                f => !Files.TryGetValue(f, out var now) || !before.Files.TryGetValue(f, out var then) || !now.AsSpan().SequenceEqual(then))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The files that were added, modified or deleted, as <c>--changes</c> lists them.</summary>
    public string[] Changes => [.. Result.Written.Changes.Select(c => $"{c.Kind} {c.File}")];

    /// <summary>The pages that were rendered, whether their bytes came out as before or not.</summary>
    public string[] Rendered =>
        [.. Result.Written.PlannedPages
            .Zip(Result.Written.Outcomes)
            .Where(p => p.Second.IsRendered)
            .Select(p => p.First.File)
            .Order(StringComparer.Ordinal)];

    /// <summary>Nothing was read anew, rendered, written or removed.</summary>
    public Built DidNothing()
    {
        Assert.Empty(Changes);
        Assert.Empty(Rendered);
        Assert.Equal(0, Result.Parsed);
        Assert.Null(Result.Full);
        return this;
    }

    /// <summary>The site and the complaints are those of a build that began with nothing.</summary>
    public Built Same(Built clean)
    {
        Assert.Empty(ChangesSince(clean));
        Assert.Equal(clean.Complaints, Complaints);
        return this;
    }

    /// <summary>Files in whose name or bytes a text stands.</summary>
    public string[] FilesWith(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return
        [
            .. Files.Where(f => f.Key.Contains(text, StringComparison.OrdinalIgnoreCase) || f.Value.AsSpan().IndexOf(bytes) >= 0)
                .Select(f => f.Key),
        ];
    }

    private static string Press(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string FileOf(string address)
    {
        var file = address.TrimStart('/');
        return file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
    }
}
