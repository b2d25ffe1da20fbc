using BenchmarkDotNet.Attributes;
using Dateline.Input;
using Dateline.Markdown;
using Dateline.Theme;

namespace Dateline.Benchmarks.Micro;

/// <summary>Markdown to HTML, one body. Public, since a program that BenchmarkDotNet makes calls it.</summary>
public class ProseBenchmarks
{
    private readonly Utf8Writer _writer = new();
    private string _body = "";
    private ProseOptions _options = null!;

    [GlobalSetup]
    public void Open()
    {
        using var desk = new Desk();
        _body = FrontMatter.BodyOf(desk.Article.Text).Body;
        _options = new ProseOptions(desk.Context.Site.Url, _ => null) { Dateline = "MOSCOW, January 1. /TASS/." };
    }

    [Benchmark]
    public int Render()
    {
        _writer.Clear();
        Prose.Render(_writer, _body, _options);
        return _writer.Written.Length;
    }
}
