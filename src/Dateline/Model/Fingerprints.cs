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
        var print = new Fingerprint();
        print.Add(article.Path);
        print.Add(article.Address);
        print.Add(article.PermanentId.Site);
        print.Add(article.PermanentId.NameAt);
        print.Add(article.PermanentId.IsTwin);
        print.Add(article.PermanentId.Day.DayNumber);
        print.Add(article.Worded.WordingPrint);
        print.Add(article.Date);
        print.Add(article.Updated);
        print.Add(article.Section);
        print.Add(article.HouseAgency);
        print.AddAll(article.Authors, static (ref Fingerprint p, Byline b) => p.Add(b));
        print.AddAll(article.Topics, static (ref Fingerprint p, Topic t) => p.Add(t));
        print.AddAll(article.Backgrounds, static (ref Fingerprint p, Embedded e) => p.Add(e));
        print.Add(article.Picture is not null);
        if (article.Picture is { } picture)
        {
            print.Add(picture);
        }

        print.AddAll(article.Corrections, static (ref Fingerprint p, Correction c) => p.Add(c));
        print.AddAll(article.Related, static (ref Fingerprint p, string path) => p.Add(path));
        print.AddAll(article.Translations, static (ref Fingerprint p, string path) => p.Add(path));
        print.Add(article.Priority);
        print.Add(article.Language);
        print.Add((int)article.Kind);
        print.Add(article.IsSyndicated);
        print.Add(article.Body);
        return print.Value;
    }

    public static ulong Compute(Edition edition)
    {
        var print = new Fingerprint();
        print.Add(edition.Path);
        print.Add(edition.Title);
        print.Add(edition.Lede);
        print.Add(edition.Date);
        print.Add(edition.Updated);
        print.Add(edition.Review);
        print.AddAll(edition.Timeline, static (ref Fingerprint p, TimelineEntry e) => p.Add(e));
        print.AddAll(edition.Topics, static (ref Fingerprint p, Topic t) => p.Add(t));
        print.Add(edition.Image);
        print.AddAll(edition.Sources, static (ref Fingerprint p, SourceNote s) => p.Add(s));
        print.Add(edition.Language);
        print.Add(edition.Body);
        return print.Value;
    }

    public static void Add(this ref Fingerprint print, Article article) => print.Add(article.Fingerprint);

    public static void Add(this ref Fingerprint print, ImmutableArray<Article> articles) => print.AddAll(articles, static (ref Fingerprint p, Article a) => p.Add(a));

    public static void Add(this ref Fingerprint print, Background background)
    {
        print.Add(background.Id);
        print.Add(background.Address);
        print.AddAll(background.Editions, static (ref Fingerprint p, Edition e) => p.Add(e.Fingerprint));
    }

    public static void Add(this ref Fingerprint print, MediaFile file)
    {
        print.Add(file.Path);
        print.Add(file.Fingerprint);
    }

    public static void Add(this ref Fingerprint print, Body body)
    {
        print.Add(body.Path);
        print.Add(body.Fingerprint);
        print.AddAll(body.References, static (ref Fingerprint p, Reference r) => p.Add(r));
    }

    public static void AddAll<T>(this ref Fingerprint print, ImmutableArray<T> all, AddOne<T> add)
    {
        print.Add(all.Length);
        foreach (var one in all)
        {
            add(ref print, one);
        }
    }

    private static void Add(this ref Fingerprint print, Section section)
    {
        for (var one = section; one is not null; one = one.Parent)
        {
            print.Add(one.Id);
            print.Add(one.Name);
            print.Add(one.Address);
        }
    }

    private static void Add(this ref Fingerprint print, Topic topic)
    {
        print.Add(topic.Id);
        print.Add(topic.Name);
        print.Add(topic.Address);
    }

    private static void Add(this ref Fingerprint print, Byline byline)
    {
        print.Add(byline.Name);
        print.Add(byline.Author is not null);
        if (byline.Author is { } author)
        {
            print.Add((int)author.Kind);
            print.Add(author.Address);
        }
    }

    private static void Add(this ref Fingerprint print, Embedded embedded)
    {
        print.Add(embedded.Background.Id);
        print.Add(embedded.Background.Address);
        print.Add(embedded.Edition.Fingerprint);
    }

    private static void Add(this ref Fingerprint print, Figure? figure)
    {
        print.Add(figure is not null);
        if (figure is not null)
        {
            print.Add(figure.File);
            print.Add(figure.Alt);
            print.Add(figure.Caption);
            print.Add(figure.Credit);
        }
    }

    private static void Add(this ref Fingerprint print, Correction correction)
    {
        print.Add(correction.Date);
        print.Add(correction.Text);
    }

    private static void Add(this ref Fingerprint print, TimelineEntry entry)
    {
        print.Add(entry.Date);
        print.Add(entry.Text);
    }

    private static void Add(this ref Fingerprint print, SourceNote source)
    {
        print.Add(source.Title);
        print.Add(source.Url);
        print.Add(source.Archived);
    }

    private static void Add(this ref Fingerprint print, Reference reference)
    {
        print.Add(reference.Written);
        print.Add(reference.Address is not null);
        print.Add(reference.Address ?? "");
        print.Add(reference.Picture is not null);
        if (reference.Picture is { } picture)
        {
            print.Add(picture);
        }
    }
}

/// <summary>Adds one of a list to a fingerprint.</summary>
internal delegate void AddOne<in T>(ref Fingerprint print, T one);
