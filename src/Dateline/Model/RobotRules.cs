using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// What robots.txt says to the crawlers of AI companies: the names of those that may not read the site, and the address of the licence
/// (RSL) under which the others may use it; empty if there is none.
/// </summary>
internal sealed record RobotRules(ImmutableArray<string> Refused, MenuEntry? Licence)
{
    public static RobotRules None { get; } = new([], null);
}

/// <summary>A line of trust.txt: a name of its specification, and a URL or word.</summary>
internal readonly record struct TrustLine(string Name, string Value)
{
    /// <summary>The name of lines with the newsroom's accounts on social networks.</summary>
    public const string Social = "social";
}
