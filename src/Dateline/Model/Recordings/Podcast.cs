using System.Security.Cryptography;
using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Model.Recordings;

/// <summary>
/// A podcast: the stories with sound of the whole site or of a section. <paramref name="List"/> is the address of that list.
/// </summary>
[Fingerprinted]
internal sealed record Podcast(
    string List, string Title, string Description, string Author, string OwnerName, string OwnerMail, string Category, string Subcategory,
    string Language, bool IsExplicit, bool IsSerial, bool IsLocked, string Guid, MediaFile? Cover)
{
    // Podcast namespace, element guid: the UUID of all podcasts.
    private static readonly Guid Space = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    /// <summary>Its address on the site.</summary>
    public string Address => List + "podcast.xml";

    /// <summary>
    /// The id that follows from the URL of its feed: a UUID of version 5 (RFC 9562, section 5.5) of the URL without its scheme and its last
    /// slashes.
    /// </summary>
    public static string GuidOf(string url)
    {
        var name = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        byte[] hashed = [.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // UUIDs of version 5 are made with SHA-1; nothing secret depends on it.
        var id = SHA1.HashData(hashed)[..16];
#pragma warning restore CA5350
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true).ToString();
    }
}

/// <summary>The podcast of a list as <c>site.yml</c> declares it: without its cover, of which it has the path.</summary>
internal sealed record DeclaredPodcast(Podcast Podcast, string Image, SourceSpan ImageWhere, SourceSpan Where);
