using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Tests.Suites;

/// <summary>
/// The examples of the specifications that our markdown follows. Where we deviate the list says so, by the example's number and with the
/// reason; an example that deviates and is not listed fails, and so does one that is listed and does not.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class SpecificationTests
{
    [Fact]
    public void CommonMark_follows_its_specification() => Compare("commonmark", _ => true);

    // The rest of it is an older CommonMark.
    [Fact]
    public void GitHub_extensions_follow_their_specification() =>
        Compare("gfm", section => section.EndsWith("(extension)", StringComparison.Ordinal));

    [Theory]
    [InlineData("commonmark")]
    [InlineData("gfm")]
    public void No_example_loses_a_word_in_silence(string suite) =>
        Assert.Empty(Suite.Read(suite).Where(e => LosesWords(Text(e, "markdown"))).Select(e => e.GetProperty("example").GetInt32()));

    private static void Compare(string suite, Func<string, bool> counts)
    {
        var deviations = Suite.Deviations(suite);
        var found = Suite.Read(suite).Where(e => counts(Text(e, "section")))
            .Where(e => SpecHtml.Normal(Text(e, "html")) != SpecHtml.Normal(SpecHtml.Print(Text(e, "markdown"))))
            .Select(e => e.GetProperty("example").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(deviations.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.All(deviations.Values, reason => Assert.NotEmpty(reason));
    }

    private static string Text(JsonElement example, string name) => example.GetProperty(name).GetString()!;

    // A word is on the page when it is in the text or in an attribute. Notes to the desk, in <!-- and -->, may be left out, and so are
    // the names of references and the numbers of lists.
    private static bool LosesWords(string markdown)
    {
        var html = SpecHtml.Print(markdown);
        var shown = Word()
            .Matches(System.Net.WebUtility.HtmlDecode(Uri.UnescapeDataString(html)))
            .Select(m => m.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var typed = Note().Replace(Name().Replace(markdown, ""), "");
        string[] readings = [typed, Uri.UnescapeDataString(System.Net.WebUtility.HtmlDecode(typed)), Entity().Replace(typed, "")];
        return !readings.Any(AreShown) && SpecHtml.Check(markdown).Count == 0;

        bool AreShown(string text) => Word().Matches(text).All(word => shown.Contains(word.Value));
    }

    [GeneratedRegex(@"[^\W_]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"&\w+;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Note();

    // [label]: of a definition, [label] behind a link's words, 1. before an item, [x] of a task.
    [GeneratedRegex(@"^ {0,3}\[[^\]]+\]:|(?<=\])\[[^\]]*\]|^[ >]*\d+[.)]|(?<=- )\d+\.|(?<=^ *- )\[[ x]\] ", RegexOptions.Multiline)]
    private static partial Regex Name();
}
