using System.Net;

namespace Dateline.Check.Web;

/// <summary>The result of requesting a page: the server's HTTP status, or 0 and the reason why there is none.</summary>
internal readonly record struct LinkResult(int Status, string Fault, DateTimeOffset At)
{
    /// <summary>Whether no server was reached.</summary>
    public bool IsUnreached => Status == 0;

    /// <summary>
    /// Why the link is dead; null when it is not, or when that is unknown: servers that block programs or limit requests may show the page
    /// to a reader.
    /// </summary>
    public string? WhyDead => Status switch
    {
        0 => Fault,
        (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden or (int)HttpStatusCode.TooManyRequests
            or (int)HttpStatusCode.UnavailableForLegalReasons or (int)HttpStatusCode.ServiceUnavailable or > 599 => null,
        (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Gone => $"the page is gone (HTTP {Status})",
        >= 400 => $"the server responds with an error (HTTP {Status})",
        _ => null,
    };
}
