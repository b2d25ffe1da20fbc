using System.Text.RegularExpressions;
using Dateline.Import.Bodies;

namespace Dateline.Import.Feeds;

/// <summary>An address alone on its line is what its site would show there: a video, a post.</summary>
internal static partial class LoneAddresses
{
    public static string Rewrite(string markdown) =>
        CodeRanges.Outside(
            markdown,
            piece =>
                Lone()
                    .Replace(
                        piece,
                        m =>
                            $"::: embed {MarkdownPieces.PageOf(m.Groups["address"].Value.Replace("\\", "", StringComparison.Ordinal))}\n:::"));

    [GeneratedRegex(
        @"(?<=^|\n\n)(?:\[[^\]\n]*\]\()?(?<address>https?://(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|soundcloud\.com|open\.spotify\.com|t\.me|vk\.com|rutube\.ru|flickr\.com)/[^\s)]+)\)?[ ]*(?=\n\n|\n?$)")]
    private static partial Regex Lone();
}
