using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>Topics that differ in signs are told apart by files in topics/, or the build reports that they are one.</summary>
public sealed class TopicSignTests
{
    [Theory]
    [InlineData("BRICS", "BRICS+", "brics-plus", "BRICS+")]
    [InlineData("C", "C++", "c-plus-plus", "C++")]
    [InlineData("C", "C#", "c-sharp", "C#")]
    [InlineData("net", ".NET", "dot-net", "\".NET\"")]
    [InlineData("A-B", "A/B", "a-or-b", "A/B")]
    [InlineData("R D", "R&D", "r-and-d", "R&D")]
    [InlineData("1", "№ 1", "no-1", "\"№ 1\"")]
    [InlineData("5", "5 %", "5-percent", "5 %")]
    [InlineData("love", "love ❤", "love-sign", "love ❤")]
    public void Two_that_differ_in_signs_are_reported_and_a_file_makes_them_two(string plain, string withSigns, string id, string name)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-a.md", $"title: A\ntopics: ['{plain}']", "A.")
            .And("articles/2020/01/11-b.md", $"title: B\ntopics: ['{withSigns}']", "B.");
        var site = newsroom.Build();
        Assert.Equal(
            $"articles/2020/01/11-b.md:3:10: warning DL0325: '{withSigns}' is the same topic as '{plain}' (articles/2020/01/10-a.md:3:10): "
                + $"addresses leave signs out; if they are two topics, add topics/{id}.yml with name: {name}; if they are one, "
                + $"write {plain}",
            Assert.Single(site.Complaints));
        Assert.DoesNotContain(newsroom.Check(), c => c.Contains("DL0609", StringComparison.Ordinal));
        newsroom.File($"topics/{id}.yml", $"name: {name}\n");
        var two = newsroom.Build().Clean();
        Assert.Equal(["B"], two.Headlines($"/topics/{id}/"));
        Assert.Equal(["A"], two.Headlines(site.Links("/2020/01/10/a/", ".topics a")[0]));
    }

    [Theory]
    [InlineData("COVID-19", "Covid 19")]
    [InlineData("St. Petersburg", "St Petersburg")]
    [InlineData("floods", "Floods")]
    [InlineData("#MeToo", "MeToo")]
    [InlineData("Yahoo!", "Yahoo")]
    [InlineData("Paris (Texas)", "Paris Texas")]
    public void Case_blanks_and_punctuation_make_no_other_topic(string one, string other)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-a.md", $"title: A\ntopics: ['{one}']", "A.")
            .And("articles/2020/01/11-b.md", $"title: B\ntopics: ['{other}']", "B.");
        newsroom.Build().Clean();
    }

    [Fact]
    public void One_topic_with_signs_keeps_its_address_and_its_id_may_be_written()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-a.md", "title: A\ntopics: [BRICS+]", "A.");
        Assert.True(newsroom.Build().Clean().Has("/topics/brics/"));
        newsroom.File("topics/brics.yml", "name: BRICS+\n").And("articles/2020/01/11-b.md", "title: B\ntopics: [brics]", "B.");
        Assert.Equal(["B", "A"], newsroom.Build().Clean().Headlines("/topics/brics/"));
    }

    [Fact]
    public void An_explainer_is_compared_too()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-a.md", "title: A\ntopics: [C]", "A.")
            .And("backgrounds/c.md", "title: C\ndate: 2019-01-01\ntopics: [C#]");
        Assert.StartsWith("backgrounds/c.md:4:10: warning DL0325: 'C#' is", newsroom.Build().Complaint("DL0325"));
    }

    [Theory]
    [InlineData("topics/c++.yml", "topics/c.yml", "name: C\n")]
    [InlineData("authors/c++.yml", "authors/c.yml", "name: C\n")]
    [InlineData("authors/anna_p.yml", "authors/anna-p.yml", "name: C\n")]
    [InlineData("backgrounds/c++.md", "backgrounds/c.md", "---\ntitle: C\ndate: 2019-01-01\n---\nC.\n")]
    public void Two_files_with_one_address_are_an_error(string one, string other, string text)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-a.md", "title: A\ntopics: [c]")
            .File(one, text).File(other, text.Replace("C", "D", StringComparison.Ordinal));
        Assert.Contains(newsroom.Build().Refused().Complaints, c => c.StartsWith($"{one}:", StringComparison.Ordinal)
            || c.StartsWith($"{other}:", StringComparison.Ordinal));
    }
}
