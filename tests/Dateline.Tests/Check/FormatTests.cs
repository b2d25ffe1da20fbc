using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dateline.Diagnostics;

namespace Dateline.Tests.Check;

/// <summary>Complaints in the forms that other programs read.</summary>
public sealed class FormatTests
{
    private static readonly ImmutableArray<Diagnostic> Complaints =
    [
        new(
            Severity.Error,
            Codes.BadDate,
            new SourceSpan("input/articles/Über 100%, a:b.md", 3, 7, 15),
            "'10 January' is no date\nat all",
            "expected 2020-01-10",
            "write it"),
        new(Severity.Warning, Codes.OrphanedMedia, SourceSpan.File("input/media/wall.png"), "no text uses this file"),
        new(Severity.Note, Codes.StaticChanged, SourceSpan.File("input/static/app.js"), "this file is new"),
    ];

    [Fact]
    public void Github_gets_one_escaped_line_for_each_diagnostic()
    {
        var text = new StringWriter { NewLine = "\n" };
        GitHubFormat.Write(text, Complaints);
        Assert.Equal(
            "::error file=input/articles/Über 100%25%2C a%3Ab.md,line=3,col=7,endColumn=22,title=DL0205%3A a date in the wrong format"
                + "::'10 January' is no date�at all; expected 2020-01-10; write it\n" +
            "::warning file=input/media/wall.png,title=DL0605%3A a file that nothing shows::no text uses this file\n" +
            "::notice file=input/static/app.js,title=DL0540%3A a change in static/::this file is new\n",
            text.ToString());
    }

    [Fact]
    public void Json_has_every_part_of_a_diagnostic()
    {
        using var json = JsonDocument.Parse(Print(JsonFormat.Write));
        Assert.Equal((1, 1), (json.RootElement.GetProperty("errors").GetInt32(), json.RootElement.GetProperty("warnings").GetInt32()));
        var first = json.RootElement.GetProperty("complaints")[0];
        Assert.Equal(
            ["severity", "code", "file", "line", "column", "length", "message", "expected", "hint"],
            first.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ("error", "DL0205", 3, 7, 15),
            (first.GetProperty("severity")
                .GetString(), first.GetProperty("code")
                    .GetString(), first.GetProperty("line")
                        .GetInt32(), first.GetProperty("column").GetInt32(), first.GetProperty("length").GetInt32()));
        Assert.Equal(0, json.RootElement.GetProperty("complaints")[1].GetProperty("line").GetInt32());
        Assert.Equal("note", json.RootElement.GetProperty("complaints")[2].GetProperty("severity").GetString());
    }

    [Fact]
    public void Sarif_has_relative_addresses_and_explains_its_rules()
    {
        using var json = JsonDocument.Parse(Print(SarifFormat.Write));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["DL0205", "DL0540", "DL0605"], rules.EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        Assert.Contains("## What to do", rules[0].GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        var (dated, orphan) = (run.GetProperty("results")[0], run.GetProperty("results")[1]);
        Assert.Equal(
            ("DL0205", 0, "error"),
            (dated.GetProperty("ruleId").GetString(), dated.GetProperty("ruleIndex").GetInt32(), dated.GetProperty("level").GetString()));
        Assert.Equal("note", run.GetProperty("results")[2].GetProperty("level").GetString());
        var place = dated.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(
            "input/articles/%C3%9Cber%20100%25%2C%20a%3Ab.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((3, 7, 22), (Number(place, "startLine"), Number(place, "startColumn"), Number(place, "endColumn")));
        Assert.False(orphan.GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
    }

    private static int Number(JsonElement place, string name) => place.GetProperty("region").GetProperty(name).GetInt32();

    private static string Print(Action<Stream, ImmutableArray<Diagnostic>> print)
    {
        using var stream = new MemoryStream();
        print(stream, Complaints);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
