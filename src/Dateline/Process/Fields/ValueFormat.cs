namespace Dateline.Process.Fields;

/// <summary>What the words of a field are, beyond text.</summary>
internal enum ValueFormat
{
    Text,

    /// <summary>An address elsewhere on the web.</summary>
    Web,

    /// <summary>Where the site lives.</summary>
    SiteUrl,

    /// <summary>An address of this site or a whole one.</summary>
    Link,

    /// <summary>A mail address.</summary>
    Mail,

    /// <summary>An address that something once had.</summary>
    Alias,

    Slug,
    Language,
    Zone,

    /// <summary>The way to print a dateline.</summary>
    Dateline,

    /// <summary>A section's own part of its id.</summary>
    SectionName,

    /// <summary>The key of a field of the site's own.</summary>
    Key,

    /// <summary>The shape of addresses: of articles, of what has an id, of pages, of one page.</summary>
    ArticleShape,
    IdShape,
    SlugShape,
    FixedShape,

    /// <summary>Things of this newsroom, by their ids or paths.</summary>
    Section,
    Author,
    Topic,
    Background,
    BackgroundInForce,
    Article,
    Media,
}
