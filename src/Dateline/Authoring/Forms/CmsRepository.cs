namespace Dateline.Authoring.Forms;

/// <summary>The repository that a CMS writes to: the name of its host in the CMS, and the repository's name there.</summary>
internal sealed record CmsRepository(string Backend, string Name)
{
    /// <summary>The hosts whose address says which they are. A CMS can use others, too, but needs their addresses.</summary>
    private static readonly Dictionary<string, string> Backends = new(StringComparer.OrdinalIgnoreCase)
    {
        ["github.com"] = "github",
        ["gitlab.com"] = "gitlab",
    };

    /// <summary>
    /// The repository at the URL of a git remote: <c>https://github.com/owner/name.git</c>, <c>git@github.com:owner/name.git</c> or
    /// <c>ssh://git@github.com/owner/name</c>. Null if its host is none that we know.
    /// </summary>
    public static CmsRepository? FromRemote(string? url)
    {
        if (url is null)
        {
            return null;
        }

        var address = url.Contains("://", StringComparison.Ordinal) ? url : "ssh://" + url.Replace(':', '/');
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Backends.TryGetValue(uri.Host, out var backend))
        {
            return null;
        }

        var name = uri.AbsolutePath.Trim('/');
        name = name.EndsWith(".git", StringComparison.Ordinal) ? name[..^".git".Length] : name;
        return name.Contains('/') ? new CmsRepository(backend, name) : null;
    }
}
