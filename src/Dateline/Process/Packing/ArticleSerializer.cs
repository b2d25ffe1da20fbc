using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Packing;

/// <summary>
/// Packs what is not always needed of a story: its wording, with its length before it, then its details, then the places of its topics.
/// </summary>
internal static class ArticleSerializer
{
    [ThreadStatic]
    private static ByteWriter? _wording, _all;

    public static byte[] Pack(ArticleText text, in ArticleDetails details, ImmutableArray<Located> topics)
    {
        var (words, all) = (_wording ??= new ByteWriter(), _all ??= new ByteWriter());
        words.Clear();
        all.Clear();
        Write(words, text);
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

    /// <summary>The details; <paramref name="displayPath"/> is what messages call the story's file.</summary>
    public static ArticleDetails Details(ReadOnlySpan<byte> packed, string displayPath)
    {
        var from = new ByteReader(packed);
        return Details(ref from, displayPath);
    }

    public static ImmutableArray<Located> Topics(ReadOnlySpan<byte> packed, string displayPath)
    {
        var from = new ByteReader(packed);
        Details(ref from, displayPath);
        return Values.ManyLocated(ref from, displayPath);
    }

    private static ArticleDetails Details(ref ByteReader from, string displayPath)
    {
        from.Bytes(from.Int());
        return new ArticleDetails
        {
            TitleAt = Values.Span(ref from, displayPath),
            Updated = Values.MaybeMoment(ref from),
            Aliases = Values.ManyLocated(ref from, displayPath),
            Language = Values.Located(ref from, displayPath),
            BodyFingerprint = from.Fingerprint(),
            Pointers = Values.Pointers(ref from, displayPath),
            Slug = from.Text(),
            Section = Values.Located(ref from, displayPath),
            Authors = Values.ManyLocated(ref from, displayPath),
            Backgrounds = Values.ManyLocated(ref from, displayPath),
            ImageSrc = from.Flag() ? Values.Located(ref from, displayPath) : null,
            Corrections = Values.Corrections(ref from),
            Withdrawn = new ParsedWithdrawal(Values.MaybeMoment(ref from), from.Text()),
            Related = Values.ManyLocated(ref from, displayPath),
            Translations = Values.ManyLocated(ref from, displayPath),
            Priority = from.Int(),
            Kind = (ArticleKind)from.Int(),
        };
    }

    private static void Write(ByteWriter to, ArticleText text)
    {
        to.Text(text.Title);
        to.Text(text.Lede);
        to.Text(text.Kicker);
        to.Text(text.Place);
        to.Text(text.Agency);
        to.Text(text.Alt);
        to.Text(text.Caption);
        to.Text(text.Credit);
        to.Many(text.Sources, Values.Write);
        to.Text(text.Canonical);
        to.Many(text.Extra, Values.Write);
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
