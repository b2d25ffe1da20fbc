namespace Dateline.Serve;

/// <summary>The preview's own addresses, which no site has.</summary>
internal static class Routes
{
    /// <summary>The state of the newsroom.</summary>
    public const string Dashboard = "/_dateline/";

    /// <summary>Sends the changes of an open page.</summary>
    public const string Events = "/_dateline/events";

    public const string Script = "/_dateline/live.js";

    /// <summary>The part of the script that shows the overlay.</summary>
    public const string OverlayScript = "/_dateline/overlay.js";

    /// <summary>The style of the overlay and of the preview's own pages.</summary>
    public const string Style = "/_dateline/live.css";

    /// <summary>The site's page for addresses that do not exist.</summary>
    public const string NotFound = "/404.html";

    /// <summary>Switches between the editors' and the readers' view: <c>?editors</c>, <c>?readers</c>.</summary>
    public const string Audience = "/_dateline/audience";
}
