using System.Globalization;
using System.Text.Json;
using Dateline.Tests.Newsrooms;
using Dateline.Tests.Themes;

namespace Dateline.Tests.Suites;

/// <summary>
/// The texts that another implementation of Liquid is tested with: each prints what Liquid says, or is reported, or is an intended
/// deviation.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class LiquidSuiteTests : IDisposable
{
    /// <summary>What the names of the texts mean.</summary>
    private const string Names = """
        {%- assign values = 'a,b' | split: ',' -%}{%- assign array = 'x,y,z' | split: ',' -%}{%- assign c = '' | split: ',' -%}
        {%- assign hash = article.extra -%}
        {%- assign bar = 'bar' -%}{%- assign value = 'v' -%}{%- assign foo = false -%}
        {%- assign var = 1 -%}{%- assign a = 42 -%}{%- assign b = nil -%}
        {%- assign okay = 'ok' -%}{%- assign test = 'test' -%}{%- assign name = 'N' -%}
        {%- assign user = article.section -%}{%- assign users = head.breadcrumbs -%}
        """;

    private static readonly (string Name, string Text)[] Partials =
    [
        ("render", "hi"), ("include", "My name is {{ name }}"), ("render-multiple", "{{ name }}/{{ login }}"),
        ("render-many", "{{ name }}/{{ login }}/{{ another }}/{{ pizza }}"),
        ("render-object", "{{ user.name }}"), ("render-boolean", "{% if user %}yes{% endif %}"), ("render-context", "[{{ bar }}]"),
    ];

    private readonly TemplateTester _tester = new();

    [Fact]
    public void Only_the_listed_texts_deviate_from_Liquid()
    {
        var expected = File
            .ReadLines(Path.Combine(Repository.Tests, "Suites", "liquid-expected.txt"))
            .Where(l => !l.StartsWith('#'))
            .Select(l => l[(l.IndexOf(' ') + 1)..])
            .ToArray();
        var texts = Suite.Read("liquid");
        Assert.Equal(texts.Length, expected.Length);
        var deviating = texts
            .Index()
            .Where(t => !Says(expected[t.Index], _tester.Render(Names + t.Item.GetString(), Partials)))
            .Select(t => t.Index.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(Suite.Deviations("liquid").Keys, deviating);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{% for i in (1..2) %}", "{% endfor %}")]
    [InlineData("{% for s in head.breadcrumbs %}", "{% endfor %}")]
    [InlineData("{% if true %}", "{% endif %}")]
    [InlineData("{% capture x %}", "{% endcapture %}{{ x }}")]
    public void No_text_ends_a_page_silently(string before, string after)
    {
        foreach (var text in Suite.Read("liquid").Select(t => t.GetString()))
        {
            var rendered = _tester.Render($"{before}{text}{after}|end", Partials);
            Assert.True(rendered.Complaints.Length > 0 || rendered.Printed.EndsWith("|end", StringComparison.Ordinal), text);
        }
    }

    [Fact]
    public void An_unknown_name_is_reported_everywhere()
    {
        foreach (var text in Suite
            .Read("liquid")
            .Select(t => t.GetString()!)
            .Where(t => t.Contains("bar | upcase", StringComparison.Ordinal) || t.Contains("in array", StringComparison.Ordinal)))
        {
            Assert.Matches("DL0504: the page has no '(bar|array)'", _tester.Render(text).All);
        }
    }

    public void Dispose() => _tester.Dispose();

    private static bool Says(string expected, TemplateResult rendered) =>
        expected == "!"
            ? rendered.Complaints.Length > 0
            : rendered.Complaints.Length == 0 && rendered.Printed == JsonSerializer.Deserialize<string>(expected);
}
