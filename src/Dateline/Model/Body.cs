using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// The body of a document: the path of its file, the fingerprint of its text, and its references. The text itself is not kept in memory; it
/// is read again when its page is rendered.
/// </summary>
internal sealed record Body(string Path, ulong Fingerprint, ImmutableArray<Reference> References)
{
    /// <summary>How many pictures its galleries have.</summary>
    public int GalleryPictures
    {
        get
        {
            var count = 0;
            foreach (var reference in References)
            {
                count += reference.Use == ReferenceUse.Gallery ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>Whether it shows a film or a sound.</summary>
    public bool HasRecording
    {
        get
        {
            foreach (var reference in References)
            {
                if (reference.Words is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>
/// The target of a link or picture in a body. <paramref name="Written"/> is the text of the link; <paramref name="Address"/> is null if
/// the target is not published.
/// </summary>
[Fingerprinted]
internal readonly record struct Reference(string Written, string? Address, MediaFile? Picture)
{
    public ReferenceUse Use { get; init; }

    /// <summary>What the writer says of a film or a sound; null for everything else.</summary>
    public PictureWords? Words { get; init; }
}

/// <summary>What a body does with a target, beside linking to it or showing it.</summary>
internal enum ReferenceUse
{
    None,

    /// <summary>The picture is in a gallery, which shows a crop of it.</summary>
    Gallery,

    /// <summary>The target is the origin of a frame, which readers can load.</summary>
    Frame,
}
