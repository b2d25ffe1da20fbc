using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Process.Packing;

/// <summary>Packs what is not always needed of a story: its wording, with its length before it, then its details, then the places of its topics.</summary>
internal static class ArticleSerializer
{
    [ThreadStatic]
    private static ByteWriter? _wording, _all;

    public static byte[] Pack(ArticleText wording, in ArticleDetails details, ImmutableArray<Located> topics)
    {
        var (words, all) = (_wording ??= new ByteWriter(), _all ??= new ByteWriter());
        words.Clear();
        all.Clear();
        Write(words, wording);
        all.Number(words.Length);
        all.Bytes(words.Written);
        Write(all, details);
        all.Many(topics, Values.Write);
        return all.Written.ToArray();
    }

    /// <summary>The fingerprint of all that the wording says.</summary>
    public static ulong WordingPrint(ReadOnlySpan<byte> packed)
    {
        var from = new ByteReader(packed);
        return Fingerprint.Of(from.Bytes(from.Int()));
    }

    public static ArticleText Wording(ReadOnlySpan<byte> packed)
    {
        var from = new ByteReader(packed);
        from.Int();
        return new ArticleText
        {
            Title = from.Text(),
            Lede = from.Text(),
            Kicker = from.Text(),
            Place = from.Text(),
            Agency = from.Text(),
            Alt = from.Text(),
            Caption = from.Text(),
            Credit = from.Text(),
            Sources = Values.Sources(ref from),
            Canonical = from.Text(),
            Extra = Values.Extra(ref from),
        };
    }

    /// <summary>The details; <paramref name="shown"/> is what messages call the story's file.</summary>
    public static ArticleDetails Details(ReadOnlySpan<byte> packed, string shown)
    {
        var from = new ByteReader(packed);
        return Details(ref from, shown);
    }

    public static ImmutableArray<Located> Topics(ReadOnlySpan<byte> packed, string shown)
    {
        var from = new ByteReader(packed);
        Details(ref from, shown);
        return Values.ManyLocated(ref from, shown);
    }

    private static ArticleDetails Details(ref ByteReader from, string shown)
    {
        from.Bytes(from.Int());
        return new ArticleDetails
        {
            TitleAt = Values.Span(ref from, shown),
            Updated = Values.MaybeMoment(ref from),
            Aliases = Values.ManyLocated(ref from, shown),
            Language = Values.Located(ref from, shown),
            BodyFingerprint = from.Fingerprint(),
            Pointers = Values.Pointers(ref from, shown),
            Slug = from.Text(),
            Section = Values.Located(ref from, shown),
            Authors = Values.ManyLocated(ref from, shown),
            Backgrounds = Values.ManyLocated(ref from, shown),
            ImageSrc = from.Flag() ? Values.Located(ref from, shown) : null,
            Corrections = Values.Corrections(ref from),
            Withdrawn = new ParsedWithdrawal(Values.MaybeMoment(ref from), from.Text()),
            Related = Values.ManyLocated(ref from, shown),
            Translations = Values.ManyLocated(ref from, shown),
            Priority = from.Int(),
            Kind = (ArticleKind)from.Int(),
        };
    }

    private static void Write(ByteWriter to, ArticleText wording)
    {
        to.Text(wording.Title);
        to.Text(wording.Lede);
        to.Text(wording.Kicker);
        to.Text(wording.Place);
        to.Text(wording.Agency);
        to.Text(wording.Alt);
        to.Text(wording.Caption);
        to.Text(wording.Credit);
        to.Many(wording.Sources, Values.Write);
        to.Text(wording.Canonical);
        to.Many(wording.Extra, Values.Write);
    }

    private static void Write(ByteWriter to, in ArticleDetails details)
    {
        Values.Write(to, details.TitleAt);
        Values.Write(to, details.Updated);
        to.Many(details.Aliases, Values.Write);
        Values.Write(to, details.Language);
        to.Fingerprint(details.BodyFingerprint);
        to.Many(details.Pointers, Values.Write);
        to.Text(details.Slug);
        Values.Write(to, details.Section);
        to.Many(details.Authors, Values.Write);
        to.Many(details.Backgrounds, Values.Write);
        to.Flag(details.ImageSrc is not null);
        if (details.ImageSrc is { } src)
        {
            Values.Write(to, src);
        }

        to.Many(details.Corrections, Values.Write);
        Values.Write(to, details.Withdrawn.Date);
        to.Text(details.Withdrawn.Reason);
        to.Many(details.Related, Values.Write);
        to.Many(details.Translations, Values.Write);
        to.Number(details.Priority);
        to.Number((int)details.Kind);
    }
}
