namespace Dateline.Tests.Themes;

/// <summary>A partial renders the same whether it is inlined or included.</summary>
public sealed class PartialTests
{
    [Theory]
    [InlineData("{{ label }}/{{ link.name }}", "{% include 'probe', link: article.section, label: 'a<b' %}", "a<b/World")]
    [InlineData("{{ link.name }}/{{ article.title }}", "{% include 'probe', link: article.section %}", "World/Flood")]
    [InlineData(
        "{% if level > 2 %}deep{% elsif label == 'x' %}{{ level }}{% else %}else{% endif %}",
        "{% include 'probe', level: 2, label: 'x' %}",
        "2")]
    [InlineData(
        "{% if shown and title != '' %}yes{% else %}no{% endif %}", "{% include 'probe', shown: false, title: article.title %}", "no")]
    [InlineData(
        "{% for step in steps %}{{ step.name }}{{ forloop.last }}{% endfor %}",
        "{% include 'probe', steps: head.breadcrumbs %}",
        "Front pagefalseWorldtrue")]
    [InlineData(
        "{% for step in head.breadcrumbs limit: 1 %}{{ step.name }}{{ given.name }}{% endfor %}",
        "{% for step in head.breadcrumbs offset: 1 %}{% include 'probe', given: step %}{% endfor %}",
        "Front pageWorld")]
    [InlineData(
        "{% assign link = article %}{{ link.title }}",
        "{% assign link = article.section %}{% include 'probe', link: link %}/{{ link.name }}",
        "Flood/World")]
    [InlineData("{{ one }}{{ two }}", "{% include 'probe', one: article.title, two: one %}", "FloodFlood")]
    [InlineData("{{ words | upcase }}", "{% include 'probe', words: article.title %}", "FLOOD")]
    [InlineData("{{ picture.src }}{% if picture.width > 0 %}wide{% endif %}.", "{% include 'probe', picture: article.picture %}", ".")]
    [InlineData("{{ link.name }}", "{% include 'probe' with article.section as link %}", "World")]
    public void A_partial_sees_its_arguments_and_the_variables_around_it(string partial, string include, string printed)
    {
        Assert.Equal(printed, Probe.Of(include, partial).Printed());
    }

    [Fact]
    public void A_misspelt_member_in_an_argument_is_reported_in_the_template_that_passes_it()
    {
        var complaint = Probe.Of("{% include 'probe', link: article.sektion %}", "{{ link.name }}").Fault();
        Assert.StartsWith("theme/article.liquid:", complaint, StringComparison.Ordinal);
        Assert.Contains("the view 'article' has no 'sektion'", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_that_includes_itself_is_an_error()
    {
        var complaint = Probe.Of("{% include 'probe' %}", "{% include 'probe' %}").Fault();
        Assert.Contains("does a partial include itself?", complaint, StringComparison.Ordinal);
    }
}
