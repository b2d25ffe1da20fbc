using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process.Packing;

/// <summary>
/// Writes what was read of a document, so that it need not be parsed again. Its paths are left out: they are those of the file that it is
/// found by. <see cref="DraftReader"/> reads it in the same order.
/// </summary>
internal static class DraftWriter
{
    public static void Write(ByteWriter to, Draft draft, ImmutableArray<Diagnostic> warnings)
    {
        to.Many(warnings, Values.Write);
        switch (draft)
        {
            case ArticleDraft article:
                to.Number((int)DraftKind.Article);
                Article(to, article);
                break;
            case EditionDraft edition:
                to.Number((int)DraftKind.Edition);
                Edition(to, edition);
                break;
            case PageDraft page:
                to.Number((int)DraftKind.Page);
                Whole(to, page);
                break;
            case AuthorDraft { Author: var author }:
                to.Number((int)DraftKind.Author);
                Author(to, author);
                break;
            case TopicDraft { Topic: var topic }:
                to.Number((int)DraftKind.Topic);
                Topic(to, topic);
                break;
        }
    }

    private static void Article(ByteWriter to, ArticleDraft draft)
    {
        to.Text(draft.Address);
        Values.Write(to, draft.Standing);
        Values.Write(to, draft.Date);
        to.Flag(draft.HasOwnSlug);
        to.Number(draft.NameAt);
        to.Flag(draft.HasAliases);
        to.Flag(draft.HasPointers);
        to.Flag(draft.IsCopy);
        to.Many(draft.TopicNames, Values.Write);
        to.Print(draft.WordingPrint);
        to.Bytes(draft.Packed.Span);
    }

    private static void Edition(ByteWriter to, EditionDraft draft)
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

    private static void Whole(ByteWriter to, WholeDraft draft)
    {
        to.Text(draft.Address);
        Values.Write(to, draft.Standing);
        Values.Write(to, draft.Title);
        to.Text(draft.Lede);
        Values.Write(to, draft.Updated);
        to.Many(draft.Aliases, Values.Write);
        Values.Write(to, draft.Language);
        to.Print(draft.BodyPrint);
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
internal enum DraftKind
{
    Article,
    Edition,
    Page,
    Author,
    Topic,
}
