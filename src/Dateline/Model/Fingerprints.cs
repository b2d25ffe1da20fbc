using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// What the newsroom's nouns add to a fingerprint: of each, everything that a reader could be shown on some page that it is on. Stories and
/// editions are on many, so theirs are made once, when they are linked.
/// </summary>
internal static class Fingerprints
{
    public static ulong Compute(Article article)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(article.Path);
        fingerprint.Add(article.Address);
        fingerprint.Add(article.PermanentId.Site);
        fingerprint.Add(article.PermanentId.NameAt);
        fingerprint.Add(article.PermanentId.IsTwin);
        fingerprint.Add(article.PermanentId.Day.DayNumber);
        fingerprint.Add(article.Worded.WordingPrint);
        fingerprint.Add(article.Date);
        fingerprint.Add(article.Updated);
        fingerprint.Add(article.Section);
        fingerprint.Add(article.HouseAgency);
        fingerprint.AddAll(article.Authors, static (ref Fingerprint p, Byline b) => p.Add(b));
        fingerprint.AddAll(article.Topics, static (ref Fingerprint p, Topic t) => p.Add(t));
        fingerprint.AddAll(article.Backgrounds, static (ref Fingerprint p, Embedded e) => p.Add(e));
        fingerprint.Add(article.Picture is not null);
        if (article.Picture is { } picture)
        {
            fingerprint.Add(picture);
        }

        fingerprint.AddAll(article.Corrections, static (ref Fingerprint p, Correction c) => p.Add(c));
        fingerprint.AddAll(article.Related, static (ref Fingerprint p, string path) => p.Add(path));
        fingerprint.AddAll(article.Translations, static (ref Fingerprint p, string path) => p.Add(path));
        fingerprint.Add(article.Priority);
        fingerprint.Add(article.Language);
        fingerprint.Add((int)article.Kind);
        fingerprint.Add(article.IsSyndicated);
        fingerprint.Add(article.Body);
        return fingerprint.Value;
    }

    public static ulong Compute(Edition edition)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(edition.Path);
        fingerprint.Add(edition.Title);
        fingerprint.Add(edition.Lede);
        fingerprint.Add(edition.Date);
        fingerprint.Add(edition.Updated);
        fingerprint.Add(edition.Review);
        fingerprint.AddAll(edition.Timeline, static (ref Fingerprint p, TimelineEntry e) => p.Add(e));
        fingerprint.AddAll(edition.Topics, static (ref Fingerprint p, Topic t) => p.Add(t));
        fingerprint.Add(edition.Image);
        fingerprint.AddAll(edition.Sources, static (ref Fingerprint p, SourceNote s) => p.Add(s));
        fingerprint.Add(edition.Language);
        fingerprint.Add(edition.Body);
        return fingerprint.Value;
    }

    public static void Add(this ref Fingerprint fingerprint, Article article) => fingerprint.Add(article.Fingerprint);

    public static void Add(this ref Fingerprint fingerprint, ImmutableArray<Article> articles) =>
        fingerprint.AddAll(articles, static (ref Fingerprint p, Article a) => p.Add(a));

    public static void Add(this ref Fingerprint fingerprint, Background background)
    {
        fingerprint.Add(background.Id);
        fingerprint.Add(background.Address);
        fingerprint.AddAll(background.Editions, static (ref Fingerprint p, Edition e) => p.Add(e.Fingerprint));
    }

    public static void Add(this ref Fingerprint fingerprint, MediaFile file)
    {
        fingerprint.Add(file.Path);
        fingerprint.Add(file.Fingerprint);
    }

    public static void Add(this ref Fingerprint fingerprint, Body body)
    {
        fingerprint.Add(body.Path);
        fingerprint.Add(body.Fingerprint);
        fingerprint.AddAll(body.References, static (ref Fingerprint p, Reference r) => p.Add(r));
    }

    public static void AddAll<T>(this ref Fingerprint fingerprint, ImmutableArray<T> all, AddOne<T> add)
    {
        fingerprint.Add(all.Length);
        foreach (var one in all)
        {
            add(ref fingerprint, one);
        }
    }

    private static void Add(this ref Fingerprint fingerprint, Section section)
    {
        for (var one = section; one is not null; one = one.Parent)
        {
            fingerprint.Add(one.Id);
            fingerprint.Add(one.Name);
            fingerprint.Add(one.Address);
        }
    }

    private static void Add(this ref Fingerprint fingerprint, Topic topic)
    {
        fingerprint.Add(topic.Id);
        fingerprint.Add(topic.Name);
        fingerprint.Add(topic.Address);
    }

    private static void Add(this ref Fingerprint fingerprint, Byline byline)
    {
        fingerprint.Add(byline.Name);
        fingerprint.Add(byline.Author is not null);
        if (byline.Author is { } author)
        {
            fingerprint.Add((int)author.Kind);
            fingerprint.Add(author.Address);
        }
    }

    private static void Add(this ref Fingerprint fingerprint, Embedded embedded)
    {
        fingerprint.Add(embedded.Background.Id);
        fingerprint.Add(embedded.Background.Address);
        fingerprint.Add(embedded.Edition.Fingerprint);
    }

    private static void Add(this ref Fingerprint fingerprint, Figure? figure)
    {
        fingerprint.Add(figure is not null);
        if (figure is not null)
        {
            fingerprint.Add(figure.File);
            fingerprint.Add(figure.Alt);
            fingerprint.Add(figure.Caption);
            fingerprint.Add(figure.Credit);
        }
    }

    private static void Add(this ref Fingerprint fingerprint, Correction correction)
    {
        fingerprint.Add(correction.Date);
        fingerprint.Add(correction.Text);
    }

    private static void Add(this ref Fingerprint fingerprint, TimelineEntry entry)
    {
        fingerprint.Add(entry.Date);
        fingerprint.Add(entry.Text);
    }

    private static void Add(this ref Fingerprint fingerprint, SourceNote source)
    {
        fingerprint.Add(source.Title);
        fingerprint.Add(source.Url);
        fingerprint.Add(source.Archived);
    }

    private static void Add(this ref Fingerprint fingerprint, Reference reference)
    {
        fingerprint.Add(reference.Written);
        fingerprint.Add(reference.Address is not null);
        fingerprint.Add(reference.Address ?? "");
        fingerprint.Add(reference.Picture is not null);
        if (reference.Picture is { } picture)
        {
            fingerprint.Add(picture);
        }
    }
}

/// <summary>Adds one of a list to a fingerprint.</summary>
internal delegate void AddOne<in T>(ref Fingerprint fingerprint, T one);
