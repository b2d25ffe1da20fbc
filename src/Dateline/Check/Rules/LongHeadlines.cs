using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>DL0607: headlines that are longer than the site's limit, in characters as readers count them.</summary>
internal static class LongHeadlines
{
    public static Action<CheckedText> Check(CheckInput input)
    {
        var limit = input.Newsroom.Site.Limits.Headline;
        return text =>
        {
            var title = text.Parsed.Title;
            if (text.Parsed is ParsedPage || title.Value.Length <= limit)
            {
                return;
            }

            var length = NameComparison.Length(title.Value);
            if (length > limit)
            {
                input.Diagnostics.Warning(
                    Codes.LongHeadline,
                    title.Where,
                    $"the headline has {length} characters",
                    $"expected {limit} at most",
                    "move the rest to the kicker or the lede");
            }
        };
    }
}
