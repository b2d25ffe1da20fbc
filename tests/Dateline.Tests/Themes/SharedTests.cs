namespace Dateline.Tests.Themes;

/// <summary>A shared partial is given its arguments, <c>site</c> and <c>t</c>, and nothing else.</summary>
public sealed class SharedTests
{
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
        Assert.Equal(printed, Probe.Of(template, partial).Printed());
    }

    [Theory]
    [InlineData("{{ head.name }}", "'head'")]
    [InlineData("{{ article.title }}", "'article'")]
    [InlineData("{{ s.name }}", "'s'")]
    public void A_shared_partial_sees_nothing_of_its_page(string partial, string missed)
    {
        var complaint = Probe.Of("{% for s in head.breadcrumbs %}{% shared 'probe' %}{% endfor %}", partial).Fault();
        Assert.Contains(missed, complaint, StringComparison.Ordinal);
    }
}
