using System.Collections.Immutable;
using Dateline.Model.Addresses;

namespace Dateline.Model;

/// <summary>
/// Adds objects of the model to a fingerprint: all members that a page may show. <see cref="FingerprintedAttribute"/> generates the methods
/// that add all members of a record; the methods here add only those that the pages of other objects show.
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
        to.Add(background.Newest.Path);
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
        to.Add(file.IsScaled);
        to.Add(file.HasPalette);
        to.Add(file.IsBare);
        if (file.IsRecording)
        {
            to.Add(file.Bytes);
            to.Add(file.Milliseconds);
            to.Add(file.Beside is not null);
            if (file.Beside is { } beside)
            {
                to.Add(beside);
            }
        }
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
        foreach (var one in section.SelfAndAncestors)
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
            to.Add(author.Fediverse);
        }

        to.Add(byline.Picture is not null);
        if (byline.Picture is { } picture)
        {
            to.Add(picture);
        }
    }

    public static void Add(this ref Fingerprint to, Series series)
    {
        to.Add(series.Id);
        to.Add(series.Name);
        to.Add(series.Address);
        to.Add(series.Language);
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
        to.Add(id.Own);
        to.Add(id.Day.DayNumber);
    }
}
