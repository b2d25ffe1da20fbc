using BenchmarkDotNet.Attributes;
using Dateline.Output;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.Benchmarks.Micro;

/// <summary>
/// An article's page: the fingerprint of its facts, filling its view and the fingerprint of that, and printing it by the theme's template,
/// the body with it. Public, since a program that BenchmarkDotNet makes calls it.
/// </summary>
public class PageBenchmarks
{
    private readonly Utf8Writer _writer = new();
    private Desk _desk = null!;
    private PageView _view = null!;

    [GlobalSetup]
    public void Open()
    {
        _desk = new Desk();
        _view = (PageView)_desk.Page.View();
    }

    [GlobalCleanup]
    public void Close() => _desk.Dispose();

    [Benchmark]
    public ulong Facts() => _desk.Page.Facts;

    [Benchmark]
    public object View() => _desk.Page.View();

    [Benchmark]
    public ulong Fingerprint() => PageFingerprint.Compute(_view, _desk.Context.RenderFingerprint).Whole;

    [Benchmark]
    public int Print()
    {
        _writer.Clear();
        _desk.Context.Templates.Render(ArticleView.Shape.Name, _view, _writer);
        return _writer.Written.Length;
    }
}
