using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Process;

namespace Dateline.State;

/// <summary>
/// Writes what was read of a document, so that it need not be parsed again. Its paths are left out: they are those of the file that it is
/// found by. <see cref="DraftReader"/> reads it in the same order.
/// </summary>
internal static class DraftWriter
{
    public static void Write(ByteWriter to, Draft draft, ImmutableArray<Diagnostic> warnings)
    {
        to.Many(warnings, Warning);
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
                Text(to, page);
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
        Text(to, draft);
        to.Text(draft.Slug);
        to.Flag(draft.HasOwnSlug);
        to.Number(draft.NameAt);
        Moment(to, draft.Date);
        to.Text(draft.Kicker);
        Located(to, draft.Section);
        to.Text(draft.Place);
        to.Text(draft.Agency);
        to.Many(draft.Authors, Located);
        to.Many(draft.Topics, Located);
        to.Many(draft.Backgrounds, Located);
        Picture(to, draft.Image);
        to.Many(draft.Corrections, static (to, c) => Dated(to, c.Date, c.Text));
        Moment(to, draft.Withdrawn.Date);
        to.Text(draft.Withdrawn.Reason);
        to.Many(draft.Related, Located);
        to.Many(draft.Translations, Located);
        to.Many(draft.Sources, Source);
        to.Number(draft.Priority);
        to.Number((int)draft.Kind);
        to.Text(draft.Canonical);
        to.Many(draft.Extra, Extra);
    }

    private static void Edition(ByteWriter to, EditionDraft draft)
    {
        Text(to, draft);
        to.Text(draft.Id);
        Moment(to, draft.Date);
        Moment(to, draft.Review);
        to.Many(draft.Timeline, static (to, e) => Dated(to, e.Date, e.Text));
        to.Many(draft.Topics, Located);
        Picture(to, draft.Image);
        to.Many(draft.Sources, Source);
    }

    private static void Text(ByteWriter to, TextDraft draft)
    {
        to.Text(draft.Address);
        Located(to, draft.Title);
        to.Text(draft.Lede);
        Moment(to, draft.Updated);
        to.Many(draft.Aliases, Located);
        Located(to, draft.Language);
        to.Number((int)draft.Standing.Status);
        Moment(to, draft.Standing.Embargo);
        Moment(to, draft.Standing.Expires);
        to.Print(draft.BodyPrint);
        to.Many(draft.Pointers, Pointer);
    }

    private static void Author(ByteWriter to, Author author)
    {
        to.Text(author.Id);
        to.Text(author.Name);
        to.Number((int)author.Kind);
        to.Text(author.Role);
        to.Text(author.Bio);
        to.Text(author.Email);
        to.Many(author.Links, static (to, link) => to.Text(link));
        to.Text(author.Address);
    }

    private static void Topic(ByteWriter to, Topic topic)
    {
        to.Text(topic.Id);
        to.Text(topic.Name);
        to.Number((int)topic.Kind);
        to.Text(topic.Description);
        to.Many(topic.Links, static (to, link) => to.Text(link));
        to.Text(topic.Address);
    }

    private static void Located(ByteWriter to, Located text)
    {
        to.Text(text.Value ?? "");
        Span(to, text.Where);
    }

    private static void Span(ByteWriter to, SourceSpan span)
    {
        to.Number(span.Line);
        to.Number(span.Column);
        to.Number(span.Length);
    }

    private static void Moment(ByteWriter to, Moment moment)
    {
        to.Number(moment.At.Ticks);
        to.Number((long)moment.At.Offset.TotalMinutes);
        to.Flag(moment.HasTime);
    }

    private static void Moment(ByteWriter to, Moment? moment)
    {
        to.Flag(moment is not null);
        if (moment is { } given)
        {
            Moment(to, given);
        }
    }

    private static void Dated(ByteWriter to, Moment date, string text)
    {
        Moment(to, date);
        to.Text(text);
    }

    private static void Picture(ByteWriter to, PictureDraft? picture)
    {
        to.Flag(picture is not null);
        if (picture is not null)
        {
            Located(to, picture.Src);
            to.Text(picture.Alt);
            to.Text(picture.Caption);
            to.Text(picture.Credit);
        }
    }

    private static void Source(ByteWriter to, SourceNote source)
    {
        to.Text(source.Title);
        to.Text(source.Url);
        to.Text(source.Archived);
    }

    private static void Extra(ByteWriter to, ExtraValue extra)
    {
        to.Text(extra.Name);
        to.Text(extra.Value);
    }

    private static void Pointer(ByteWriter to, Pointer pointer)
    {
        to.Text(pointer.Written);
        to.Flag(pointer.IsPicture);
        Span(to, pointer.Where);
        to.Text(pointer.Alt);
    }

    private static void Warning(ByteWriter to, Diagnostic warning)
    {
        to.Text(warning.Code.Id);
        to.Text(warning.Code.Meaning);
        Span(to, warning.Where);
        to.Text(warning.Message);
        to.Text(warning.Expected);
        to.Text(warning.Hint);
    }

    private static void Many<T>(this ByteWriter to, ImmutableArray<T> all, Action<ByteWriter, T> write)
    {
        to.Number(all.Length);
        foreach (var one in all)
        {
            write(to, one);
        }
    }
}

/// <summary>The kinds of drafts, as the state numbers them.</summary>
internal enum DraftKind
{
    Article,
    Edition,
    Page,
    Author,
    Topic,
}
