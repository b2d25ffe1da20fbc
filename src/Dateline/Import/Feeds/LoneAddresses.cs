using System.Text.RegularExpressions;
using Dateline.Import.Bodies;
using Dateline.Markdown.Html;

namespace Dateline.Import.Feeds;

/// <summary>Converts addresses that are alone in their paragraph to embeds: their site showed a video or a post there.</summary>
internal static partial class LoneAddresses
{
    public static string Rewrite(string markdown) =>
        CodeRanges.Outside(
            markdown,
            piece => Lone().Replace(piece, m => Embed(m.Groups["address"].Value.Replace("\\", "", StringComparison.Ordinal))));

    private static string Embed(string address) => $"::: embed {PlayerPage.Of(address)}\n:::";

    private const string Hosts =
        @"youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|soundcloud\.com"
            + @"|open\.spotify\.com|t\.me|vk\.com|rutube\.ru|flickr\.com";

    [GeneratedRegex(
        @"(?<=^|\n\n)(?:\[[^\]\n]*\]\()?(?<address>https?://(?:www\.)?(?:" + Hosts + @")/[^\s)]+)\)?[ ]*(?=\n\n|\n?$)")]
    private static partial Regex Lone();
}
