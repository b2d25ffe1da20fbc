using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// Adds the newsroom's nouns to a fingerprint: of each, everything that a reader could see of it on some page. Where that is all its
/// members, <see cref="FingerprintedAttribute"/> generates the method; here are those of which pages of other nouns show a part only.
/// </summary>
internal static partial class Fingerprints
{
    public static void Add(this ref Fingerprint to, ImmutableArray<Article> articles)
    {
        to.Add(articles.Length);
        foreach (var article in articles)
        {
            to.Add(article);
        }
    }

    public static void Add(this ref Fingerprint to, Background background)
    {
        to.Add(background.Id);
        to.Add(background.Address);
        to.Add(background.Editions.Length);
        foreach (var edition in background.Editions)
        {
            to.Add(edition);
        }
    }

    public static void Add(this ref Fingerprint to, MediaFile file)
    {
        to.Add(file.Path);
        to.Add(file.Fingerprint);
    }

    public static void Add(this ref Fingerprint to, Body body)
    {
        to.Add(body.Path);
        to.Add(body.Fingerprint);
        to.Add(body.References.Length);
        foreach (var reference in body.References)
        {
            to.Add(reference);
        }
    }

    public static void Add(this ref Fingerprint to, Section section)
    {
        foreach (var one in section.Upwards)
        {
            to.Add(one.Id);
            to.Add(one.Name);
            to.Add(one.Address);
        }
    }

    public static void Add(this ref Fingerprint to, Topic topic)
    {
        to.Add(topic.Id);
        to.Add(topic.Name);
        to.Add(topic.Address);
    }

    public static void Add(this ref Fingerprint to, Byline byline)
    {
        to.Add(byline.Name);
        to.Add(byline.Author is not null);
        if (byline.Author is { } author)
        {
            to.Add((int)author.Kind);
            to.Add(author.Address);
        }
    }

    public static void Add(this ref Fingerprint to, Embedded embedded)
    {
        to.Add(embedded.Background.Id);
        to.Add(embedded.Background.Address);
        to.Add(embedded.Edition);
    }

    public static void Add(this ref Fingerprint to, PermanentId id)
    {
        to.Add(id.Site);
        to.Add(id.NameAt);
        to.Add(id.IsTwin);
        to.Add(id.Day.DayNumber);
    }
}
