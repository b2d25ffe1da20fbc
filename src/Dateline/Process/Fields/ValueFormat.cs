namespace Dateline.Process.Fields;

/// <summary>The format of a field's text.</summary>
internal enum ValueFormat
{
    Text,

    /// <summary>The URL of another website.</summary>
    Web,

    /// <summary>The URL of this site.</summary>
    SiteUrl,

    /// <summary>An address of this site or a full URL.</summary>
    Link,

    /// <summary>An origin: a scheme and a host.</summary>
    Origin,

    /// <summary>An email address.</summary>
    Mail,

    /// <summary>An account in the fediverse.</summary>
    Fediverse,

    /// <summary>The name of a crawler.</summary>
    Crawler,

    /// <summary>A former address.</summary>
    Alias,

    /// <summary>A former address, or a folder with all former addresses below it.</summary>
    Gone,

    /// <summary>What a former address redirects to: an address of this site or the URL of another page.</summary>
    RedirectTarget,

    /// <summary>A former address of a text or file.</summary>
    Former,

    /// <summary>An id of one word.</summary>
    Id,
    Slug,
    Language,
    Zone,

    /// <summary>The format of datelines.</summary>
    Dateline,

    /// <summary>The last part of a section's id.</summary>
    SectionName,

    /// <summary>A point of a picture.</summary>
    Point,

    /// <summary>A rating and the best possible one.</summary>
    Rating,

    /// <summary>The label of a story.</summary>
    Label,

    /// <summary>The name of an additional field.</summary>
    Key,

    /// <summary>Patterns of addresses: of articles, of documents with an id, of pages; and the address of one page.</summary>
    ArticlePattern,
    IdPattern,
    SlugPattern,
    FixedAddress,

    /// <summary>Documents and files of this newsroom, by their ids or paths.</summary>
    Section,
    Author,
    Topic,
    Series,
    Background,
    BackgroundInForce,
    Article,
    Media,

    /// <summary>Files of <c>media/</c> that are no pictures: a film, a sound, any other.</summary>
    Film,
    Sound,
    File,

    /// <summary>A colour: of anything, of a section.</summary>
    Colour,
    SectionColour,

    /// <summary>The file of a typeface in <c>theme/assets/fonts/</c>.</summary>
    Typeface,

    /// <summary>A way to pass a story on.</summary>
    Share,

    /// <summary>A format of feeds.</summary>
    FeedFormat,

    /// <summary>The URL of another website, encrypted: https only.</summary>
    SecureWeb,

    /// <summary>How long something plays.</summary>
    Duration,

    /// <summary>The id of a podcast.</summary>
    Guid,

    /// <summary>A template of the theme that pages may name.</summary>
    Template,
}
