using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>Mistakes in site.yml are reported there, and not for every story.</summary>
public sealed class SiteSettingsTests
{
    [Theory]
    [InlineData(
        "sections: []",
        "1:1: error DL0201: site.yml needs 'sections'; expected sections: the sections of the site: a list of id, name, description, "
            + "colour and sections",
        6)]
    [InlineData(
        "language: english",
        "8:11: error DL0204: 'language' is 'english'; expected the language of the text: en, ru, pt-BR; write en",
        0)]
    [InlineData(
        "menu:\n  main: [{name: Us, url: /us/}]", "9:26: warning DL0308: 'Us' links to /us/, but the site has no such address", 0)]
    [InlineData(
        "policies: [a]",
        "8:11: error DL0204: 'policies' must have fields below it; expected the newsroom's policies, each with the address of its page: "
            + "corrections, ethics; write below it, indented: corrections:, correctionsPolicy:, ethics:, ethicsPolicy:, "
            + "publishingPrinciples:, masthead:, ownershipFundingInfo:, missionCoveragePriorities:, missionCoveragePrioritiesPolicy:, "
            + "verificationFactChecking:, verificationFactCheckingPolicy:, unnamedSources:, unnamedSourcesPolicy:, noBylines:, "
            + "noBylinesPolicy:, actionableFeedback:, actionableFeedbackPolicy:, diversity:, diversityPolicy:, diversityStaffingReport:",
        0)]
    [InlineData("policies: {ethics: }", "8:20: error DL0204: the policy 'ethics' has no address; expected ethics: /the-page/", 0)]
    [InlineData("image: media/none.png", "8:8: error DL0310: there is no picture 'media/none.png'; expected a file below media/", 0)]
    [InlineData(
        "dateline: '{city}'",
        "8:11: error DL0204: '{city}' is not a dateline format; expected plain, tass, ap, reuters, none or a pattern such as '{PLACE}, "
            + "{date}. /{source}/.'; {city} is not a placeholder; use one of: {place}, {PLACE}, {date}, {shortdate}, {source}, {comma}",
        0)]
    [InlineData(
        "fields: [{name: title}]",
        "8:17: error DL0312: articles of this version have a field 'title' of Dateline's own: The headline, as plain text; expected a name "
            + "that Dateline does not use; delete it here if yours means the same; else rename yours, to our_title for instance, here, in "
            + "the stories and in the theme (article.extra.our_title)", 0)]
    [InlineData(
        "fields: [{name: x}, {name: x}]", "8:28: error DL0312: the field 'x' is declared twice; delete it, or choose another name", 0)]
    [InlineData(
        "fields: [{name: my field}]",
        "8:17: error DL0204: 'my field' can't be used as a field name; expected one word of letters, digits, hyphens and underscores",
        0)]
    [InlineData(
        "urls: {topic: '/{id}/'}",
        "8:15: error DL0311: the list at /, of 'topic', is at the address of another page; change the part before the id",
        0)]
    [InlineData(
        "urls: {topic: '/x/{id}/', author: '/x/{id}/'}",
        "8:35: error DL0311: the list at /x/, of 'author', is at the address of another page; change the part before the id",
        0)]
    public void A_mistake_is_reported_at_its_line(string lines, string complaint, int movedTo)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site(lines);
        var expected = movedTo > 0 ? complaint.Replace("1:1", $"{movedTo - 1}:11", StringComparison.Ordinal) : complaint;
        Assert.Equal("site.yml:" + expected, Assert.Single(newsroom.Build().Complaints));
    }

    [Fact]
    public void An_additional_field_can_be_used_when_it_is_declared()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nriver: Neva");
        Assert.Contains("an article has no field 'river'", newsroom.Build().Refused().Complaint("DL0202"), StringComparison.Ordinal);
        newsroom.Site("fields:\n  - {name: river, description: The river.}").Build().Clean();
    }
}
