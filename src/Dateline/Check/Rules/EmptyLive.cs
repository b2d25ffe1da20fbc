using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Markdown.Live;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0232: public live stories without an entry. One may begin so, and a build says nothing; but without entries it stays a story like
/// others. Headings without a time, and an end without entries, have been reported where they are.
/// </summary>
internal static class EmptyLive
{
    public static Action<CheckedText> Check(CheckInput input) => text =>
    {
        if (text.Parsed is ParsedArticle { Text.Live: { Entries.IsEmpty: true, Ended: null }, Publication.Status: Status.Published } article
            && article.Date.At <= input.Now
            && !BodyParser.Parse(text.Body, precise: false).Any(LiveHeading.IsDivision))
        {
            input.Diagnostics.Note(
                Codes.NoEntries, text.Find(LiveFields.Kind.Name + ":") ?? SourceSpan.File(text.Parsed.DisplayPath),
                "this live story has no entries yet, so readers see a story like others that says it is live",
                "write the first one, such as ## 14:32 The wall holds, or delete 'kind'");
        }
    };
}
