using Dateline.Import;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Import;

/// <summary>Real archives: each is imported, and the newsroom that comes of it has no error.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData("digitalgov", SourceKind.Hugo, 2400, 1000, 50)]
    [InlineData("ropensci", SourceKind.Hugo, 950, 0, 0)]
    [InlineData("rust-blog", SourceKind.Zola, 745, 0, 0)]
    [InlineData("nextstrain", SourceKind.Hugo, 120, 0, 0)]
    internal void A_real_archive_becomes_a_newsroom_without_errors(string name, SourceKind kind, int articles, int authors, int topics)
    {
        var folder = Corpora.Find(Path.Combine("corpora", name));
        Assert.SkipUnless(folder is not null, "The archives are not beside the repository.");
        using var archive = new Archive();
        var result = archive.Import(kind, folder);
        Assert.InRange(result.Counts.Articles, articles, int.MaxValue);
        Assert.InRange(result.Counts.Authors, authors, int.MaxValue);
        Assert.InRange(result.Counts.Topics, topics, int.MaxValue);

        // Linking finds whatever a build would complain of, and prints nothing.
        using var newsroom = Newsroom.Of(archive.Input);
        newsroom.Next("2026-11-27");
    }

    [Fact]
    public void Broken_files_of_a_real_archive_are_reported_and_skipped()
    {
        var folder = Corpora.Find("corpora/broken");
        Assert.SkipUnless(folder is not null, "The archives are not beside the repository.");
        using var archive = new Archive();
        var result = archive.Import(SourceKind.Hugo, folder);
        Assert.False(result.IsWhole);
        Assert.All(
            result.Findings.Of(FindingKind.Skipped).SelectMany(f => f.First),
            where => Assert.EndsWith(".md", where.Path, StringComparison.Ordinal));
        using var newsroom = Newsroom.Of(archive.Input);
        newsroom.Next("2026-11-27");
    }
}
