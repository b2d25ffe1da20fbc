using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>A shared partial is given its arguments, <c>site</c> and <c>t</c>, and nothing else.</summary>
public sealed class SharedTests
{
    private const string Page = "/2020/01/10/flood/";

    [Theory]
    [InlineData("{{ site.name }}/{{ t.live }}", "{% shared 'probe' %}", "The Courier/Live")]
    [InlineData("{{ link.name }}/{{ label }}", "{% shared 'probe', link: article.section, label: 'a<b' %}", "World/a<b")]
    [InlineData("{{ site.name }}", "{% shared 'probe', site: article.section %}", "World")]
    [InlineData("{{ head.name }}", "{% shared 'probe', head: article.section %}", "World")]
    [InlineData("{{ t }}", "{% shared 'probe', t: article.title %}", "Flood")]
    [InlineData("{% for s in steps %}{{ s.name }}{% endfor %}", "{% shared 'probe', steps: head.breadcrumbs %}", "Front pageWorld")]
    [InlineData("[{{ link.name }}]", "{% for s in head.breadcrumbs %}{% shared 'probe', link: s %}{% endfor %}", "[Front page][World]")]
    public void A_shared_partial_sees_what_it_is_given(string partial, string template, string printed)
    {
        var site = With(partial, template).Build().Clean();
        Assert.Equal(printed, site.Words(Page, "#probe"));
    }

    [Theory]
    [InlineData("{{ head.name }}", "'head'")]
    [InlineData("{{ article.title }}", "'article'")]
    [InlineData("{{ s.name }}", "'s'")]
    public void A_shared_partial_sees_nothing_of_its_page(string partial, string missed)
    {
        var complaint = With(partial, "{% for s in head.breadcrumbs %}{% shared 'probe' %}{% endfor %}").Build().Complaint("DL0504");
        Assert.Contains(missed, complaint, StringComparison.Ordinal);
    }

    private static Newsroom With(string partial, string template) => Newsroom.With("articles/flood.md", "title: Flood")
        .AddToTheme("partials/probe.liquid", partial)
        .EditTheme("article.liquid", "<article class=\"story\">", $"<article class=\"story\"><p id=\"probe\">{template}</p>");
}
