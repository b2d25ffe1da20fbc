using Dateline.Model.Addresses;

namespace Dateline.Markdown.Embeds;

/// <summary>What a frame shows. It decides the frame's shape.</summary>
internal enum EmbedKind
{
    Film,

    /// <summary>A film that is higher than wide.</summary>
    Upright,
    Sound,
    Post,
    Map,
    Chart,
}

/// <summary>
/// A page of another site that is made to be shown in a frame. <paramref name="Sandbox"/> and <paramref name="Referrer"/> are attributes of
/// the frame: what its page may do, and what it learns of the page around it. <paramref name="Features"/> are those of the browser that it
/// may use.
/// </summary>
internal sealed record EmbedFrame(string Address, EmbedKind Kind, string Sandbox, string[] Features, string Referrer)
{
    /// <summary>
    /// The attribute that allows the features. It names the origin, because a feature without one is allowed to the address in src, which
    /// a frame does not have that waits for a click.
    /// </summary>
    public string Allow => string.Join("; ", Features.Select(f => $"{f} {Origin}"));

    /// <summary>What a policy allows: scheme and host.</summary>
    public string Origin => Address[..Address.IndexOf('/', "https://".Length)];

    /// <summary>The host, as readers know it.</summary>
    public string Host => ShownAddress.ShortHost(new Uri(Address));
}
