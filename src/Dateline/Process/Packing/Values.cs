using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Packing;

/// <summary>
/// How the values that drafts are made of are packed, each with its way there and back. Places leave out the file, which is that of the
/// draft.
/// </summary>
internal static class Values
{
    private delegate T ReadOne<out T>(ref ByteReader from, string displayPath);

    public static void Many<T>(this ByteWriter to, ImmutableArray<T> all, Action<ByteWriter, T> write)
    {
        to.Number(all.Length);
        foreach (var one in all)
        {
            write(to, one);
        }
    }

    public static void Write(ByteWriter to, Located text)
    {
        to.Text(text.Value ?? "");
        Write(to, text.Where);
    }

    public static Located Located(ref ByteReader from, string displayPath) => new(from.Text(), Span(ref from, displayPath));

    public static ImmutableArray<Located> ManyLocated(ref ByteReader from, string displayPath) => Many(ref from, displayPath, Located);

    public static void Write(ByteWriter to, SourceSpan span)
    {
        to.Number(span.Line);
        to.Number(span.Column);
        to.Number(span.Length);
    }

    public static SourceSpan Span(ref ByteReader from, string displayPath) => new(displayPath, from.Int(), from.Int(), from.Int());

    public static void Write(ByteWriter to, Moment moment)
    {
        to.Number(moment.At.Ticks);
        to.Number((long)moment.At.Offset.TotalMinutes);
        to.Flag(moment.HasTime);
    }

    public static Moment Moment(ref ByteReader from)
    {
        var (ticks, minutes) = (from.Number(), from.Number());
        return new Moment(new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes)), from.Flag());
    }

    public static void Write(ByteWriter to, Moment? moment)
    {
        to.Flag(moment is not null);
        if (moment is { } given)
        {
            Write(to, given);
        }
    }

    public static Moment? MaybeMoment(ref ByteReader from) => from.Flag() ? Moment(ref from) : null;

    public static void Write(ByteWriter to, Publication publication)
    {
        to.Number((int)publication.Status);
        Write(to, publication.Embargo);
        Write(to, publication.Expires);
    }

    public static Publication Standing(ref ByteReader from)
    {
        var publication = (Status: (Status)from.Int(), Embargo: MaybeMoment(ref from), Expires: MaybeMoment(ref from));
        return publication == (Dateline.Process.Documents.Publication.Plain.Status, null, null)
            ? Dateline.Process.Documents.Publication.Plain
            : new Publication(publication.Status, publication.Embargo, publication.Expires);
    }

    public static void Write(ByteWriter to, ParsedPicture? picture)
    {
        to.Flag(picture is not null);
        if (picture is not null)
        {
            Write(to, picture.Src);
            to.Text(picture.Alt);
            to.Text(picture.Caption);
            to.Text(picture.Credit);
        }
    }

    public static ParsedPicture? Picture(ref ByteReader from, string displayPath) =>
        from.Flag() ? new ParsedPicture(Located(ref from, displayPath), from.Text(), from.Text(), from.Text()) : null;

    public static void Write(ByteWriter to, string text) => to.Text(text);

    public static ImmutableArray<string> Texts(ref ByteReader from) => Many(ref from, "", static (ref ByteReader r, string _) => r.Text());

    public static void Write(ByteWriter to, Pointer pointer)
    {
        to.Text(pointer.Written);
        to.Flag(pointer.IsPicture);
        Write(to, pointer.Where);
        to.Text(pointer.Alt);
    }

    public static ImmutableArray<Pointer> Pointers(ref ByteReader from, string displayPath) =>
        Many(
            ref from,
            displayPath,
            static (ref ByteReader r, string displayPath) => new Pointer(r.Text(), r.Flag(), Span(ref r, displayPath), r.Text()));

    public static void Write(ByteWriter to, Correction correction)
    {
        Write(to, correction.Date);
        to.Text(correction.Text);
    }

    public static ImmutableArray<Correction> Corrections(ref ByteReader from) =>
        Many(ref from, "", static (ref ByteReader r, string _) => new Correction(Moment(ref r), r.Text()));

    public static void Write(ByteWriter to, TimelineEntry entry)
    {
        Write(to, entry.Date);
        to.Text(entry.Text);
    }

    public static ImmutableArray<TimelineEntry> Timeline(ref ByteReader from) =>
        Many(ref from, "", static (ref ByteReader r, string _) => new TimelineEntry(Moment(ref r), r.Text()));

    public static void Write(ByteWriter to, SourceNote source)
    {
        to.Text(source.Title);
        to.Text(source.Url);
        to.Text(source.Archived);
    }

    public static ImmutableArray<SourceNote> Sources(ref ByteReader from) =>
        Many(ref from, "", static (ref ByteReader r, string _) => new SourceNote(r.Text(), r.Text(), r.Text()));

    public static void Write(ByteWriter to, ExtraValue extra)
    {
        to.Text(extra.Name);
        to.Text(extra.Value);
    }

    public static ImmutableArray<ExtraValue> Extra(ref ByteReader from) =>
        Many(ref from, "", static (ref ByteReader r, string _) => new ExtraValue(r.Text(), r.Text()));

    public static void Write(ByteWriter to, Diagnostic warning)
    {
        to.Text(warning.Code.Id);
        to.Text(warning.Code.Meaning);
        Write(to, warning.Where);
        to.Text(warning.Message);
        to.Text(warning.Expected);
        to.Text(warning.Hint);
    }

    public static Diagnostic Warning(ref ByteReader from, string displayPath) =>
        new(Severity.Warning, new Code(from.Text(), from.Text()), Span(ref from, displayPath), from.Text(), from.Text(), from.Text());

    private static ImmutableArray<T> Many<T>(ref ByteReader from, string displayPath, ReadOne<T> read)
    {
        var many = from.Int() is > 0 and var length ? new T[length] : [];
        for (var i = 0; i < many.Length; i++)
        {
            many[i] = read(ref from, displayPath);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(many);
    }
}
