using Dateline.Diagnostics;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Check.Rules;

/// <summary>DL0625 and DL0626: pictures with rights that end soon or have ended, with the published texts that show them.</summary>
internal static class EndingRights
{
    public static void Check(CheckInput input)
    {
        var soon = input.Now.AddDays(input.Newsroom.Site.Limits.Rights);
        foreach (var picture in PictureRights.EndingBy(soon, input.Newsroom, input.Documents))
        {
            var hasEnded = picture.End <= input.Now;
            var (where, words) = (Where(input, picture.SaidBy), picture.Describe(hasEnded));
            if (hasEnded)
            {
                input.Diagnostics.Error(Codes.RightsGone, where, words, hint: PictureRights.Remedy);
            }
            else
            {
                input.Diagnostics.Warning(Codes.RightsEnd, where, words, hint: PictureRights.Remedy);
            }
        }
    }

    private static SourceSpan Where(CheckInput input, string path)
    {
        IEnumerable<ParsedText> texts = [.. input.Documents.Articles, .. input.Documents.Editions];
        return (texts.FirstOrDefault(t => t.Path == path) is { } text ? input.ReadText(text).Find("until:") : null)
            ?? SourceSpan.File(input.DisplayPath(path));
    }
}
