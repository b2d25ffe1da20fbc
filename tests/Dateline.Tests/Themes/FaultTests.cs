using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>Every error of a template is reported with its template and line, whatever Fluid throws.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TemplateTester _tester = new();

    [Theory]
    [InlineData("{{ 10 | divided_by: 0 }}", "the filter 'divided_by' can't divide by 0")]
    [InlineData("{{ 10 | divided_by: 0.0 }}", "the filter 'divided_by' can't divide by 0")]
    [InlineData("{{ 10 | modulo: 0 }}", "the filter 'modulo' can't divide by 0")]
    [InlineData("{{ 10 | modulo }}", "the filter 'modulo' needs 1 argument, not 0")]
    [InlineData("{{ 'x' | slice }}", "the filter 'slice' needs 1 to 2 arguments, not 0")]
    [InlineData(
        "{{ 'x' | slice: 'a' }}", "the filter 'slice' does not accept this value: Slice: offset argument is an invalid number")]
    [InlineData("{{ 'x' | replace }}", "the filter 'replace' needs 1 to 2 arguments, not 0")]
    [InlineData(
        "{{ 'x' | replace: '', 'y' }}", "the filter 'replace' does not accept this value: The value cannot be an empty string")]
    [InlineData("{{ 'x' | append: 'a', 'b' }}", "the filter 'append' needs 1 argument, not 2")]
    [InlineData(
        "{{ 5.6 | round: -2 }}",
        "the filter 'round' does not accept this value: Decimal can only round to between 0 and 28 digits of precision")]
    [InlineData("{{ '%%%' | base64_decode }}", "the filter 'base64_decode' can't read '%%%'")]
    [InlineData("{{ 'a' | base64_url_safe_decode }}", "the filter 'base64_url_safe_decode' can't read 'a'")]
    [InlineData("{{ 79228162514264337593543950335 | times: 2 }}", "a number is too large for the filter 'times'")]
    [InlineData("{{ 99999999999 | modulo: 2 }}", "a number is too large for the filter 'modulo'")]
    [InlineData("{{ 'x' | truncate: 99999999999 }}", "a number is too large for the filter 'truncate'")]
    [InlineData("{{ 'ten' | plus: 1 }}", "the filter 'plus' fails: 'ten' is not a number")]
    [InlineData("{{ 1 | plus: 'ten' }}", "the filter 'plus' fails: 'ten' is not a number")]
    [InlineData(
        "{{ '99999999999999999999999999999999' | times: 1 }}",
        "the filter 'times' fails: '99999999999999999999999999999999' is not a number")]
    [InlineData("{{ 'yesterday' | date: '%Y' }}", "the filter 'date' can't read 'yesterday'")]
    [InlineData(
        "{{ '2020-01-10' | date: '%999999999n' }}",
        "the filter 'date' fails: the format '%999999999n' asks for more than 999 characters")]
    [InlineData(
        "{{ '2020-01-10' | date: '%99999999999Y' }}",
        "the filter 'date' fails: the format '%99999999999Y' asks for more than 999 characters")]
    [InlineData("{{ '2020-01-10' | date: 'x%-' }}", "the filter 'date' fails: the format 'x%-' ends in the middle of a placeholder")]
    [InlineData(
        "{{ 1 | format_number: 'N999999999' }}",
        "the filter 'format_number' fails: the format 'N999999999' asks for more than 999 characters")]
    [InlineData("{{ '{0' | format_string: 1 }}", "the filter 'format_string' can't read '{0'")]
    [InlineData(
        "{{ '{0,999999}' | format_string: 1 }}",
        "the filter 'format_string' fails: the format '{0,999999}' asks for more than 999 characters")]
    [InlineData("{{ 'x' | shuot }}", "there is no filter 'shuot'")]
    [InlineData("{{ 'x' | upcas }}", "there is no filter 'upcas'; did you mean 'upcase'?")]
    [InlineData(
        "{{ 'x' | fill: a: 1, a: 2 }}", "rendering failed here: An item with the same key has already been added. Key: a")]
    public void A_filter_reports_invalid_input_and_arguments(string template, string message) => Reports(template, message);

    [Theory]
    [InlineData("{{ nosuch }}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{{ nosuch.name }}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{% if nosuch %}{% endif %}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{% assign x = nosuch %}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{% for x in nosuch %}{% endfor %}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{% for i in (1..nosuch) %}{% endfor %}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{% cycle nosuch %}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{% case nosuch %}{% when 1 %}{% endcase %}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{% shared 'p', x: nosuch %}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{% render 'p', x: nosuch %}", "the page has no 'nosuch'; one of: article, head, site, t")]
    [InlineData("{{ article['nosuch'] }}", "the view 'article' has no 'nosuch'")]
    [InlineData("{{ article.title.nosuch }}", "a text has no 'nosuch'; one of: first, last, size")]
    [InlineData("{{ article.title[0] }}", "a text has no [0]")]
    [InlineData("{{ article.authors.nosuch }}", "a list has no 'nosuch'; one of: first, last, size")]
    [InlineData("{{ article.authors['nosuch'] }}", "a list has no 'nosuch'; one of: first, last, size")]
    [InlineData("{{ article.authors.size.nosuch }}", "a number has no 'nosuch'")]
    [InlineData("{{ article.body.size }}", "a running text has no 'size'")]
    [InlineData("{{ article.body | size }}", "a running text has no 'size'")]
    [InlineData("{{ head.breadcrumbs | map: 'nosuch' }}", "the view 'link' has no 'nosuch'; one of: current, dir, lang, name, url")]
    [InlineData("{{ head.breadcrumbs | where: 'nosuch', 1 }}", "the view 'link' has no 'nosuch'; one of: current, dir, lang, name, url")]
    [InlineData("{{ head.breadcrumbs | sort: 'nosuch' }}", "the view 'link' has no 'nosuch'; one of: current, dir, lang, name, url")]
    [InlineData("{{ head.breadcrumbs | sum: 'nosuch' }}", "the view 'link' has no 'nosuch'; one of: current, dir, lang, name, url")]
    [InlineData(
        "{% for i in (1..2) %}{{ forloop.nosuch }}{% endfor %}",
        "the view 'forloop' has no 'nosuch'; one of: first, index, index0, last, length, parentloop, rindex, rindex0")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{{ forloop.nosuch }}{% endfor %}",
        "the view 'forloop' has no 'nosuch'; one of: first, index, index0, last, length, parentloop, rindex, rindex0")]
    [InlineData(
        "{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.nosuch }}{% endfor %}{% endfor %}",
        "the view 'forloop' has no 'nosuch'; one of: first, index, index0, last, length, parentloop, rindex, rindex0")]
    [InlineData(
        "{% tablerow i in (1..2) %}{{ tablerowloop.nosuch }}{% endtablerow %}",
        "the view 'tablerowloop' has no 'nosuch'; one of: col, col0, col_first, col_last, first, index, index0, last, length, rindex, "
            + "rindex0, row")]
    [InlineData(
        "{% render 'counted' for head.breadcrumbs as x %}",
        "the view 'forloop' has no 'nosuch'; one of: first, index, index0, last, length, parentloop, rindex, rindex0",
        "partials/counted")]
    [InlineData("{{ forloop.index }}", "the page has no 'forloop'; one of: article, head, site, t")]
    [InlineData("{% include 'nosuch' %}", "there is no partial 'nosuch'; one of: c, counted, p, s")]
    [InlineData("{% render 'nosuch' %}", "there is no partial 'nosuch'; one of: c, counted, p, s")]
    [InlineData("{% shared 'nosuch' %}", "there is no partial 'nosuch'; one of: c, counted, p, s")]
    [InlineData("{% include nil %}", "there is no partial ''")]
    public void An_unknown_name_is_an_error_everywhere(string template, string message, string where = "article") =>
        Reports(template, message, where);

    [Theory]
    [InlineData("{{ article }}", "the view 'article' can't be shown as a whole")]
    [InlineData("{{ article | upcase }}", "the filter 'upcase' fails: the view 'article' can't be shown as a whole")]
    [InlineData("{{ 'x' | append: article }}", "the filter 'append' fails: the view 'article' can't be shown as a whole")]
    [InlineData("{{ article | json }}", "the filter 'json' fails: the view 'article' can't be shown as a whole")]
    [InlineData("{{ article.authors }}", "the view 'link' can't be shown as a whole; one of: current, dir, lang, name, url")]
    [InlineData("{{ article.extra }}", "a map can't be shown as a whole")]
    [InlineData("{{ t }}", "'t' can't be shown as a whole; write the name of a string: {{ t.all_news }}")]
    [InlineData(
        "{% for i in (1..2) %}{{ forloop }}{% endfor %}",
        "the view 'forloop' can't be shown as a whole; one of: first, index, index0, last, length, parentloop, rindex, rindex0")]
    [InlineData(
        "{% for s in head.breadcrumbs %}{{ forloop }}{% endfor %}",
        "the view 'forloop' can't be shown as a whole; one of: first, index, index0, last, length, parentloop, rindex, rindex0")]
    [InlineData("{% for x in article %}{% endfor %}", "the view 'article' is not a list")]
    [InlineData("{% for x in article.authors.size %}{% endfor %}", "a number is not a list")]
    [InlineData("{% for i in (1..3) limit: 'x' %}{% endfor %}", "limit is 'x', which is not a number")]
    [InlineData("{% for i in (1..3) offset: article %}{% endfor %}", "offset is not a number")]
    [InlineData(
        "{% for i in (1..3) offset: continue %}{% endfor %}", "'offset: continue' works only with a named list, not with a range")]
    [InlineData("{% tablerow i in (1..3) cols: 'x' %}{% endtablerow %}", "cols is 'x', which is not a number")]
    [InlineData("{% break %}", "this tag works only inside a loop")]
    [InlineData("{% if true %}{% continue %}{% endif %}", "this tag works only inside a loop")]
    [InlineData("{% content %}", "'{% content %}' works only in base.liquid, where it renders the page's own template")]
    [InlineData(
        "{% include 'c' %}",
        "'{% content %}' works only in base.liquid, where it renders the page's own template",
        "partials/c")]
    [InlineData(
        "{% render 'c' %}", "'{% content %}' works only in base.liquid, where it renders the page's own template", "partials/c")]
    [InlineData(
        "{% shared 'c' %}", "'{% content %}' works only in base.liquid, where it renders the page's own template", "partials/c")]
    [InlineData(
        "{% shared 's' %}",
        "'{% shared %}' does not work inside a shared partial; write {% include %}: a shared partial is rendered only once anyway",
        "partials/s")]
    [InlineData("{% shared 'p', 1 %}", "'{% shared %}' needs the name of a partial and then named arguments")]
    public void Values_that_can_not_be_shown_are_an_error(string template, string message, string where = "article") =>
        Reports(template, message, where);

    [Theory]
    [InlineData(
        "a\n{% liquid\n  echo article.title\n%}\nb",
        2,
        1,
        "the tag '{% liquid %}' is not supported; write each of its lines as a separate tag")]
    [InlineData(
        "{% if true %}\n{% liquid echo 1 %}{% endif %}",
        2,
        1,
        "the tag '{% liquid %}' is not supported; write each of its lines as a separate tag")]
    [InlineData("a\n{% nosuch %}", 2, 1, "there is no tag '{% nosuch %}'")]
    [InlineData("{% if true %}a\n{% elseif true %}b{% endif %}", 2, 1, "there is no tag '{% elseif %}'; did you mean 'elsif'?")]
    [InlineData("a\n {% endif %}", 2, 2, "'{% endif %}' does not belong to an open tag")]
    [InlineData("{% else %}", 1, 1, "'{% else %}' does not belong to an open tag")]
    [InlineData("a\n{% if true %}\nb", 2, 1, "'{% if %}' is not closed: expected '{% endif %}' before the end of line 3")]
    [InlineData(
        "{% for i in (1..2) %}{% if true %}{% endfor %}",
        1,
        22,
        "'{% if %}' is not closed: expected '{% endif %}' before the end of line 1")]
    [InlineData("{% raw %}\na", 1, 1, "'{% raw %}' is not closed: expected '{% endraw %}' before the end of line 1")]
    [InlineData("{% comment %}\na", 1, 1, "'{% comment %}' is not closed: expected '{% endcomment %}' before the end of line 2")]
    [InlineData(
        "{% capture x %}{% else %}{% endcapture %}",
        1,
        1,
        "'{% capture %}' is not closed: expected '{% endcapture %}' before the end of line 1")]
    [InlineData("a{% echo 1", 1, 2, "the tag '{% echo %}' is not complete")]
    [InlineData(
        "{% shared %}",
        1,
        10,
        "the tag '{% shared %}' needs the name of a partial and its arguments: {% shared 'masthead', menu: head.menu %}")]
    [InlineData("{% content 1 %}", 1, 1, "the tag '{% content %}' is not complete")]
    [InlineData("{{ 'a }}", 1, 3, "a value was expected")]
    [InlineData("{{ 1 | }}", 1, 7, "an identifier was expected after the '|' sign")]
    [InlineData("{% %}", 1, 3, "an identifier was expected after '{%'")]
    public void Invalid_Liquid_is_an_error_and_never_the_end_of_the_page(string template, int line, int column, string message)
    {
        Assert.Equal($"article.liquid:{line}:{column}: DL0503: the template can't be parsed: {message}", _tester.Render(template).All);
    }

    [Theory]
    [InlineData("{{ article.title }}\n{% if true %}\n{{ article.nosuch }}\n{% endif %}", "article", 3, 11)]
    [InlineData("{% if false %}\n{{ article.nosuch }}\n{% elsif article.nosuch %}\n{% endif %}", "article", 3, 17)]
    [InlineData("{% case 2 %}\n{% when 1 %}\n{{ article.nosuch }}\n{% when article.nosuch %}\n{% endcase %}", "article", 4, 16)]
    [InlineData("{% for s in head.breadcrumbs %}\n{{ s.nosuch }}\n{% endfor %}", "article", 2, 5)]
    [InlineData("{% for i in (1..2) %}\n\n{% assign x = s.nosuch %}\n{% endfor %}", "article", 3, 15)]
    [InlineData("{{ article.title\n  | append: article.nosuch }}", "article", 2, 20)]
    [InlineData("{% comment %}article.nosuch{% endcomment %}\n{{ article.nosuch }}", "article", 2, 11)]
    [InlineData("article.nosuch\n{{ article.nosuch }}", "article", 2, 11)]
    [InlineData("{% include 'p',\n  link: article.nosuch %}", "article", 2, 16)]
    [InlineData("{% include 'p', link: article.section, nobody: head.nosuch %}", "article", 1, 52)]
    [InlineData("{% include 'p', link: article.section %}\n{% include 'q', link: article.section %}", "partials/q", 2, 9)]
    [InlineData("{% render 'q', link: article.section %}", "partials/q", 2, 9)]
    [InlineData("{% shared 'q', link: article.section %}", "partials/q", 2, 9)]
    [InlineData("{% capture x %}\n{{ article.nosuch }}{% endcapture %}", "article", 2, 11)]
    [InlineData("{% tablerow i in (1..2) %}\n{{ i.nosuch }}{% endtablerow %}", "article", 2, 5)]
    [InlineData("{% unless false %}\n{{ 1 | divided_by: 0 }}{% endunless %}", "article", 2, 8)]
    public void The_place_is_that_of_the_wrong_word(string template, string where, int line, int column)
    {
        var complaint = Assert.Single(
            _tester.Render(template, ("p", "[{{ link.name }}]"), ("q", "[{{ link.name }}]\n[{{ link.nosuch }}]")).Complaints);
        Assert.StartsWith($"{where}.liquid:{line}:{column}: DL0504: ", complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 10 | divided_by: 0 }}")]
    [InlineData("{% content %}")]
    [InlineData("{% for i in (1..2000000000) %}{% endfor %}")]
    public void Building_and_checking_report_the_same_error_once_for_all_pages(string template)
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood")
            .And("articles/help.md", "title: Help")
            .And("articles/more.md", "title: More")
            .EditTheme("article.liquid", "<article class=\"story\">", template + "<article class=\"story\">");
        var site = newsroom.Build();
        Assert.False(site.Result.Succeeded);
        Assert.Contains(" (on the page /2020/01/10/flood/ and 2 more)", Assert.Single(site.Complaints), StringComparison.Ordinal);
        Assert.StartsWith("theme/article.liquid:1:", site.Complaints[0], StringComparison.Ordinal);
        Assert.Contains(site.Complaints[0], newsroom.Check());
        Assert.False(site.Has("/2020/01/10/flood/"));
    }

    [Fact]
    public void A_page_outside_the_frame_has_no_content_but_its_own()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\naliases: [/old/]")
            .EditTheme("redirect.liquid", "<main class=\"page-head\">", "<main class=\"page-head\">{% content %}");
        Assert.Contains(
            "'{% content %}' works only in base.liquid", Assert.Single(newsroom.Build().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_no_page_may_hold_is_an_error_in_a_template_too()
    {
        using var newsroom = Dateline.Tests.Newsrooms.Newsroom.With("articles/flood.md", "title: Flood")
            .EditTheme("article.liquid", "<article", "\u0001<article");
        Assert.Matches(
            "^theme/article.liquid:[0-9]+:[0-9]+: error DL0117: U\\+0001 is a control character",
            newsroom.Build().Refused().Complaint("DL0117"));
    }

    public void Dispose() => _tester.Dispose();

    private void Reports(string template, string message, string where = "article")
    {
        (string, string)[] partials = [("p", ""), ("c", "{% content %}"), ("s", "{% shared 's' %}"), ("counted", "{{ forloop.nosuch }}")];
        var complaint = Assert.Single(_tester.Render(template, partials).Complaints);
        Assert.Matches($"^{where}\\.liquid:1:[0-9]+: DL0504: ", complaint);
        Assert.Equal(message, complaint[(complaint.IndexOf("DL0504: ", StringComparison.Ordinal) + 8)..]);
    }
}
