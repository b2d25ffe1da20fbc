using System.Globalization;
using Dateline.Model.Cldr;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Cldr;

/// <summary>Plural forms, by the sample numbers of Unicode's CLDR for every language that it has rules for.</summary>
public sealed class PluralTests
{
    public static IEnumerable<string[]> Samples { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Tests, "Cldr", "plural-samples.txt")).Skip(1).Select(l => l.Split('\t'))];

    public static TheoryData<string> Languages => [.. Samples.Select(s => s[0]).Distinct()];

    [Theory, MemberData(nameof(Languages))]
    public void Every_sample_number_has_its_form(string language)
    {
        var rules = PluralRules.For(language)!;
        var lines = Samples.Where(s => s[0] == language).ToArray();
        Assert.Equal(lines.Select(l => l[1]), rules.Forms);
        var numbers = lines.SelectMany(
            l => l[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Range), (l, n) => (Form: l[1], n));
        Assert.All(numbers, s => Assert.Equal((s.n, s.Form), (s.n, rules.FormOf(PluralNumber.Parse(s.n)!.Value))));
    }

    [Fact]
    public void The_table_has_the_languages_of_the_samples() =>
        Assert.Equal(Samples.Select(s => s[0]).Distinct().Order(), PluralRules.Languages.Order());

    [Theory]
    [InlineData("en", "3 pictures")]
    [InlineData("ru", "3 фотографии")]
    [InlineData("uk", "3 світлини")]
    [InlineData("es", "3 fotos")]
    [InlineData("pt-PT", "3 fotos")]
    [InlineData("fr", "3 photos")]
    [InlineData("de", "3 Bilder")]
    [InlineData("ar", "3 صور")]
    [InlineData("zh", "3 张图片")]
    public void A_gallery_is_counted_in_the_language_of_the_page(string language, string words)
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood", "::: gallery\n![A](media/a.png)\n![B](media/b.png)\n![C](media/c.png)\n:::")
            .File("media/a.png", Pictures.Png(700, 500)).File("media/b.png", Pictures.Png(700, 501))
            .File("media/c.png", Pictures.Png(700, 502))
            .Site($"language: {language}");
        Assert.Equal(words, newsroom.Build().Words("/", ".card-plays"));
    }

    [Fact]
    public void A_form_that_the_language_lacks_or_needs_is_reported()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .EditTheme("strings/en.yml", "{one: \"{count} picture\", other: \"{count} pictures\"}", "{few: few, other: \"{count}\"}");
        var complaints = newsroom.Build().Refused().Complaints;
        Assert.Contains(complaints, c => c.Contains("has 'few' under 'gallery_count', which is no plural form of 'en'"));
        Assert.Contains(complaints, c => c.Contains("lacks a plural form of 'gallery_count': one;") && c.EndsWith("write one, other"));
    }

    [Fact]
    public void Words_with_forms_need_a_count()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .EditTheme("article.liquid", "<article class=\"story\">", "<article class=\"story\">{{ t.gallery_count }}");
        Assert.Contains(newsroom.Build().Complaints, c => c.Contains("this string has plural forms, which depend on a count"));
    }

    // "0.2~1.0" is 0.2, 0.3 ... 1.0.
    private static IEnumerable<string> Range(string sample)
    {
        if (sample.Split('~') is not [var first, var last])
        {
            return [sample];
        }

        var decimals = first.Contains('.') ? first.Length - first.IndexOf('.') - 1 : 0;
        var step = (decimal)Math.Pow(10, -decimals);
        var (from, to) = (decimal.Parse(first, CultureInfo.InvariantCulture), decimal.Parse(last, CultureInfo.InvariantCulture));
        return Enumerable.Range(0, (int)((to - from) / step) + 1)
            .Select(i => (from + (i * step)).ToString("F" + decimals, CultureInfo.InvariantCulture));
    }
}
