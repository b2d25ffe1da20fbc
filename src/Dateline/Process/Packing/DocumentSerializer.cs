using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Packing;

/// <summary>
/// Writes what was read of a document, so that it need not be parsed again. Its paths are left out: they are those of the file that it is
/// found by. <see cref="DocumentDeserializer"/> reads it in the same order.
/// </summary>
internal static class DocumentSerializer
{
    public static void Write(ByteWriter to, ParsedDocument parsed, ImmutableArray<Diagnostic> warnings)
    {
        to.Many(warnings, Values.Write);
        switch (parsed)
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

    private static void Article(ByteWriter to, ParsedArticle parsed)
    {
        to.Text(parsed.Address);
        Values.Write(to, parsed.Publication);
        Values.Write(to, parsed.Date);
        to.Flag(parsed.HasOwnSlug);
        to.Number(parsed.NameAt);
        to.Flag(parsed.HasAliases);
        to.Flag(parsed.HasPointers);
        to.Flag(parsed.IsCopy);
        to.Many(parsed.TopicNames, Values.Write);
        to.Fingerprint(parsed.WordingPrint);
        to.Bytes(parsed.Packed.Span);
    }

    private static void Edition(ByteWriter to, ParsedEdition parsed)
    {
        Whole(to, parsed);
        to.Text(parsed.Id);
        Values.Write(to, parsed.Date);
        Values.Write(to, parsed.Review);
        to.Many(parsed.Timeline, Values.Write);
        to.Many(parsed.Topics, Values.Write);
        Values.Write(to, parsed.Image);
        to.Many(parsed.Sources, Values.Write);
    }

    private static void Whole(ByteWriter to, UnpackedText parsed)
    {
        to.Text(parsed.Address);
        Values.Write(to, parsed.Publication);
        Values.Write(to, parsed.Title);
        to.Text(parsed.Lede);
        Values.Write(to, parsed.Updated);
        to.Many(parsed.Aliases, Values.Write);
        Values.Write(to, parsed.Language);
        to.Fingerprint(parsed.BodyFingerprint);
        to.Many(parsed.Pointers, Values.Write);
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
