using BenchmarkDotNet.Attributes;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Process.Documents;

namespace Dateline.Benchmarks.Micro;

/// <summary>
/// Reading an article: its fields alone, and all that is checked of it. Public, since a program that BenchmarkDotNet makes calls it.
/// </summary>
public class FrontMatterBenchmarks
{
    private Desk _desk = null!;

    [GlobalSetup]
    public void Open() => _desk = new Desk();

    [GlobalCleanup]
    public void Close() => _desk.Dispose();

    [Benchmark]
    public object Fields() => FrontMatter.Read(_desk.Article.Path, _desk.Article.Text, new DiagnosticBag());

    [Benchmark]
    public object? Article() => ArticleFields.Read(_desk.Article, _desk.Rules, new DiagnosticBag());
}
