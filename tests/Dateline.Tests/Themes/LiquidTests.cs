namespace Dateline.Tests.Themes;

/// <summary>Tags, operators and filters follow Liquid's documentation, with and without the optimizer.</summary>
public sealed class LiquidTests : IDisposable
{
    private const string Letters = "{% assign letters = 'a,b,c,d,e' | split: ',' %}", None = "{% assign none = '' | split: ',' %}";

    private readonly TemplateTester _tester = new();

    [Theory]
    [InlineData("a \n{%- assign x = 1 -%}\n b", "ab")]
    [InlineData("a {{- 1 -}} b", "a1b")]
    [InlineData("a {{ 1 }} b", "a 1 b")]
    [InlineData("a {%- if true %} b {% endif -%} c", "a b c")]
    [InlineData("a{%- comment -%} x {%- endcomment -%} b", "ab")]
    [InlineData("{% # a note %}a", "a")]
    [InlineData("{% raw %}{{ x }}{% y %}{% endraw %}", "{{ x }}{% y %}")]
    [InlineData("{% echo 'a' | upcase %}", "A")]
    public void Tags_strip_whitespace_if_they_have_hyphens(string template, string printed) => Prints(template, printed);

    [Theory]
    [InlineData(Letters + "{% for l in letters %}{{ l }}{% endfor %}", "abcde")]
    [InlineData(None + "{% for l in none %}{{ l }}{% else %}none{% endfor %}", "none")]
    [InlineData(Letters + "{% for l in letters limit: 0 %}{{ l }}{% else %}none{% endfor %}", "none")]
    [InlineData(Letters + "{% for l in letters limit: 2 %}{{ l }}{% endfor %}", "ab")]
    [InlineData(
        Letters + "{% for l in letters offset: 3 %}{{ l }}{{ forloop.index }}{{ forloop.length }}{{ forloop.first }};{% endfor %}",
        "d12true;e22false;")]
    [InlineData(Letters + "{% for l in letters limit: 2 offset: 1 %}{{ l }}{% endfor %}", "bc")]
    [InlineData(Letters + "{% for l in letters reversed %}{{ l }}{% endfor %}", "edcba")]
    [InlineData(Letters + "{% for l in letters reversed limit: 2 offset: 1 %}{{ l }}{{ forloop.rindex }}{% endfor %}", "c2b1")]
    [InlineData(
        Letters + "{% for l in letters limit: 2 %}{{ l }}{% endfor %}{% for l in letters limit: 2 offset: continue %}/{{ l }}{% endfor %}",
        "ab/c/d")]
    [InlineData(Letters + "{% for l in letters limit: 2 %}{% endfor %}{% for m in letters offset: continue %}{{ m }}{% endfor %}", "abcde")]
    [InlineData(Letters + "{% for l in letters %}{% if l == 'c' %}{% break %}{% endif %}{{ l }}{% endfor %}", "ab")]
    [InlineData(Letters + "{% for l in letters %}{% if l == 'c' %}{% continue %}{% endif %}{{ l }}{% endfor %}", "abde")]
    [InlineData(Letters + "{% for l in letters %}{% case l %}{% when 'c' %}{% break %}{% endcase %}{{ l }}{% endfor %}", "ab")]
    [InlineData("{% for i in (1..3) %}{{ i }}{% endfor %}{% for i in (3..1) %}{{ i }}{% endfor %}", "123")]
    [InlineData("{% assign n = 2 %}{% for i in (1..n) %}{{ i }}{% endfor %}", "12")]
    [InlineData(
        "{% for a in (1..2) %}{% for b in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}",
        "11 12 21 22 ")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{% for u in head.breadcrumbs %}{{ forloop.parentloop.last }} {% endfor %}{% endfor %}",
        "false false true true ")]
    [InlineData("{% for i in (1..2) %}{{ forloop.parentloop }}{% if forloop.parentloop %}!{% endif %}{% endfor %}", "")]
    [InlineData(
        "{% tablerow i in (1..3) cols: 2 %}{{ i }}{{ tablerowloop.col_last }}{% endtablerow %}",
        "<tr class=\"row1\">\n<td class=\"col1\">1false</td><td class=\"col2\">2true</td></tr>\n<tr class=\"row2\"><td "
            + "class=\"col1\">3false</td></tr>\n")]
    [InlineData("{% for i in (1..4) %}{% cycle 'odd', 'even' %} {% endfor %}", "odd even odd even ")]
    [InlineData("{% cycle 'a', 'b' %}{% cycle 'x', 'y' %}{% cycle 'a', 'b' %}", "axb")]
    [InlineData("{% cycle 'g': 'a', 'b' %}{% cycle 'h': 'a', 'b' %}{% cycle 'g': 'a', 'b' %}", "aab")]
    [InlineData("{% for i in (1..4) %}{% ifchanged %}{{ i | divided_by: 2 }}{% endifchanged %}{% endfor %}", "012")]
    public void Loops_iterate_over_their_range(string template, string printed) => Prints(template, printed);

    [Theory]
    [InlineData("{% if true or false and false %}yes{% endif %}", "yes")]
    [InlineData("{% if false and false or true %}yes{% endif %}.", ".")]
    [InlineData("{% if nil %}a{% endif %}{% if false %}b{% endif %}{% if '' %}c{% endif %}{% if 0 %}d{% endif %}", "cd")]
    [InlineData("{% if '' == empty %}a{% endif %}{% if '' == blank %}b{% endif %}{% if ' ' == blank %}c{% endif %}", "abc")]
    [InlineData(None + "{% if none == empty %}a{% endif %}{% if none == blank %}b{% endif %}{% if none %}c{% endif %}", "abc")]
    [InlineData("{% if nil == blank %}a{% endif %}{% if false == blank %}b{% endif %}", "ab")]
    [InlineData("{% if 'flood' contains 'loo' %}a{% endif %}{% if 'flood' contains 'x' %}b{% endif %}", "a")]
    [InlineData(Letters + "{% if letters contains 'b' %}a{% endif %}{% if letters contains 'x' %}b{% endif %}", "a")]
    [InlineData(
        "{% if 1 < 2 %}a{% endif %}{% if 2 >= 2 %}b{% endif %}{% if 1 != 2 %}c{% endif %}{% if 1 <> 2 %}d{% endif %}{% if 1 > 2 %}e{% "
            + "endif %}",
        "abcd")]
    [InlineData("{% if 1 == 1.0 %}a{% endif %}{% if 1 == '1' %}b{% endif %}", "a")]
    [InlineData("{% if false %}a{% elsif true %}b{% elsif true %}c{% else %}d{% endif %}", "b")]
    [InlineData("{% unless false %}a{% endunless %}{% unless true %}b{% else %}c{% endunless %}", "ac")]
    [InlineData("{% case 2 %}{% when 1 %}a{% when 2, 3 %}b{% else %}c{% endcase %}", "b")]
    [InlineData("{% case 'x' %}{% when 'a' or 'x' %}b{% else %}c{% endcase %}", "b")]
    [InlineData("{% case 9 %}{% when 1 %}a{% else %}c{% endcase %}", "c")]
    [InlineData("{% case 1 %}{% when 1 %}a{% when 1 %}b{% endcase %}", "ab")]
    public void Conditions_are_read_from_the_right_and_only_nil_and_false_are_false(string template, string printed) =>
        Prints(template, printed);

    [Theory]
    [InlineData("{% assign x = 'a' %}{{ x }}{% assign x = x | append: 'b' %}{{ x }}", "aab")]
    [InlineData("{% capture x %}<b>{{ 1 }}</b>{% endcapture %}{{ x }}", "<b>1</b>")]
    [InlineData("{% increment n %}{% increment n %}{% decrement m %}{% decrement m %}", "01-1-2")]
    [InlineData("{% assign n = 5 %}{% increment n %}{{ n }}", "05")]
    [InlineData("{{ 'a' }}{{ \"b\" }}{{ 1 }}{{ 1.5 }}{{ true }}{{ nil }}", "ab11.5true")]
    [InlineData("{{ '<i>' }}{{ '<i>' | raw }}{{ '<i>' | escape }}{{ '&lt;' | escape_once }}", "&lt;i&gt;<i>&lt;i&gt;&lt;")]
    [InlineData("{{ 'flood' | upcase }}{{ 'Flood' | downcase }}{{ 'flood wall' | capitalize }}", "FLOODfloodFlood wall")]
    [InlineData("{{ 'flood' | slice: 1 }}{{ 'flood' | slice: 1, 3 }}{{ 'flood' | slice: -3, 2 }}", "lloooo")]
    [InlineData("{{ 'a-b-a' | replace: 'a', 'x' }} {{ 'a-b-a' | replace_first: 'a', 'x' }} {{ 'a-b-a' | remove: 'a' }}", "x-b-x x-b-a -b-")]
    [InlineData(
        "{{ 'flood wall' | truncate: 8 }} {{ 'flood wall holds' | truncatewords: 2 }} {{ 'flood' | truncate: 3, '' }}",
        "flood... flood wall... flo")]
    [InlineData(
        "{{ ' a ' | strip }}{{ ' a' | lstrip }}{{ 'a ' | rstrip }}{{ 'a' | prepend: 'b' }}{{ nil | default: 'd' }}{{ '' | default: 'e' "
            + "}}{{ false | default: 'f' }}",
        "aaabadef")]
    [InlineData(
        "{{ 7 | divided_by: 2 }} {{ 7 | divided_by: 2.0 }} {{ 7 | modulo: 3 }} {{ 1.25 | round: 1 }} {{ 1.2 | ceil }} {{ 1.8 | floor }} "
            + "{{ -3 | abs }}",
        "3 3.5 1 1.2 2 1 3")]
    [InlineData("{{ 3 | plus: 4 }} {{ '3' | minus: 4 }} {{ 3 | times: 4 }} {{ 3 | at_least: 4 }} {{ 3 | at_most: 2 }}", "7 -1 12 4 2")]
    [InlineData(
        Letters
            + "{{ letters | join: '-' }} {{ letters.size }} {{ letters | first }} {{ letters.last }} {{ letters[1] }} {{ letters[-1] }} "
            + "{{ letters | reverse | join: '' }}",
        "a-b-c-d-e 5 a e b e edcba")]
    [InlineData("{{ 'b,a,b' | split: ',' | uniq | sort | join: ',' }} {{ 'a' | split: ',' | concat: none | size }}", "a,b 1", None)]
    [InlineData("{{ head.breadcrumbs | map: 'name' | join: ', ' }}", "Front page, World")]
    [InlineData("{{ '2020-01-10' | date: '%Y/%m/%d %B %e' }}", "2020/01/10 January 10")]
    [InlineData(
        "{{ 'a b' | url_encode }} {{ 'flood' | base64_encode | base64_decode }} {{ 'a<b' | json }} {{ 'x\ny' | newline_to_br }}",
        "a+b flood &quot;a\\u003Cb&quot; x&lt;br /&gt;y")]
    [InlineData(
        "{{ article.title | size }} {{ article.authors.size }} {{ article['title'] }} {{ article.authors[0]['name'] }}",
        "5 1 Flood Mara Lind")]
    public void Values_are_created_and_written(string template, string printed, string before = "") => Prints(before + template, printed);

    [Theory]
    [InlineData("{% include 'p', x: 1 %}{% include 'p' with 2 as x %}", "[1][2]")]
    [InlineData("{% render 'p', x: 1 %}{% render 'p' with 2 as x %}", "[1][2]")]
    [InlineData(Letters + "{% include 'p' for letters as x %}{% render 'p' for letters as x %}", "[a][b][c][d][e][a][b][c][d][e]")]
    [InlineData(Letters + "{% render 'counted' for letters as x %}", "1a2b3c4d5e")]
    [InlineData("{% assign x = 1 %}{% include 'sets' %}{{ x }}", "1")]
    [InlineData(Letters + "{% for l in letters %}{% include 'leaves' %}{{ l }}{% endfor %}", "ab")]
    [InlineData("{% assign name = 'p' %}{% include name, x: 1 %}{% include 'p.liquid', x: 2 %}", "[1][2]")]
    [InlineData("{% render 'globals' %}", "Flood/Front page")]
    [InlineData("{% shared 'p', x: 1 %}{% shared 'q', y: 1 %}{% shared 'q', x: 1, y: 2 %}", "[1](1)(2)")]
    public void Partials_are_given_what_is_named(string template, string printed) => Prints(template, printed);

    public void Dispose() => _tester.Dispose();

    private void Prints(string template, string printed)
    {
        (string, string)[] partials =
        [
            ("p", "[{{ x }}]"), ("q", "({{ y }})"), ("counted", "{{ forloop.index }}{{ x }}"), ("sets", "{% assign x = 2 %}"),
            ("leaves", "{% if l == 'c' %}{% break %}{% endif %}"),
            ("globals", "{{ article.title }}/{{ head.breadcrumbs.first.name }}"),
        ];
        Assert.Equal(printed, _tester.Render(template, partials).All);
    }
}
