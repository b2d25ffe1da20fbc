namespace Dateline.Tests.Markdown;

/// <summary>Chinese, Japanese and Korean, which have no spaces around emphasis, and the first two none between lines.</summary>
public sealed class EastAsianTests
{
    [Theory]
    [InlineData("市长说：**“堤坝守住了。”**居民都很高兴。", "市长说：<strong>“堤坝守住了。”</strong>居民都很高兴。")]
    [InlineData("これは**「大切なこと」**です。", "これは<strong>「大切なこと」</strong>です。")]
    [InlineData("문서는 **마크다운(Markdown)**을 씁니다.", "문서는 <strong>마크다운(Markdown)</strong>을 씁니다.")]
    [InlineData("これは~~(古い)~~です", "これは<del>(古い)</del>です")]
    [InlineData("これは*(新しい)*です", "これは<em>(新しい)</em>です")]
    [InlineData("太郎は**[link](https://news.example.org/)**だ", "太郎は<strong><a href=\"https://news.example.org/\">link</a></strong>だ")]
    [InlineData("**葛\U000E0100**(か", "<strong>葛\U000E0100</strong>(か")]
    [InlineData("a**〜**b", "a<strong>〜</strong>b")]
    public void Marks_beside_their_characters_need_no_gap(string typed, string html) => Assert.Equal(html, Rendered.Words(typed, "ja"));

    [Theory]
    [InlineData("The **“wall”**s held", "The <strong>“wall”</strong>s held")]
    [InlineData("The **\"wall\"**s held", "The <strong>“wall”</strong>s held")]
    [InlineData("the **(dam)**s held", "the <strong>(dam)</strong>s held")]
    [InlineData("**Note:**text", "<strong>Note:</strong>text")]
    [InlineData("*Yes.*She said", "<em>Yes.</em>She said")]
    [InlineData("**a** \"**b**\"", "<strong>a</strong> “<strong>b</strong>”")]
    [InlineData("*(*foo)", "*(*foo)")]
    public void Marks_after_the_end_of_words_close_them(string typed, string html) => Assert.Equal(html, Rendered.Words(typed));

    [Theory]
    [InlineData("ja", "日本語の\n文章です。\nはい", "日本語の文章です。はい")]
    [InlineData("en", "日本語の\n文章", "日本語の文章")]
    [InlineData("zh", "他说：\n“好”\n了", "他说：“好”了")]
    [InlineData("ja", "日本語の\n**文章**\nです", "日本語の<strong>文章</strong>です")]
    [InlineData("ko", "한국어\n문장", "한국어\n문장")]
    [InlineData("ja", "日本語\nenglish\n日本語", "日本語\nenglish\n日本語")]
    [InlineData("ja", "日本語\\\n文章", "日本語<br>\n文章")]
    [InlineData("en", "a\nb", "a\nb")]
    public void The_end_of_a_line_is_a_gap_only_where_the_script_has_gaps(string language, string typed, string html) =>
        Assert.Equal(html, Rendered.Words(typed, language));

    [Fact]
    public void A_picture_is_described_without_gaps() =>
        Assert.Contains("alt=\"日本語の文章\"", Rendered.Html("![日本語の\n文章](map.png)"), StringComparison.Ordinal);
}
