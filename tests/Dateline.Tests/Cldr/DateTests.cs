using System.Text.RegularExpressions;
using Dateline.Model.Cldr;
using Dateline.Tests.Newsrooms;
using Dateline.Theme;

namespace Dateline.Tests.Cldr;

/// <summary>Dates as newspapers of each language print them: on a story, above a day's stories, in lists and in datelines.</summary>
public sealed class DateTests
{
    private const string Story = "/2020/02/12/flood/";

    [Theory]
    [InlineData(
        "en", "Published February 12, 2020, 09:05 GMT+3", "Wednesday, February 12, 2020", "Feb 12, 2020, 09:05", "LIMA, February 12 —")]
    [InlineData(
        "en-GB", "Published 12 February 2020, 09:05 GMT+3", "Wednesday, 12 February 2020", "12 Feb 2020, 09:05", "LIMA, 12 February —")]
    [InlineData(
        "ru", "Опубликовано 12 февраля 2020 года, 09:05 GMT+3", "среда, 12 февраля 2020", "12 февраля 2020, 09:05", "LIMA, 12 февраля —")]
    [InlineData(
        "uk", "Опубліковано 12 лютого 2020 року, 09:05 GMT+3", "середа, 12 лютого 2020", "12 лютого 2020, 09:05", "LIMA, 12 лютого —")]
    [InlineData(
        "es", "Publicado el 12 de febrero de 2020, 9:05 GMT+3", "miércoles, 12 de febrero de 2020", "12 feb 2020, 9:05",
        "LIMA, 12 de febrero —")]
    [InlineData("fr", "Publié le 12 février 2020, 09:05 UTC+3", "mercredi 12 février 2020", "12 févr. 2020, 09:05", "LIMA, 12 février —")]
    [InlineData(
        "de", "Veröffentlicht am 12. Februar 2020, 09:05 Uhr GMT+3", "Mittwoch, 12. Februar 2020", "12. Feb. 2020, 09:05",
        "LIMA, 12. Februar —")]
    [InlineData(
        "pt", "Publicado em 12 de fevereiro de 2020 às 09h05 GMT+3", "quarta-feira, 12 de fevereiro de 2020", "12 de fev. de 2020, 09h05",
        "LIMA, 12 de fevereiro —")]
    [InlineData(
        "pt-PT", "Publicado em 12 de fevereiro de 2020, 09:05 GMT+3", "quarta-feira, 12 de fevereiro de 2020", "12/02/2020, 09h05",
        "LIMA, 12 de fevereiro —")]
    [InlineData("ar", "نُشر في 12 فبراير 2020، 09:05 غرينتش+3", "الأربعاء، 12 فبراير 2020", "12 فبراير 2020، 09:05", "LIMA، 12 فبراير —")]
    [InlineData(
        "ar-EG", "نُشر في ١٢ فبراير ٢٠٢٠، ٠٩:٠٥ غرينتش+٣", "الأربعاء، ١٢ فبراير ٢٠٢٠", "١٢ فبراير ٢٠٢٠، ٠٩:٠٥", "LIMA، ١٢ فبراير —")]
    [InlineData("ar-SY", "نُشر في ١٢ شباط ٢٠٢٠، ٠٩:٠٥ غرينتش+٣", "الأربعاء، ١٢ شباط ٢٠٢٠", "١٢ شباط ٢٠٢٠، ٠٩:٠٥", "LIMA، ١٢ شباط —")]
    [InlineData("zh", "发布于 2020年2月12日 GMT+3 09:05", "2020年2月12日星期三", "2020年2月12日 09:05", "LIMA，2月12日 —")]
    [InlineData("zh-TW", "发布于 2020年2月12日 09:05 [GMT+3]", "2020年2月12日 星期三", "2020年2月12日 09:05", "LIMA，2月12日 —")]
    public void A_date_is_as_newspapers_print_it(string language, string published, string day, string card, string dateline)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-02-12 09:05\nplace: Lima")
            .Site($"language: {language}");
        var site = newsroom.Build(now: "2020-02-14");
        Assert.Equal(published, site.Words(Story, ".story-meta time"));
        Assert.Equal(day, site.Words("/news/", ".day-date time"));
        Assert.Equal(card, site.Words("/", ".card-meta time"));
        Assert.StartsWith(dateline, site.Words(Story, ".prose p"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Publié le 1er mars 2020")]
    [InlineData("pt", "Publicado em 1º de março de 2020")]
    [InlineData("de", "Veröffentlicht am 1. März 2020")]
    public void The_first_of_a_month_has_its_own_form(string language, string published)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-03-01").Site($"language: {language}");
        Assert.Equal(published, newsroom.Build(now: "2020-03-02").Words("/2020/03/01/flood/", ".story-meta time"));
    }

    [Fact]
    public void A_newsroom_writes_its_own_dates_in_every_form_of_the_language()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nlanguage: en-AU")
            .EditTheme("strings/en.yml", "dates:", "dates:\n  date: \"{d}/{m}/{yyyy}\"");
        var site = newsroom.Build();
        Assert.Equal("Published 10/1/2020", site.Words("/2020/01/10/flood/", ".story-meta time"));
        Assert.Equal("10/1/2020", site.Words("/news/", ".day-date time"));
    }

    [Fact]
    public void Own_strings_need_no_dates()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Tulva\nlanguage: fi\nplace: Turku")
            .AddToTheme("strings/fi.yml", "name: suomi\nwords:\n  published: \"Julkaistu {date}\"\n");
        var site = newsroom.Build();
        Assert.Equal("Julkaistu 10. tammikuuta 2020", site.Words("/2020/01/10/flood/", ".story-meta time"));
        Assert.StartsWith("TURKU, 10. tammikuuta —", site.Words("/2020/01/10/flood/", ".prose p"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Complaints, c => c.Contains("dates", StringComparison.Ordinal));
    }

    [Fact]
    public void Own_strings_of_a_language_that_the_tables_lack_need_dates()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nlanguage: tlh")
            .AddToTheme("strings/tlh.yml", "name: tlhIngan Hol\nwords:\n  by: x\n");
        Assert.Contains(newsroom.Build().Refused().Complaints, c => c.Contains("tlh.yml", StringComparison.Ordinal)
            && c.Contains("'dates'", StringComparison.Ordinal));
    }

    /// <summary>A pattern that a script made with a placeholder that the program doesn't know would be printed as it is.</summary>
    [Fact]
    public void Every_pattern_of_the_table_can_be_read()
    {
        var tags = CldrTable.Lines("dates").Select(l => l[0]).ToArray();
        Assert.True(tags.Length > 300);
        foreach (var tag in tags)
        {
            var formats = DateFormats.Find(tag)!;
            Assert.Equal(12, formats[DateField.Months].Split(';').Length);
            Assert.Equal(12, formats[DateField.ShortMonths].Split(';').Length);
            Assert.Equal(7, formats[DateField.Weekdays].Split(';').Length);
            for (var field = DateField.Date; field <= DateField.Hour; field++)
            {
                DatePattern.Parse(formats[field], out var unknown);
                Assert.Null(unknown);
            }
        }
    }

    /// <summary>What a file of strings repeats of the tables says nothing, and hides a change of the tables.</summary>
    [Theory, MemberData(nameof(ThemeLanguages))]
    public void The_theme_changes_only_what_is_not_so_in_the_tables(string language)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Theme, "strings", language + ".yml"));
        var table = DateFormats.Find(language)!;
        string[] names =
        [
            "", "", "", "months", "short_months", "weekdays", "date", "time", "card", "day", "dateline", "short_dateline", "hour",
            "first_day",
        ];
        for (var field = DateField.Months; field <= DateField.FirstDay; field++)
        {
            if (Regex.Match(text, $"(?m)^  {names[(int)field]}: (.*)$") is { Success: true } match)
            {
                Assert.NotEqual(table[field], match.Groups[1].Value.Trim('"', '[', ']').Replace(", ", ";", StringComparison.Ordinal));
            }
        }
    }

    public static TheoryData<string> ThemeLanguages => [.. Authoring.LanguageNames.OfTheme];
}
