using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Dateline.Tests.Feeds;

/// <summary>
/// What the W3C's validator of feeds accepts in the HTML of an item: it parses strictly, and warns of every element and attribute that is
/// not on its lists, and of every address that is not whole.
/// </summary>
internal static partial class FeedHtmlRules
{
    private static readonly FrozenSet<string> Elements = (
        "a abbr acronym address area article aside audio b bdi big blockquote br button canvas caption center cite code col colgroup data "
        + "datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure footer font form header h1 h2 h3 h4 h5 h6 hgroup "
        + "hr i img input ins kbd label legend li main map mark menu meter nav noscript ol output optgroup option p picture pre progress q "
        + "rp rt ruby s samp section select small source span strike strong sub summary sup table tbody td textarea tfoot th thead time tr "
        + "track tt u ul var video wbr").Split(' ').ToFrozenSet();

    // Of its list, what texts can have.
    private static readonly FrozenSet<string> Attributes = (
        "abbr align alt autoplay cite class colspan crossorigin datetime decoding default dir download headers height hidden href "
        + "hreflang id ismap itemid itemprop itemref itemscope itemtype kind label lang loading loop media muted name open playsinline "
        + "poster preload referrerpolicy rel reversed rowspan scope sizes span src srclang srcset start summary tabindex target title "
        + "translate type value width").Split(' ').ToFrozenSet();

    // Ours: a reader can't fill them in, and they have no business in a news item.
    private static readonly FrozenSet<string> Unwanted = ((string[])["button", "form", "input", "select", "textarea"]).ToFrozenSet();

    public static IEnumerable<string> FaultsOf(string html)
    {
        var document = new HtmlParser().ParseDocument("");
        List<string> faults = [];
        try
        {
            new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseFragment(html, document.Body!);
        }
        catch (HtmlParseException broken)
        {
            faults.Add($"NotHtml: {broken.Message} at {broken.Position}");
        }

        foreach (var element in new HtmlParser().ParseDocument($"<body>{html}").Body!.QuerySelectorAll("*"))
        {
            if (!Elements.Contains(element.LocalName) || Unwanted.Contains(element.LocalName))
            {
                faults.Add($"SecurityRisk: <{element.LocalName}>");
            }

            foreach (var attribute in element.Attributes)
            {
                if (!Attributes.Contains(attribute.Name))
                {
                    faults.Add($"SecurityRiskAttr: {attribute.Name} of <{element.LocalName}>");
                }

                if (attribute.Name is "href" or "src" or "poster" && !Whole().IsMatch(attribute.Value))
                {
                    faults.Add($"ContainsRelRef: {attribute.Value}");
                }
            }
        }

        return faults;
    }

    [GeneratedRegex(@"^(?:https?://[^\s/]|(?:mailto|tel|sms|geo):\S)")]
    private static partial Regex Whole();
}
