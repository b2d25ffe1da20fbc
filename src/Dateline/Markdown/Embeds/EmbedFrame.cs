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
/// A page of another site that is made to be shown in a frame. <paramref name="Sandbox"/>, <paramref name="Allow"/> and
/// <paramref name="Referrer"/> are attributes of the frame: what its page may do, and what it learns of the page around it.
/// </summary>
internal sealed record EmbedFrame(string Address, EmbedKind Kind, string Sandbox, string Allow, string Referrer)
{
    /// <summary>What a policy allows: scheme and host.</summary>
    public string Origin => Address[..Address.IndexOf('/', "https://".Length)];

    /// <summary>The host, as readers know it.</summary>
    public string Host => new Uri(Address).IdnHost is ['w', 'w', 'w', '.', .. var host] ? host : new Uri(Address).IdnHost;
}
