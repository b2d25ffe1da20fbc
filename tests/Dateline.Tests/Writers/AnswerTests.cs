using Dateline.Authoring;
using Dateline.Model;

namespace Dateline.Tests.Writers;

/// <summary>The answers to the questions of <c>init</c>: a wrong one gets the nearest right one.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("London", "Europe/London")]
    [InlineData("new york", "America/New_York")]
    [InlineData("europe/moscow", "Europe/Moscow")]
    [InlineData("Europe/Mosow", "Europe/Moscow")]
    [InlineData("Mosocw", "Europe/Moscow")]
    [InlineData("Kenya", "Africa/Nairobi")]
    [InlineData("somewhere else", null)]
    public void A_city_or_a_country_is_answered_with_its_time_zone(string written, string? zone)
    {
        var answer = Answers.Zone(written);
        Assert.Null(answer.Value);
        Assert.Equal(zone, answer.Nearest);
        Assert.StartsWith($"there is no time zone '{written}'; ", answer.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_country_with_several_zones_is_answered_with_them()
    {
        var answer = Answers.Zone("Russia");
        Assert.Contains("Europe/Moscow", answer.Fault, StringComparison.Ordinal);
        Assert.Contains("; choose one of ", answer.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/London", "Europe/London")]
    [InlineData("UTC", "UTC")]
    public void The_name_of_a_zone_is_right(string written, string zone) => Assert.Equal(zone, Answers.Zone(written).Value!.Id);

    [Theory]
    [InlineData("en", "en")]
    [InlineData("Russian", "ru")]
    [InlineData("русский", "ru")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("SR-latn", "sr-Latn")]
    public void A_language_may_be_written_as_a_tag_or_as_a_name(string written, string tag) =>
        Assert.Equal(tag, LanguageNames.Read(written).Value);

    [Fact]
    public void A_misspelt_language_is_answered_with_its_tag() => Assert.Equal("ru", LanguageNames.Read("Rusian").Nearest);

    [Theory]
    [InlineData("example.org", "https://example.org/")]
    [InlineData("http//example.org", "https://example.org/")]
    [InlineData("ftp://example.org/news", "https://example.org/news/")]
    [InlineData("two words", null)]
    public void A_wrong_URL_is_answered_with_the_nearest(string written, string? url)
    {
        Assert.NotEmpty(Answers.Url(written).Fault);
        Assert.Equal(url, Answers.Url(written).Nearest);
    }

    [Fact]
    public void A_URL_gets_its_last_slash() => Assert.Equal("https://example.org/news/", Answers.Url("https://example.org/news").Value);

    [Theory]
    [InlineData("World, Home news", "world=World, home-news=Home news")]
    [InlineData("local=Around town,Sport,", "local=Around town, sport=Sport")]
    [InlineData("Мир, Спорт", "world=Мир, sport=Спорт", "ru")]
    public void Sections_get_their_ids_from_their_names(string written, string sections, string language = "en")
    {
        var answer = SectionAnswer.Read(written, language, Pipelines.Claims);
        Assert.Equal("", answer.Fault);
        Assert.Equal(sections, string.Join(", ", answer.Value.Select(s => $"{s.Id}={s.Name}")));
    }

    [Theory]
    [InlineData("World, News", "World, news-desk=News")]
    [InlineData("Media", "media-desk=Media")]
    [InlineData("Privacy", "privacy-desk=Privacy")]
    [InlineData("Topics, Sport", "topics-desk=Topics, Sport")]
    [InlineData("World, world", "World, world-desk=world")]
    [InlineData("Мнения дня", "section-1=Мнения дня")]
    [InlineData("World, ÜBER=Über", "World, section-2=Über")]
    [InlineData("news=", "news-desk=news")]
    [InlineData(" , ", "World, Politics, Economy, Culture, Sport")]
    public void A_section_that_can_not_have_its_address_gets_another_id(string written, string nearest)
    {
        var answer = SectionAnswer.Read(written, "en", Pipelines.Claims);
        Assert.NotEmpty(answer.Fault);
        Assert.Equal(nearest, answer.Nearest);
        Assert.Empty(SectionAnswer.Read(nearest, "en", Pipelines.Claims).Fault);
    }

    [Theory]
    [InlineData("owner/dateline/.github/actions/dateline@v1.2.0", true)]
    [InlineData("", true)]
    [InlineData("owner/dateline", false)]
    [InlineData("owner/dateline@v1 # evil", false)]
    public void An_action_is_named_with_its_version(string written, bool isRight) =>
        Assert.Equal(isRight, Answers.Action(written).Fault.Length == 0);

    [Fact]
    public void A_misspelt_style_of_datelines_is_answered_with_the_nearest()
    {
        Assert.Equal("reuters", Answers.Dateline("reuter").Nearest);
        Assert.Equal("plain", Answers.Dateline("plain").Value);
        Assert.Equal("{place}:", Answers.Dateline("{place}:").Value);
        Assert.NotEmpty(Answers.Dateline("{city}:").Fault);
        Assert.NotNull(DatelineStyle.Known["plain"]);
    }
}
