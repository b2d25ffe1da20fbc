using System.Text.RegularExpressions;

namespace Dateline.Markdown.Html;

/// <summary>The pages on which people watch what a player in a frame shows.</summary>
internal static partial class PlayerPage
{
    /// <summary>
    /// The page of a player: for <c>youtube.com/embed/x</c> it is <c>youtube.com/watch?v=x</c>. Any other address stays, with its scheme.
    /// </summary>
    public static string Of(string frame)
    {
        var address = frame.StartsWith("//", StringComparison.Ordinal) ? "https:" + frame : frame;
        return Vimeo().Replace(YouTube().Replace(address, "https://www.youtube.com/watch?v=$1"), "https://vimeo.com/$1");
    }

    [GeneratedRegex(@"^(?:https?://)?(?:www\.|m\.)?youtube(?:-nocookie)?\.com/embed/([\w-]+).*$")]
    private static partial Regex YouTube();

    [GeneratedRegex(@"^(?:https?://)?player\.vimeo\.com/video/(\d+).*$")]
    private static partial Regex Vimeo();
}
