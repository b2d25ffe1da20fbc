using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Process.Linking;

/// <summary>
/// Reports texts that are there twice: the same headline above the same text in the same language, as a forgotten copy has them. Drafts,
/// withdrawn and expired texts don't count, nor does a copy that names its original in <c>canonical</c>.
/// </summary>
internal static class SameTexts
{
    // There is nothing to read twice in a text without words, such as a link to a story elsewhere.
    private static readonly ulong[] Empty = [Fingerprint.Of(""), Fingerprint.Of("\n")];

    public static void Check(ParsedDocuments documents, AddressIndex addresses, BuildContext context)
    {
        // Nearly every text is the only one with its fingerprint, so the rest is looked at only where two have the same.
        var bodies = new HashSet<ulong>(documents.Articles.Length);
        HashSet<ulong>? repeated = null;
        foreach (var text in documents.Texts)
        {
            if (!bodies.Add(text.BodyFingerprint) && !Empty.Contains(text.BodyFingerprint))
            {
                (repeated ??= []).Add(text.BodyFingerprint);
            }
        }

        if (repeated is not null)
        {
            var texts = documents.Texts.Where(t => repeated.Contains(t.BodyFingerprint));
            Report(texts.Where(t => Counts(t, context) && !addresses.IsBroken(t.Path)), context);
        }

        ReportFiles(documents.Authors, a => a.Author.Id, a => (a.Author.Name, a.Author.Role, a.Author.Bio), "author", context);
        ReportFiles(documents.Topics, t => t.Topic.Id, t => (t.Topic.Name, t.Topic.Kind, t.Topic.Description), "topic", context);
    }

    private static void Report(IEnumerable<ParsedText> texts, BuildContext context)
    {
        foreach (var same in texts.GroupBy(t => KeyOf(t, context)))
        {
            var sorted = same.OrderBy(t => CopyNames.IsCopy(t.Path)).ToArray();
            foreach (var copy in sorted.Skip(1))
            {
                context.Diagnostics.Warning(
                    Codes.SameText,
                    copy.Title.Where,
                    $"this has the same headline and text as {sorted[0].DisplayPath}",
                    hint: "delete one of the two");
            }
        }
    }

    private static (ulong, string, string, string) KeyOf(ParsedText text, BuildContext context) =>
    (
        text.BodyFingerprint, text.Title.Value.ToUpperInvariant(), Languages.Written(text, context).ToUpperInvariant(), text switch
        {
            ParsedArticle article => article.Text.Canonical,

            // A new edition can be the same text with a longer timeline.
            ParsedEdition edition => string.Join('\n', edition.Timeline.Select(e => e.Text)),
            _ => "",
        });

    private static bool Counts(ParsedText text, BuildContext context) =>
        text.Publication.Status == Status.Published && !(text.Publication.Expires?.At <= context.Now) && !text.Title.IsEmpty;

    /// <summary>Reports files of authors or topics that say the same of two ids.</summary>
    private static void ReportFiles<TDocument, TDetails>(
        IEnumerable<TDocument> documents, Func<TDocument, string> id, Func<TDocument, TDetails> details, string what, BuildContext context)
        where TDocument : ParsedDocument
    {
        foreach (var same in documents.GroupBy(details))
        {
            var sorted = same.OrderBy(d => CopyNames.IsCopy(d.Path)).ToArray();
            foreach (var copy in sorted.Skip(1).Where(c => !id(c).Equals(id(sorted[0]), StringComparison.OrdinalIgnoreCase)))
            {
                context.Diagnostics.Warning(
                    Codes.SameText,
                    SourceSpan.File(copy.DisplayPath),
                    $"this {what} has the same name and details as {sorted[0].DisplayPath}",
                    hint: "delete one of the two, or say in both what they are");
            }
        }
    }
}
