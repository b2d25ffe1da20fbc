namespace Dateline.Tests.Markdown;

/// <summary>Lists of tasks: the mark is a sign that screen readers read as a word, and that feeds and plain text keep.</summary>
public sealed class TaskListTests
{
    private const string ToDo = "<li class=\"task-item\"><span class=\"task\" role=\"img\" aria-label=\"To do\">☐</span>";
    private const string Done = "<li class=\"task-item\"><span class=\"task\" role=\"img\" aria-label=\"Done\">☑</span>";

    [Theory]
    [InlineData("- [ ] a\n- [x] b\n- [X] c", $"<ul>\n{ToDo} a</li>\n{Done} b</li>\n{Done} c</li>\n</ul>\n")]
    [InlineData("1. [x] *a*\n2. b", $"<ol>\n{Done} <em>a</em></li>\n<li>b</li>\n</ol>\n")]
    [InlineData("> * [x] a", $"<blockquote>\n<ul>\n{Done} a</li>\n</ul>\n</blockquote>\n")]
    [InlineData("- a\n  - [ ] b", $"<ul>\n<li>a\n<ul>\n{ToDo} b</li>\n</ul>\n</li>\n</ul>\n")]
    [InlineData("- [x]\n  a", $"<ul>\n{Done}\na</li>\n</ul>\n")]
    public void An_item_can_be_a_task(string typed, string html) => Assert.Equal(html, Rendered.Html(typed));

    [Fact]
    public void In_a_loose_list_the_sign_is_in_the_paragraph() =>
        Assert.StartsWith(
            "<ul>\n<li class=\"task-item\">\n<p><span class=\"task\" role=\"img\" aria-label=\"Done\">☑</span> a</p>\n<p>b</p>",
            Rendered.Html("- [x] a\n\n  b"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("[ ] a", "<p>[ ] a</p>\n")]
    [InlineData("- a [x] b", "<ul>\n<li>a [x] b</li>\n</ul>\n")]
    [InlineData("- a\n\n  [x] b", "<ul>\n<li>\n<p>a</p>\n<p>[x] b</p>\n</li>\n</ul>\n")]
    [InlineData("- [x](https://news.example.org/)", "<ul>\n<li><a href=\"https://news.example.org/\">x</a></li>\n</ul>\n")]
    [InlineData("- `[x] a`", "<ul>\n<li><code>[x] a</code></li>\n</ul>\n")]
    [InlineData("- \\[x] a", "<ul>\n<li>[x] a</li>\n</ul>\n")]
    public void Elsewhere_brackets_are_no_task(string typed, string html) => Assert.Equal(html, Rendered.Html(typed));

    [Fact]
    public void A_text_with_html_keeps_its_tasks() =>
        Assert.Contains($"{Done} <small>a</small>", Rendered.Html("- [x] <small>a</small>"), StringComparison.Ordinal);
}
