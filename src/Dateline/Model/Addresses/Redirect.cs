namespace Dateline.Model.Addresses;

/// <summary>
/// A permanent redirect from a former address to what has replaced it: an address of this site, perhaps with a fragment, or a URL. It is
/// never part of a chain.
/// </summary>
internal readonly record struct Redirect(string From, string To, RedirectForm Form = RedirectForm.Page)
{
    /// <summary>Whether it leads to another site.</summary>
    public bool LeavesSite => !To.StartsWith('/');

    /// <summary>The address that it leads to, without a query and a fragment.</summary>
    public string Target => To.AsSpan().IndexOfAny('#', '?') is var end and >= 0 ? To[..end] : To;
}

/// <summary>How a site redirects on a host that only serves files.</summary>
internal enum RedirectForm
{
    /// <summary>A page at the former address sends browsers on.</summary>
    Page,

    /// <summary>
    /// The former address has a copy of the file that has replaced it, since a page can't replace a picture or a feed.
    /// </summary>
    Copy,

    /// <summary>There is nothing to serve: only a web server can send readers on.</summary>
    ServerOnly,
}
