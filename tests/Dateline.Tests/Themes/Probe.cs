using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>A story with a piece of Liquid at the start of its page, and what it renders.</summary>
internal static class Probe
{
    /// <param name="template">The piece, in the story's template.</param>
    /// <param name="partial">The partial <c>probe</c>, which it may include.</param>
    /// <param name="front">More lines of the story's front matter.</param>
    public static Newsroom Of(string template, string partial, string front = "") =>
        Newsroom.With("articles/flood.md", $"title: Flood\n{front}")
        .AddToTheme("partials/probe.liquid", partial)
        .EditTheme("article.liquid", "<article class=\"story\">", $"<article class=\"story\"><p id=\"probe\">{template}</p>");

    public static string Printed(this Newsroom newsroom) => newsroom.Build().Clean().Words("/2020/01/10/flood/", "#probe");

    /// <summary>The error in the theme.</summary>
    public static string Fault(this Newsroom newsroom) => newsroom.Build().Complaint("DL0504");
}
