using System.Text;
using System.Text.RegularExpressions;
using Dateline.Commands;
using Dateline.Input.Files;
using Dateline.Tests.Newsrooms;
using Dateline.Views;

namespace Dateline.Tests.Themes;

/// <summary>The documentation of the theme says what templates and partials of this version get.</summary>
public sealed partial class ThemeDocsTests
{
    public static TheoryData<string> Partials => [.. PartialDoc.All.Select(p => p.Path)];

    [Fact]
    public void The_page_in_the_theme_is_what_the_command_prints() => Assert.True(
        ThemeDocs.Write() == File.ReadAllText(Path.Combine(Repository.Theme, "README.md")),
        "theme/README.md is out of date. Write it anew: dotnet run --project src/Dateline -- theme docs > theme/README.md");

    [Fact]
    public void The_page_is_no_part_of_the_program() =>
        Assert.DoesNotContain(BuiltInTheme.Files, f => f.Path.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void Every_member_that_templates_can_read_is_documented()
    {
        var documented = ViewDocs.All.ToDictionary(v => v.Name, v => v.Members.Select(m => m.Name));
        foreach (var shape in ViewShapes.All.Where(s => !s.Name.EndsWith("loop", StringComparison.Ordinal)))
        {
            Assert.Equal(shape.Members, documented[shape.Name]);
        }
    }

    [Fact]
    public void Its_links_lead_to_its_headings()
    {
        var page = ThemeDocs.Write();
        var headings = Headings().Matches(page).Select(
            m => NoAnchor().Replace(m.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-')).ToHashSet();
        Assert.All(Anchors().Matches(page).Select(m => m.Groups[1].Value), a => Assert.Contains(a, headings));
    }

    [Theory]
    [MemberData(nameof(Partials))]
    public void A_partial_says_what_it_accepts_in_one_form(string path)
    {
        var text = TextOf(path);
        var comment = text[..text.IndexOf("endcomment", StringComparison.Ordinal)];
        var partial = PartialDoc.All.Single(p => p.Path == path);
        Assert.NotEmpty(partial.Meaning);
        Assert.True(partial.Accepts.Length > 0 || comment.Contains("Accepts nothing.", StringComparison.Ordinal), comment);
        Assert.Equal(Named().Count(comment), partial.Accepts.Length);
        var views = ViewDocs.All.Select(v => v.Name).ToHashSet();
        Assert.All(
            partial.Accepts.SelectMany(m => ViewNames().Matches(m.Type)).Select(m => m.Groups[1].Value), v => Assert.Contains(v, views));
    }

    [Fact]
    public void Every_call_of_a_partial_passes_what_it_accepts()
    {
        var accepted = PartialDoc.All.ToDictionary(p => p.Path, p => p.Accepts.Select(a => a.Name).ToHashSet());
        foreach (var template in BuiltInTheme.Files.Where(f => f.IsTemplate))
        {
            foreach (var call in Calls().Matches(TextOf(template.Path)).Cast<Match>())
            {
                var passed = Arguments().Matches(call.Groups["rest"].Value).Select(a => a.Groups[1].Value);
                Assert.True(
                    accepted[$"partials/{call.Groups["name"].Value}.liquid"].SetEquals(passed),
                    $"{template.Path}: {call.Value} does not pass what the partial accepts");
            }
        }
    }

    private static string TextOf(string path) => Encoding.UTF8.GetString(BuiltInTheme.Find(path)!.Bytes);

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex Anchors();

    [GeneratedRegex(@"`\w+`:")]
    private static partial Regex Named();

    [GeneratedRegex("`([a-z ]+)`")]
    private static partial Regex ViewNames();

    [GeneratedRegex(@"\{%-?\s*(include|shared)\s+'(?<name>[^']+)'(?<rest>[^%]*)%\}")]
    private static partial Regex Calls();

    // Not what is in quotes.
    [GeneratedRegex(@"(\w+):(?:\s*'[^']*')?")]
    private static partial Regex Arguments();
}
