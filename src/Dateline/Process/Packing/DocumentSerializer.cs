using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process.Packing;

/// <summary>
/// Writes what was read of a document, so that it need not be parsed again. Its paths are left out: they are those of the file that it is
/// found by. <see cref="DocumentDeserializer"/> reads it in the same order.
/// </summary>
internal static class DocumentSerializer
{
    public static void Write(ByteWriter to, ParsedDocument draft, ImmutableArray<Diagnostic> warnings)
    {
        to.Many(warnings, Values.Write);
        switch (draft)
        {
            case ParsedArticle article:
                to.Number((int)DocumentKind.Article);
                Article(to, article);
                break;
            case ParsedEdition edition:
                to.Number((int)DocumentKind.Edition);
                Edition(to, edition);
                break;
            case ParsedPage page:
                to.Number((int)DocumentKind.Page);
                Whole(to, page);
                break;
            case ParsedAuthor { Author: var author }:
                to.Number((int)DocumentKind.Author);
                Author(to, author);
                break;
            case ParsedTopic { Topic: var topic }:
                to.Number((int)DocumentKind.Topic);
                Topic(to, topic);
                break;
        }
    }

    private static void Article(ByteWriter to, ParsedArticle draft)
    {
        to.Text(draft.Address);
        Values.Write(to, draft.Publication);
        Values.Write(to, draft.Date);
        to.Flag(draft.HasOwnSlug);
        to.Number(draft.NameAt);
        to.Flag(draft.HasAliases);
        to.Flag(draft.HasPointers);
        to.Flag(draft.IsCopy);
        to.Many(draft.TopicNames, Values.Write);
        to.Fingerprint(draft.WordingPrint);
        to.Bytes(draft.Packed.Span);
    }

    private static void Edition(ByteWriter to, ParsedEdition draft)
    {
        Whole(to, draft);
        to.Text(draft.Id);
        Values.Write(to, draft.Date);
        Values.Write(to, draft.Review);
        to.Many(draft.Timeline, Values.Write);
        to.Many(draft.Topics, Values.Write);
        Values.Write(to, draft.Image);
        to.Many(draft.Sources, Values.Write);
    }

    private static void Whole(ByteWriter to, UnpackedText draft)
    {
        to.Text(draft.Address);
        Values.Write(to, draft.Publication);
        Values.Write(to, draft.Title);
        to.Text(draft.Lede);
        Values.Write(to, draft.Updated);
        to.Many(draft.Aliases, Values.Write);
        Values.Write(to, draft.Language);
        to.Fingerprint(draft.BodyFingerprint);
        to.Many(draft.Pointers, Values.Write);
    }

    private static void Author(ByteWriter to, Author author)
    {
        to.Text(author.Id);
        to.Text(author.Name);
        to.Number((int)author.Kind);
        to.Text(author.Role);
        to.Text(author.Bio);
        to.Text(author.Email);
        to.Many(author.Links, Values.Write);
        to.Text(author.Address);
    }

    private static void Topic(ByteWriter to, Topic topic)
    {
        to.Text(topic.Id);
        to.Text(topic.Name);
        to.Number((int)topic.Kind);
        to.Text(topic.Description);
        to.Many(topic.Links, Values.Write);
        to.Text(topic.Address);
    }
}

/// <summary>The kinds of drafts, as they are numbered.</summary>
internal enum DocumentKind
{
    Article,
    Edition,
    Page,
    Author,
    Topic,
}
