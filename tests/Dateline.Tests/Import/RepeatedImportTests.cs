using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>An import that is run again: it changes nothing, goes on where it was stopped, and leaves writers' work alone.</summary>
public sealed class RepeatedImportTests
{
    [Fact]
    public void A_second_run_changes_nothing()
    {
        using var archive = Two();
        var first = archive.Import(SourceKind.Hugo);
        var (files, log) = (archive.Files, File.ReadAllText(Path.Combine(archive.State, "imported.txt")));
        var second = archive.Import(SourceKind.Hugo);
        Assert.Equal(new ImportTotals(first.Files.Written, 0, 0), first.Files);
        Assert.Equal(new ImportTotals(0, files.Count, 0), second.Files);
        Assert.Equal(files, archive.Files);
        Assert.Equal(log, File.ReadAllText(Path.Combine(archive.State, "imported.txt")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_run_that_was_stopped_is_ended_by_the_next(int written)
    {
        using var whole = Two();
        whole.Import(SourceKind.Hugo);
        using var archive = Two();
        archive.Import(SourceKind.Hugo);
        foreach (var file in archive.Files.Keys.Skip(written))
        {
            File.Delete(Path.Combine(archive.Input, file));
        }

        // The kill came after the last file was there and before its line was.
        var log = Path.Combine(archive.State, "imported.txt");
        File.WriteAllText(log, string.Concat(File.ReadAllLines(log).Take(Math.Max(0, written - 1)).Select(l => l + "\n")) + "0123");
        archive.Import(SourceKind.Hugo);
        Assert.Equal(whole.Files, archive.Files);
    }

    [Fact]
    public void What_a_writer_changed_is_not_touched_and_what_the_source_changed_is_brought_over()
    {
        using var archive = Two();
        archive.Import(SourceKind.Hugo);
        archive
            .Edit("articles/2019/11/05-flood.md", "---\ntitle: Mine\nsection: news-desk\n---\nMine.\n")
            .And("news/2019-11-05-flood.md", "---\ntitle: Flood\n---\nHigher.\n")
            .And("news/2019-11-06-after.md", "---\ntitle: After\n---\nDrier.\n");
        var result = archive.Import(SourceKind.Hugo);
        Assert.Equal("Mine.", archive.Body("articles/2019/11/05-flood.md"));
        Assert.Equal("Drier.", archive.Body("articles/2019/11/06-after.md"));
        Assert.Equal(["the file was changed since it was imported"], result.Of(FindingKind.NotOverwritten));
        Assert.Equal(1, result.Files.Kept);
    }

    [Fact]
    public void An_existing_story_is_not_overwritten()
    {
        using var archive = Two().Edit("articles/2019/11/05-flood.md", "---\ntitle: Mine\n---\nMine.\n");
        Assert.Equal(["the file exists, and is not from an import"], archive.Import(SourceKind.Hugo).Of(FindingKind.NotOverwritten));
        Assert.Equal("Mine.", archive.Body("articles/2019/11/05-flood.md"));
    }

    [Fact]
    public void A_lost_log_makes_no_difference_while_nothing_differs()
    {
        using var archive = Two();
        archive.Import(SourceKind.Hugo);
        var files = archive.Files;
        Directory.Delete(archive.State, recursive: true);
        Assert.Equal(new ImportTotals(0, files.Count - 1, 0), archive.Import(SourceKind.Hugo).Files);
        Assert.Equal(files, archive.Files);
    }

    [Fact]
    public void A_dry_run_reports_the_same_and_writes_nothing()
    {
        using var archive = Two();
        var dry = archive.Import(SourceKind.Hugo, with: r => r with { IsDryRun = true });
        Assert.Empty(archive.Files);
        Assert.False(Directory.Exists(archive.State));
        var done = archive.Import(SourceKind.Hugo);
        Assert.Equal(dry.Files, done.Files);
        Assert.Equal(dry.Of(FindingKind.Mapped), done.Of(FindingKind.Mapped));
    }

    [Fact]
    public void A_second_source_fits_into_what_the_first_made()
    {
        using var archive = Two();
        archive.Import(SourceKind.Hugo);
        var site = archive.Read("site.yml");
        archive.And("more/posts/2019-11-07-more.md", "---\ntitle: More\n---\nMore.\n");
        archive.Import(SourceKind.Hugo, "more");
        Assert.Equal(site, archive.Read("site.yml"));
        Assert.Contains("section: news-desk", archive.Read("articles/2019/11/07-more.md"), StringComparison.Ordinal);
        archive.Build().Clean();
    }

    [Fact]
    public void A_second_source_takes_nothing_from_the_first_and_keeps_its_own_places()
    {
        using var archive = Two().And("authors/anna.md", "---\nname: Anna Petrova\n---\n");
        archive.Import(SourceKind.Hugo);
        archive.And("more/posts/2019-11-05-flood.md", "---\ntitle: Flood\n---\nElsewhere.\n")
            .And("more/authors/anna.md", "---\nname: Anna Ivanova\n---\n");
        var result = archive.Import(SourceKind.Hugo, "more");
        result.Reports(FindingKind.Guessed, "slug with a number");
        Assert.Equal(["the file exists, imported from another source"], result.Of(FindingKind.NotOverwritten));
        Assert.Equal("High.", archive.Body("articles/2019/11/05-flood.md"));
        Assert.Equal("Elsewhere.", archive.Body("articles/2019/11/05-flood-2.md"));
        Assert.Contains("Petrova", archive.Read("authors/anna.yml"), StringComparison.Ordinal);

        var files = archive.Files.Keys.ToArray();
        archive.And("more/posts/2019-11-05-flood.md", "---\ntitle: Flood\n---\nElsewhere, later.\n").Import(SourceKind.Hugo, "more");
        Assert.Equal("Elsewhere, later.", archive.Body("articles/2019/11/05-flood-2.md"));
        Assert.Equal(files, archive.Files.Keys);
    }

    [Fact]
    public void A_trial_import_that_was_deleted_takes_no_path_from_another_source()
    {
        using var archive = Archive.With("old/blog/2019-11-05-flood.md", "---\ntitle: Flood\n---\nWater.\n")
            .And("new/blog/2019-11-05-flood.md", "---\ntitle: Flood\n---\nMore water.\n");
        archive.Import(SourceKind.Hugo, "old");
        Directory.Delete(archive.Input, recursive: true);
        archive.Import(SourceKind.Hugo, "new");
        Assert.Equal("More water.", archive.Body("articles/2019/11/05-flood.md"));
    }

    [Fact]
    public void Two_wire_stories_with_one_headline_are_both_there()
    {
        using var archive = Archive.With("a.txt", "Grain deal\n\nSAMARA, March 4. /TASS/. It is signed.\n")
            .And("b.txt", "Grain deal\n\nSAMARA, March 4. /TASS/. It is broken.\n");
        foreach (var file in new[] { "a.txt", "b.txt", "a.txt", "b.txt" })
        {
            archive.Import(SourceKind.Wire, file, r => r with { Year = 2020, Section = "world" });
        }

        Assert.Equal(
            ["It is signed.", "It is broken."],
            [archive.Body("articles/2020/03/04-grain-deal.md"), archive.Body("articles/2020/03/04-grain-deal-2.md")]);
        Assert.Equal(2, archive.Files.Keys.Count(f => f.StartsWith("articles/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_backgrounds_of_a_day_with_one_heading_are_both_there()
    {
        using var archive = Archive
            .With("a.txt", Sent("Grain deal", "Trains had left."))
            .And("b.txt", Sent("Corn deal", "Ships had left."))
            .And("c.txt", Sent("Rye deal", "Trains had left."));
        ImportResult Run() =>
            archive.Import(
                SourceKind.Wire,
                with: r =>
                    r with
                    {
                        Sources = [archive.Source("a.txt"), archive.Source("b.txt"), archive.Source("c.txt")],
                        Year = 2020,
                        Section = "world",
                    });
        Run().Reports(FindingKind.Guessed, "a background id with a number");
        Assert.Equal("Trains had left.", archive.Body("backgrounds/the-past/2020-03-04.md"));
        Assert.Equal("Ships had left.", archive.Body("backgrounds/the-past-2/2020-03-04.md"));
        Assert.Contains("backgrounds: [the-past-2]", archive.Read("articles/2020/03/04-corn-deal.md"), StringComparison.Ordinal);
        Assert.Equal(0, Run().Files.Written);
    }

    private static string Sent(string headline, string past) =>
        $"{headline}\n\nSAMARA, March 4. /TASS/. It is signed.\n\nThe past\n\n{past}\n";

    private static Archive Two() =>
        Archive.With("news/2019-11-05-flood.md", "---\ntitle: Flood\n---\nHigh.\n")
            .And("news/2019-11-06-after.md", "---\ntitle: After\nauthor: anna\n---\nDry.\n");
}
