using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sharing;

/// <summary>What a site says to programs as a whole: robots.txt and trust.txt.</summary>
public sealed class RootFileTests
{
    [Fact]
    public void Trust_txt_is_at_both_addresses_of_the_specification()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site("""
            trust:
              belongto: [https://association.example/]
              controlledby: https://owner.example/
              social: [https://social.example/@courier]
              contact: [/world/, "mailto:desk@courier.example"]
              datatrainingallowed: no
            """);
        var site = newsroom.Build().Clean();
        Assert.Equal(
            "belongto=https://association.example/\ncontrolledby=https://owner.example/\nsocial=https://social.example/@courier\n"
                + "contact=https://courier.example/world/\ncontact=mailto:desk@courier.example\ndatatrainingallowed=no\n",
            site.Text("trust.txt"));
        Assert.Equal(site.Text("trust.txt"), site.Text(".well-known/trust.txt"));
        Assert.Equal(
            "https://social.example/@courier", site.Data("/", "NewsMediaOrganization").GetProperty("sameAs")[0].GetString());
    }

    [Fact]
    public void Without_settings_a_newsroom_may_have_a_trust_txt_of_its_own()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").File("static/trust.txt", "contact=mailto:a@b.example\n");
        Assert.Equal("contact=mailto:a@b.example\n", newsroom.Build().Clean().Text("trust.txt"));
        Assert.False(newsroom.Build().Has(".well-known/trust.txt"));
        newsroom.Site("trust: {datatrainingallowed: yes}");
        Assert.Contains(newsroom.Build().Complaints, c => c.Contains("static/trust.txt: error DL0543", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ai: allow", "", "GPTBot")]
    [InlineData("ai: refuse", "GPTBot", "OAI-SearchBot")]
    [InlineData("ai: refuse-all", "OAI-SearchBot", "Googlebot")]
    [InlineData("ai: [CCBot, MyOwnBot]", "MyOwnBot", "GPTBot")]
    public void Crawlers_of_AI_companies_are_refused_as_the_newsroom_says(string rules, string refused, string allowed)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site($"robots: {{{rules}}}");
        var robots = newsroom.Build().Clean().Text("robots.txt");
        var group = robots.Split("\n\n")[0];
        Assert.Equal(refused.Length > 0, group.EndsWith("Disallow: /", StringComparison.Ordinal));
        Assert.Equal(refused.Length > 0, group.Contains($"User-agent: {refused}\n", StringComparison.Ordinal) && refused.Length > 0);
        Assert.DoesNotContain($"User-agent: {allowed}\n", robots, StringComparison.Ordinal);
        Assert.Contains("User-agent: *\nDisallow:\n\nSitemap: ", robots, StringComparison.Ordinal);
    }

    [Fact]
    public void A_licence_for_machines_is_named()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").File("static/license.xml", "<rsl/>")
            .Site("robots: {licence: /license.xml}");
        Assert.Contains(
            "\nLicense: https://courier.example/license.xml\n", newsroom.Build().Clean().Text("robots.txt"), StringComparison.Ordinal);
        newsroom.Site("robots: {licence: /licence.xml}");
        Assert.Contains(newsroom.Build().Complaints, c => c.Contains("DL0308: 'licence' links to /licence.xml", StringComparison.Ordinal));
    }

    [Fact]
    public void The_newsrooms_own_robots_txt_wins_and_the_settings_are_reported()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").File("static/robots.txt", "User-agent: *\nDisallow: /\n")
            .Site("robots: {ai: refuse}");
        Assert.Equal("User-agent: *\nDisallow: /\n", newsroom.Build().Text("robots.txt"));
        Assert.Contains(
            newsroom.Check(),
            c => c.Contains("warning DL0624: 'robots' has no effect, because static/robots.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("robots: {ai: [\"a b\"]}", "DL0204: 'ai' has 'a b', which is not the name of a crawler")]
    [InlineData("robots: {ai: [googlebot]}", "DL0371: 'googlebot' is the crawler of a search engine, which then shows no page of the site")]
    [InlineData("robots: {ai: [gtpbot]}", "DL0371: no crawler is known that listens to 'gtpbot'; did you mean 'GPTBot'?")]
    [InlineData("robots: {ai: [\"*\\nAllow: /\"]}", "DL0204: ")]
    [InlineData("trust: {contact: [desk]}", "DL0207: 'desk' is not a valid link")]
    [InlineData("trust: {social: [\"https://a.example/\\nmember=b\"]}", "DL0207: ")]
    [InlineData("trust: {belongsto: [https://a.example/]}", "did you mean 'belongto'?")]
    [InlineData("cards: txt", "'cards' is 'txt'; expected one of: none, text; did you mean 'text'?")]
    [InlineData("republish: CC BY", "'republish' must have fields below it")]
    [InlineData("republish: {url: \"https://a.example/\"}", "needs 'licence'")]
    public void A_mistake_is_reported_where_it_stands(string line, string message)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site(line);
        Assert.Contains(
            newsroom.Build().Complaints,
            c => c.StartsWith("site.yml:8:", StringComparison.Ordinal) && c.Contains(message, StringComparison.Ordinal));
    }
}
