using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>A loop renders what Liquid specifies, for lists of views and for lists that a template creates.</summary>
public sealed class LoopTests
{
    [Theory]
    [InlineData("{% for s in head.breadcrumbs %}{{ s.name }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "Front page, World")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }}{{ "
            + "forloop.length }}{{ forloop.first }};{% endfor %}",
        "10212true;21102false;")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{% for s in head.breadcrumbs %}{{ s.name }}{% endfor %}{{ s.name }}.{% endfor %}",
        "Front pageWorldFront page.Front pageWorldWorld.")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{% for u in head.breadcrumbs %}{{ forloop.index }}{% endfor %}{{ forloop.index }}.{% endfor %}",
        "121.122.")]
    [InlineData("{% for s in head.breadcrumbs %}{% for u in head.breadcrumbs %}{{ parentloop.index }}{% endfor %}.{% endfor %}", "11.22.")]
    [InlineData("{% for s in head.breadcrumbs %}{% assign last = s.name %}{% endfor %}{{ last }}", "World")]
    [InlineData("{% for s in head.breadcrumbs %}{{ s.name }}{% break %}{% endfor %}", "Front page")]
    [InlineData("{% for s in head.breadcrumbs %}{% if forloop.first %}{% continue %}{% endif %}{{ s.name }}{% endfor %}", "World")]
    [InlineData("{% for s in head.breadcrumbs reversed %}{{ s.name }}{% endfor %}", "WorldFront page")]
    [InlineData(
        "{% for s in head.breadcrumbs limit: 1 %}{{ s.name }}{% endfor %}{% for s in head.breadcrumbs offset: continue %}/{{ s.name }}{% "
            + "endfor %}",
        "Front page/World")]
    [InlineData("{% for s in article.corrections %}{{ s.text }}{% else %}none{% endfor %}", "none")]
    [InlineData("{% for s in article.corrections %}{{ s.text }}{% endfor %}.", ".")]
    [InlineData("{% for n in (1..3) %}{{ n }}{% endfor %}", "123")]
    [InlineData(
        "{% assign steps = head.breadcrumbs | reverse %}{% for s in steps %}{{ s.name }}{{ forloop.last }}{% endfor %}",
        "WorldfalseFront pagetrue")]
    [InlineData(
        "{% for a in head.authors %}{{ a }}/{{ a | upcase }}/{{ a.size }}{% if a == 'Mara Lind' %}!{% endif %}{% endfor %}",
        "Mara Lind/MARA LIND/9!")]
    [InlineData("{% for s in head.breadcrumbs %}{% include 'probe', link: s %}{% endfor %}", "[Front page][World]")]
    [InlineData("{% for link in head.breadcrumbs %}{% include 'probe' %}{% endfor %}", "[Front page][World]")]
    [InlineData("{% for s in head.breadcrumbs %}{% assign link = s %}{% include 'probe' %}{% endfor %}", "[Front page][World]")]
    [InlineData(
        "{% for site in head.breadcrumbs %}{{ site.name }}{% assign x = 1 %}{% endfor %}/{{ site.name }}", "Front pageWorld/The Courier")]
    [InlineData(
        "{% assign kept = article %}{% assign article = head %}{{ article.name }}{% assign article = kept %}/{{ article.title }}",
        "Flood/Flood")]
    [InlineData("{% for s in head.breadcrumbs %}{{ forloop.parentloop.index }}{% if forloop %}!{% endif %}.{% endfor %}", "!.!.")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{% for u in head.breadcrumbs %}{{ forloop.parentloop.index }}{% endfor %}.{% endfor %}", "11.22.")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{{ s.name }}{% unless forloop.first %}{% else %}{% break %}{% endunless %}{% endfor %}",
        "Front page")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{% unless forloop.first %}{{ s.name }}{% else %}first: {% endunless %}{% endfor %}",
        "first: World")]
    [InlineData("{% for s in head.breadcrumbs %}{% include 'counted', n: 'x' %}{% endfor %}", "1x.2x.")]
    [InlineData("{% for s in head.breadcrumbs %}{% include 'counted', n: forloop.rindex %}{% endfor %}", "12.21.")]
    [InlineData("{% for link in head.breadcrumbs %}{% include 'probe', link: link %}{% endfor %}", "[Front page][World]")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{% include 'inner', list: head.breadcrumbs %}{{ s.name }}{{ forloop.index }};{% endfor %}",
        "[Front page][World]Front page1;[Front page][World]World2;")]
    [InlineData(
        "{% for a in head.authors %}{% for b in head.authors %}{% for c in head.authors %}{% for d in head.authors %}{% for e in "
            + "head.authors %}{% for f in head.authors %}{% for g in head.authors %}{{ a }}{{ g }}{{ forloop.length }}{% endfor %}{% "
            + "endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
        "Mara LindMara Lind1")]
    [InlineData("{% for pair in article.extra %}{{ pair[0] }}={{ pair[1] }};{% endfor %}{{ article.extra.mood }}", "mood=calm;calm")]
    [InlineData("{% for c in article.title %}{{ c }}{% endfor %}", "Flood")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{% capture x %}<{{ s.name }}>{% endcapture %}{{ x | size }}{% cycle 'a', 'b' %}{% case "
            + "forloop.index %}{% when 1 %}one{% else %}more{% endcase %};{% endfor %}",
        "12aone;7bmore;")]
    [InlineData(
        "{% capture phrase %}by {n}{% endcapture %}{{ phrase | fill: n: article.title }}/{{ t.page_number | fill: number: 7 }}",
        "by Flood/Page 7")]
    [InlineData("{% for a in head.authors %}{{ a | raw }}{{ head.title | raw }}{% endfor %}", "Mara LindFlood — The Courier")]
    public void A_loop_goes_through_its_list(string template, string printed)
    {
        Assert.Equal(printed, With(template).Printed());
    }

    [Fact]
    public void What_a_loop_came_to_is_not_known_after_it()
    {
        var complaint = With("{% for s in head.breadcrumbs %}{{ s.name }}{% endfor %}{{ s.name }}").Fault();
        Assert.StartsWith("theme/article.liquid:", complaint, StringComparison.Ordinal);
        Assert.Contains("'s'", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_member_of_what_a_loop_comes_to_names_its_line()
    {
        var complaint = With("{% for s in head.breadcrumbs %}{{ s.nam }}{% endfor %}").Fault();
        Assert.Contains("has no 'nam'", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_knows_no_other_templates_view()
    {
        var complaint = With("{{ listing.title }}").Fault();
        Assert.Contains("'listing'", complaint, StringComparison.Ordinal);
    }

    private static Newsroom With(string template) => Probe.Of(template, "[{{ link.name }}]", "authors: [Mara Lind]\nmood: calm")
        .Site("fields:\n  - name: mood\n    description: How it feels.")
        .AddToTheme("partials/counted.liquid", "{{ forloop.index }}{{ n }}.")
        .AddToTheme("partials/inner.liquid", "{% for link in list %}{% include 'probe' %}{% endfor %}");
}
