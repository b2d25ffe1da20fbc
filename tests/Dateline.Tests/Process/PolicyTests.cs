using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>A newsroom's policies get to search engines under the names that schema.org has, and under no other.</summary>
public sealed class PolicyTests
{
    // https://schema.org/Organization and https://schema.org/NewsMediaOrganization, release 30.0.
    private static readonly string[] Properties =
    [
        "actionableFeedbackPolicy", "correctionsPolicy", "diversityPolicy", "diversityStaffingReport", "ethicsPolicy", "masthead",
        "missionCoveragePrioritiesPolicy", "noBylinesPolicy", "ownershipFundingInfo", "publishingPrinciples", "unnamedSourcesPolicy",
        "verificationFactCheckingPolicy",
    ];

    public static TheoryData<string, string> Keys { get; } =
    [
        .. Properties.Select(p => (p, p)),
        .. Properties.Where(p => p.EndsWith("Policy", StringComparison.Ordinal)).Select(p => (p[..^"Policy".Length], p)),
    ];

    [Theory, MemberData(nameof(Keys))]
    public void A_policy_is_the_property_of_its_name_with_or_without_Policy(string key, string property)
    {
        using var newsroom = With($"policies: {{{key}: /about/}}");
        var publisher = newsroom.Build().Clean().Data("/2020/01/10/flood/", "NewsArticle").GetProperty("publisher");
        Assert.Equal("https://courier.example/about/", publisher.GetProperty(property).GetString());
        Assert.Equal(["@type", "name", "url", property], publisher.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void The_principles_are_those_of_every_text()
    {
        using var newsroom = With("policies: {publishingPrinciples: https://example.org/code}");
        var site = newsroom.And("backgrounds/dam/2019-01-01.md", "title: Dam").Build().Clean();
        foreach (var text in new[]
        {
            site.Data("/2020/01/10/flood/", "NewsArticle"), site.Data("/backgrounds/dam/", "BackgroundNewsArticle"),
        })
        {
            Assert.Equal("https://example.org/code", text.GetProperty("publishingPrinciples").GetString());
        }
    }

    [Theory]
    [InlineData("correction", "did you mean 'corrections'?")]
    [InlineData("EthicsPolicy", "did you mean 'ethicsPolicy'?")]
    [InlineData("ownership", "it may have corrections, correctionsPolicy, ethics, ethicsPolicy, publishingPrinciples, masthead, own")]
    public void An_unknown_policy_is_an_error_with_the_nearest_name_or_the_list(string key, string hint)
    {
        using var newsroom = With($"policies: {{{key}: /about/}}");
        var complaint = newsroom.Build().Refused().Complaint("DL0202");
        Assert.StartsWith(
            $"site.yml:8:12: error DL0202: the list of policies has no field '{key}'; {hint}", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void One_policy_under_two_names_is_an_error()
    {
        using var newsroom = With("policies: {ethics: /about/, ethicsPolicy: /about/}");
        Assert.EndsWith(
            "'ethicsPolicy' and 'ethics' are the same policy; delete one of them",
            Assert.Single(newsroom.Build().Refused().Complaints),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ethics: [/about/]}", "8:20: error DL0204: 'ethics' must be one text")]
    [InlineData("{ethics: {a: b}}", "8:20: error DL0204: 'ethics' must be one text")]
    [InlineData("{ethics: about us}", "8:20: error DL0207: 'about us' is not a valid link")]
    [InlineData("{ethics: /none/}", "8:20: warning DL0308: 'ethics' links to /none/, but the site has no such address")]
    [InlineData("/about/", "8:11: error DL0204: 'policies' must have fields below it")]
    public void What_is_no_address_is_reported(string policies, string complaint)
    {
        using var newsroom = With($"policies: {policies}");
        Assert.StartsWith($"site.yml:{complaint}", Assert.Single(newsroom.Build().Complaints), StringComparison.Ordinal);
    }

    private static Newsroom With(string line) =>
        Newsroom.With("articles/flood.md", "title: Flood").And("pages/about.md", "title: About").Site(line);
}
