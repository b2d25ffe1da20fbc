using System.Net;

namespace Dateline.Check.Web;

/// <summary>What came of asking for a page: the server's status, or 0 and why there was none.</summary>
internal readonly record struct Answer(int Status, string Fault, DateTimeOffset At)
{
    /// <summary>Whether no server was reached at all.</summary>
    public bool IsUnreached => Status == 0;

    /// <summary>
    /// Why the link is dead; null when it is not, or when nobody can tell: servers that shut programs out, or want to be left alone for
    /// now, may well show the page to a reader.
    /// </summary>
    public string? Complaint => Status switch
    {
        0 => Fault,
        (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden or (int)HttpStatusCode.TooManyRequests
            or (int)HttpStatusCode.UnavailableForLegalReasons or (int)HttpStatusCode.ServiceUnavailable or > 599 => null,
        (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Gone => $"the page is gone (HTTP {Status})",
        >= 400 => $"the server answers with an error (HTTP {Status})",
        _ => null,
    };
}
