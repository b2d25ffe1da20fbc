using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>A newsroom's own theme overrides the built-in theme file by file.</summary>
public sealed class OverrideTests
{
    [Fact]
    public void A_newsroom_without_a_theme_is_built_with_the_built_in_one()
    {
        using var own = Newsroom.Of(Repository.Sample).OwnTheme();
        using var newsroom = Newsroom.Of(Repository.Sample);
        newsroom.Build();
        own.Build();
        Files.AssertSame(own.Project.Output, newsroom.Project.Output);
    }

    [Fact]
    public void One_file_overrides_one_file()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .AddToTheme("partials/colophon.liquid", "<footer>Printed in Leeds.</footer>\n");
        var site = newsroom.Build();
        Assert.Equal("Printed in Leeds.", site.Words("/2020/01/10/flood/", "body > footer"));
        Assert.Equal("Flood", site.Words("/2020/01/10/flood/", "h1"));
    }

    [Fact]
    public void A_partial_in_a_folder_is_called_by_its_path()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .AddToTheme("partials/colophon.liquid", "<footer>{% include 'foot/line' %}</footer>\n")
            .AddToTheme("partials/foot/line.liquid", "Printed in Leeds.");
        Assert.Equal("Printed in Leeds.", newsroom.Build().Words("/2020/01/10/flood/", "body > footer"));
    }

    [Fact]
    public void An_error_in_a_built_in_template_says_that_it_is_built_in()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .EditTheme("partials/byline.liquid", "{% include 'time', when: article.date, phrase: t.published %}", "{% include 'time' %}");
        Assert.StartsWith("built-in theme/partials/time.liquid:", newsroom.Build().Complaint("DL0504"), StringComparison.Ordinal);
    }
}
