namespace Dateline.Serve;

/// <summary>The preview's own addresses, which no site has.</summary>
internal static class Routes
{
    /// <summary>The state of the newsroom.</summary>
    public const string Dashboard = "/_dateline/";

    /// <summary>Tells an open page of its changes.</summary>
    public const string Events = "/_dateline/events";

    public const string Script = "/_dateline/live.js";

    public const string Style = "/_dateline/live.css";

    /// <summary>The site's own page that says that there is none.</summary>
    public const string NotFound = "/404.html";

    /// <summary>Switches between the desk's view and the readers': <c>?readers</c>, <c>?desk</c>.</summary>
    public const string See = "/_dateline/see";
}
