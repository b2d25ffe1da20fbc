
namespace Dateline.Tests.Themes;

/// <summary>Every template ends soon: with a page, or with an error that names the limit and the place.</summary>
[Trait("Speed", "Slow")]
public sealed class LimitTests : IDisposable
{
    private const string Long = "{% assign s = 'aaaaaaaaaa' %}";
    private const string Steps =
        "the page needs more than 50,000,000 steps", Items =
            "a list is longer than 1,000,000 items", Text = "a text is longer than 10,000,000 characters";
    private const string Deep =
        "partials are nested more than 100 deep", Tags =
            "tags are nested more than 50 deep", Size = "the page is larger than 256 MB";

    private readonly TemplateTester _tester = new();

    [Theory]
    [InlineData("{% for i in (1..2000000000) %}x{% endfor %}", Items)]
    [InlineData("{% for i in (-2000000000..2000000000) %}x{% endfor %}", Items)]
    [InlineData("{% tablerow i in (1..2000000000) %}x{% endtablerow %}", Items)]
    [InlineData("{{ (1..2000000000) | join: ',' }}", Items)]
    [InlineData("{{ (1..2000000000) | size }}", Items)]
    [InlineData("{{ (1..2000000000) | reverse | first }}", Items)]
    [InlineData("{% assign a = (1..2000000000) %}", Items)]
    [InlineData("{% include 'empty' for (1..2000000000) %}", Items)]
    [InlineData("{% for i in (1..100000) %}{{ article.body }}{% endfor %}", Steps)]
    [InlineData("{% for i in (1..100000) %}{{ article.body | strip_html | size }}{% endfor %}", Steps)]
    [InlineData("{% for i in (1..100000) %}{% assign a = (1..1000) %}{% endfor %}", Steps)]
    [InlineData("{% for i in (1..100) %}{% render 'rounds' %}{% endfor %}", Steps)]
    [InlineData("{% for i in (1..100) %}{% shared 'rounds', n: i %}{% endfor %}", Steps)]
    [InlineData("{% for i in (1..100) %}{% shared 'rounds' %}{% endfor %}", Steps)]
    [InlineData("{% include 'self' %}", Deep)]
    [InlineData("{% render 'self' %}", Deep)]
    [InlineData("{% render 'other' %}", Deep)]
    [InlineData("{% include 'ping' %}", Deep)]
    public void A_loop_stops_at_the_limit_of_a_page(string template, string limit) => Ends(template, limit);

    [Theory]
    [InlineData(Long, "{% assign s = s | append: s %}", Text)]
    [InlineData(Long, "{% assign s = s | prepend: s %}", Text)]
    [InlineData(Long, "{% capture s %}{{ s }}{{ s }}{% endcapture %}", Text)]
    [InlineData(Long, "{% capture s %}{% ifchanged %}{{ s }}{{ s }}{% endifchanged %}{% endcapture %}", Text)]
    [InlineData(Long, "{% assign s = s | replace: 'a', s %}", Text)]
    [InlineData(Long, "{% assign s = s | replace: 'a', 'aa' %}", Text)]
    [InlineData("{% assign s = 'a,a' %}", "{% assign s = s | split: ',' | join: s %}", Text)]
    [InlineData("{% assign s = 'a,a' | split: ',' %}", "{% assign s = s | concat: s %}", Items)]
    [InlineData(Long, "{% assign s = s | fill: a: s %}{% assign s = s | append: '{a}' | append: s %}", Text)]
    [InlineData("{% assign s = '&&' %}", "{% assign s = s | escape | append: s %}", Text)]
    [InlineData("{% assign s = '%%' %}", "{% assign s = s | url_encode | append: s %}", Text)]
    [InlineData("{% assign s = '{0}{0}' %}", "{% assign s = s | format_string: s %}", Text)]
    [InlineData("{% assign n = 10 %}", "{% assign n = n | times: n %}", "a number is too large for the filter 'times'")]
    public void Repeated_doubling_stops_at_the_limit_of_a_text(string first, string again, string limit) =>
        Ends(first + string.Concat(Enumerable.Repeat(again, 40)), limit);

    [Theory]
    [InlineData("{{ s | split: '' | size }}", Items)]
    [InlineData("{{ s | escape }}{{ s | url_encode | size }}", Text)]
    [InlineData("{% assign t = s | append: 'b' %}{% if s contains t %}{% endif %}", Steps)]
    [InlineData("{% assign t = s | append: 'b' %}{{ s | remove: t }}", Steps)]
    [InlineData("{% for i in (1..1000000) %}{% if s == '' %}{% endif %}{% endfor %}", Steps)]
    [InlineData("{% for i in (1..1000) %}{{ s }}{% endfor %}", Size)]
    [InlineData(
        "{% for i in (1..1000) %}{% assign t = s | append: i %}{% endfor %}",
        "the page's templates create more than 250,000,000 characters of text")]
    public void A_long_text_is_counted_by_its_length(string template, string limit) =>
        Ends(Long + string.Concat(Enumerable.Repeat("{% assign s = s | append: s %}", 19)) + template, limit);

    [Theory]
    [InlineData("{% if true %}", "{% endif %}", 20_000, Tags)]
    [InlineData("{% unless false %}", "{% endunless %}", 20_000, Tags)]
    [InlineData("{% for i in (1..2) %}", "{% endfor %}", 20_000, Tags)]
    [InlineData("{% capture x %}", "{% endcapture %}", 20_000, Tags)]
    [InlineData("{% case 1 %}{% when 1 %}", "{% endcase %}", 20_000, Tags)]
    [InlineData("{% tablerow i in (1..2) %}", "{% endtablerow %}", 20_000, Tags)]
    [InlineData("{% ifchanged %}", "{% endifchanged %}", 20_000, Tags)]
    [InlineData("{% if true %}", "", 20_000, Tags)]
    public void Tags_nest_no_deeper_than_can_be_parsed(string open, string close, int times, string limit) =>
        Ends(string.Concat(Enumerable.Repeat(open, times)) + "x" + string.Concat(Enumerable.Repeat(close, times)), limit);

    [Theory]
    [InlineData("{{ x", "[x", "", "]", " }}", "brackets are nested more than 100 deep")]
    [InlineData("{{ ", "(", "1", ")", " }}", "brackets are nested more than 100 deep")]
    [InlineData("{{ 'x'", " | upcase", "", "", " }}", "more than 100 operators or filters")]
    [InlineData("{% assign x = 'x'", " | upcase", "", "", " %}", "more than 100 operators or filters")]
    [InlineData("{% if true", " or true", "", "", " %}{% endif %}", "more than 100 operators or filters")]
    [InlineData("{% if true", " and true", "", "", " %}{% endif %}", "more than 100 operators or filters")]
    [InlineData("{% if false %}{% elsif true", " and true", "", "", " %}{% endif %}", "more than 100 operators or filters")]
    public void A_value_has_no_more_operators_than_can_be_evaluated(
        string start, string open, string middle, string close, string end, string limit) =>
        Ends(
            start + string.Concat(Enumerable.Repeat(open, 10_000)) + middle + string.Concat(Enumerable.Repeat(close, 10_000)) + end, limit);

    [Theory]
    [InlineData("{% if false %}", "{% elsif false %}a", "{% else %}end{% endif %}", "end")]
    [InlineData("{% case 1 %}", "{% when 2 %}a", "{% else %}end{% endcase %}", "end")]
    [InlineData("{% case 1 %}{% when 2", ", 2", " %}a{% else %}end{% endcase %}", "end")]
    [InlineData("{% cycle 'end'", ", 'a'", " %}", "end")]
    public void Sequences_can_be_long(string start, string again, string end, string printed) =>
        Assert.Equal(printed, _tester.Render(start + string.Concat(Enumerable.Repeat(again, 20_000)) + end).All);

    [Fact]
    public void Tags_nested_up_to_the_limit_are_rendered()
    {
        Assert.Equal(
            "x",
            _tester.Render(
                string.Concat(Enumerable.Repeat("{% if true %}", 50)) + "x" + string.Concat(Enumerable.Repeat("{% endif %}", 50))).All);
        Assert.Equal("X", _tester.Render("{{ 'x'" + string.Concat(Enumerable.Repeat(" | upcase", 99)) + " }}").All);
    }

    [Fact]
    public void A_list_of_a_hundred_thousand_stories_is_rendered()
    {
        const string Card = """
            <article class="card row"{% if head.lang != "" %} lang="{{ head.lang }}"{% endif %}>
              <p class="kicker">{%- if article.kicker != "" %}{{ article.kicker }}{% else %}{{ article.section.name }}{% endif -%}</p>
              <h2 class="card-title"><a href="{{ head.canonical }}">{{ article.title }}</a></h2>
              {%- if article.lede != "" and article.kind != "brief" -%}
                <p class="card-lede">{{ article.lede | upcase | truncate: 200 }}</p>{%- endif %}
              <p class="card-date"><time datetime="{{ article.date.iso }}">{{ article.date.text }}</time>
                {{ t.published | fill: date: article.date.text }}</p>
              {%- for author in article.authors %}{% include 'link', link: author %}{% unless forloop.last %}, {% endunless %}{% endfor %}
            </article>
            """;
        var page = _tester.Render(
            "{% for i in (1..100000) %}{% include 'card' %}{% endfor %}",
            ("card", Card),
            ("link", "<a href=\"{{ link.url }}\">{{ link.name }}</a>"));
        Assert.Empty(page.Complaints);
        Assert.Equal(100_000, page.Printed.Split("<article").Length - 1);
    }

    [Fact]
    public void Partials_in_partials_in_partials_are_neither_inlined_nor_rendered_forever()
    {
        (string, string)[] partials =
        [
            .. Enumerable.Range(1, 8)
                .Select(n => ($"p{n}", n == 8 ? "x" : string.Concat(Enumerable.Repeat($"{{% include 'p{n + 1}' %}}", 30)))),
        ];
        Ends("{% include 'p1' %}", Steps, partials);
    }

    [Fact]
    public void Loops_in_loops_in_loops_are_optimized_quickly()
    {
        var loops = string.Concat(Enumerable.Repeat("{% for s in none %}", 45)) + "{% assign x = 1 %}"
            + string.Concat(Enumerable.Repeat("{% endfor %}", 45));
        Assert.Equal("", _tester.Render("{% assign none = '' | split: ',' %}" + loops).All);
    }

    public void Dispose() => _tester.Dispose();

    private void Ends(string template, string limit, params (string, string)[] partials)
    {
        var rendered = _tester.Render(template,
        [
            ("empty", ""), ("rounds", "{% for i in (1..1000000) %}{% endfor %}"), ("self", "{% include 'self' %}"),
            ("other", "{% render 'other' %}"), ("ping", "{% include 'pong' %}"),
            ("pong", "{% include 'ping' %}"), .. partials,
        ]);
        var complaint = Assert.Single(rendered.Complaints);
        Assert.Contains(limit, complaint, StringComparison.Ordinal);
        Assert.Matches("^(article|partials/[a-z0-9]+).liquid:1:[0-9]+: DL050[34]: ", complaint);
    }
}
