using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>DL0607: headlines over the site's limit, counted in characters as a reader counts them.</summary>
internal static class LongHeadlines
{
    public static Action<CheckedText> Check(CheckInput input)
    {
        var limit = input.Newsroom.Site.Limits.Headline;
        return text =>
        {
            var title = text.Parsed.Title;
            if (text.Parsed is not ParsedPage && title.Value.Length > limit && NameComparison.Length(title.Value) is var length
                && length > limit)
            {
                input.Diagnostics.Warning(
                    Codes.LongHeadline,
                    title.Where,
                    $"the headline has {length} characters",
                    $"expected {limit} at most",
                    "the kicker and the lede can say the rest");
            }
        };
    }
}
