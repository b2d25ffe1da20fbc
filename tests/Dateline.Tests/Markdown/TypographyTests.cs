using Dateline.Markdown;

namespace Dateline.Tests.Markdown;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("en", "“One ‘two’ three”")]
    [InlineData("en-GB", "“One ‘two’ three”")]
    [InlineData("ru", "«One „two“ three»")]
    [InlineData("de", "„One ‚two‘ three“")]
    [InlineData("fr", "«\u202FOne “two” three\u202F»")]
    [InlineData("fr-CA", "«\u202FOne “two” three\u202F»")]
    [InlineData("de-CH", "«One ‹two› three»")]
    [InlineData("ja", "「One 『two』 three」")]
    [InlineData("xx", "“One ‘two’ three”")]
    public void Quotation_marks_are_the_languages_own(string language, string html) =>
        Assert.Equal(html, Rendered.Words("\"One 'two' three\"", language));

    [Theory]
    [InlineData("\"В статье \"Мир\" сказано\"", "«В статье „Мир“ сказано»")]
    [InlineData("Москва -- столица", "Москва — столица")]
    [InlineData("2019--2020 годы", "2019–2020 годы")]
    public void Russian_has_the_marks_that_Russians_use(string typed, string html) => Assert.Equal(html, Rendered.Words(typed, "ru"));

    [Theory]
    [InlineData("Vraiment ? Oui ! Non ; voici :", "Vraiment\u202F? Oui\u202F! Non\u202F; voici\u00A0:")]
    [InlineData("Il dit : « *Oui* », puis « non »", "Il dit\u00A0: «\u202F<em>Oui</em>\u202F», puis «\u202Fnon\u202F»")]
    [InlineData("Vraiment? «Oui» à 14:30", "Vraiment? «Oui» à 14:30")]
    [InlineData("`a ? b : c` <kbd>a ?</kbd>", "<code>a ? b : c</code> <kbd>a ?</kbd>")]
    [InlineData(
        "[Quoi ?](https://example.org/?a=b:c)",
        "<a href=\"https://example.org/?a=b:c\" class=\"external\" rel=\"noopener\">Quoi\u202F?</a>")]
    public void A_space_that_French_has_before_a_mark_does_not_end_a_line(string typed, string html) =>
        Assert.Equal(html, Rendered.Words(typed, "fr"));

    [Theory]
    [InlineData("en", "Really ? Yes : no")]
    [InlineData("de", "Wirklich ? Ja : nein")]
    public void Other_languages_keep_their_spaces(string language, string typed) => Assert.Equal(typed, Rendered.Words(typed, language));

    [Theory]
    [InlineData("don't", "don’t")]
    [InlineData("the '90s", "the ’90s")]
    [InlineData("'90s music isn't 'new' music", "’90s music isn’t ‘new’ music")]
    [InlineData("rock 'n' roll", "rock ’n’ roll")]
    [InlineData("'Tis the season", "’Tis the season")]
    [InlineData("the ministers' talks", "the ministers’ talks")]
    [InlineData("Saint-Germain l'Auxerrois", "Saint-Germain l’Auxerrois")]
    [InlineData("'Yes,' he said", "‘Yes,’ he said")]
    [InlineData("He said: \"It's 'fine'.\"", "He said: “It’s ‘fine’.”")]
    public void Apostrophes_are_apostrophes(string typed, string html) => Assert.Equal(html, Rendered.Words(typed));

    [Theory]
    [InlineData("a -- b --- c ... d", "a – b — c … d")]
    [InlineData("pages 3--5", "pages 3–5")]
    [InlineData("well-known", "well-known")]
    [InlineData("a ----- b", "a ----- b")]
    [InlineData("(\"yes\")", "(“yes”)")]
    [InlineData("non-\"state\" actors", "non-“state” actors")]
    [InlineData("a 6\" gun", "a 6\" gun")]
    [InlineData("6'2\" tall", "6'2\" tall")]
    [InlineData("**\"Bold\"** and *\"it\"*", "<strong>“Bold”</strong> and <em>“it”</em>")]
    [InlineData("\"*Parasite*\" won", "“<em>Parasite</em>” won")]
    [InlineData("\"[Link](https://example.com)\"", "“<a href=\"https://example.com\" class=\"external\" rel=\"noopener\">Link</a>”")]
    [InlineData("one \"two\nthree\" four", "one “two\nthree” four")]
    [InlineData("AT&T < IBM > x", "AT&amp;T &lt; IBM &gt; x")]
    public void Typed_marks_become_typographic_ones(string typed, string html) => Assert.Equal(html, Rendered.Words(typed));

    [Theory]
    [InlineData("`\"a\" -- 'b'...`", "<code>&quot;a&quot; -- 'b'...</code>")]
    [InlineData("\\\"a\\\"", "&quot;a&quot;")]
    [InlineData(
        "<https://example.com/a--b...>",
        "<a href=\"https://example.com/a--b...\" class=\"external\" rel=\"noopener\">https://example.com/a--b...</a>")]
    [InlineData("<code>\"a\"</code> \"b\"", "<code>\"a\"</code> “b”")]
    public void Code_addresses_and_escaped_marks_stay_as_typed(string typed, string html) => Assert.Equal(html, Rendered.Words(typed));

    [Theory]
    [InlineData("“One ‘two’ three” – don’t — it…", "en")]
    [InlineData("«Один „два“ три» — это…", "ru")]
    [InlineData("„Eins ‚zwei‘ drei“ – so…", "de")]
    public void Typographic_marks_stay(string typed, string language) => Assert.Equal(typed, Rendered.Words(typed, language));

    [Fact]
    public void A_quotation_left_open_ends_with_its_paragraph() =>
        Assert.Equal("<p>“One.</p>\n<p>“Two.”</p>\n", Rendered.Html("\"One.\n\n\"Two.\""));

    [Theory]
    [InlineData("South Korea's \"Parasite\" -- best picture...", "en", "South Korea’s “Parasite” – best picture…")]
    [InlineData("\"Мир\" вышел", "ru", "«Мир» вышел")]
    [InlineData("Budget : « non » à l'impôt !", "fr", "Budget\u00A0: «\u202Fnon\u202F» à l’impôt\u202F!")]
    [InlineData("R&D <b> isn't &amp; HTML", "en", "R&D <b> isn’t &amp; HTML")]
    [InlineData("COVID-19: 3.5 per cent", "en", "COVID-19: 3.5 per cent")]
    public void A_headline_has_the_marks_of_running_text_and_stays_plain(string typed, string language, string printed) =>
        Assert.Equal(printed, PlainLine.Typeset(typed, language));
}
