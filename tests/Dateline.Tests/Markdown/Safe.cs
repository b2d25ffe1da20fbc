using AngleSharp.Html.Parser;

namespace Dateline.Tests.Markdown;

/// <summary>Reads HTML as a browser does and refuses whatever could run or lead out of the site unseen.</summary>
internal static class Safe
{
    private static readonly HashSet<string> Never = new(
        ["SCRIPT", "STYLE", "OBJECT", "EMBED", "FORM", "META", "BASE", "LINK", "SVG", "MATH", "TEMPLATE"],
        StringComparer.OrdinalIgnoreCase);

    public static void Check(string html)
    {
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        var document = new HtmlParser().ParseDocument("<body>" + html);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.TagName, Never);
            Assert.True(element.TagName != "IFRAME" || IsEmptyFrame(element), element.OuterHtml);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(
                    attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style", attribute.Name);
                Assert.False(attribute.Name is "href" or "src" && !IsGoodAddress(attribute.Value), attribute.Value);
            }
        }

        var ids = document.Body.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    // A frame loads nothing before a click, and what it then loads is kept in a sandbox.
    private static bool IsEmptyFrame(AngleSharp.Dom.IElement frame) =>
        !frame.HasAttribute("src") && !frame.HasAttribute("srcdoc") && frame.InnerHtml.Length == 0
        && frame.GetAttribute("sandbox") is { Length: > 0 } sandbox && !sandbox.Contains("top-navigation", StringComparison.Ordinal);

    private static bool IsGoodAddress(string address) =>
        address.StartsWith("/repo/", StringComparison.Ordinal) || address.StartsWith('#')
        || address.StartsWith("//", StringComparison.Ordinal)
        || new[] { "https:", "http:", "mailto:", "tel:", "sms:", "geo:" }.Any(
            scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
