namespace Dateline.Model;

/// <summary>The shapes of the site's addresses, each from <c>/</c> to <c>/</c>, with places such as <c>{year}</c> and <c>{slug}</c>.</summary>
internal sealed record UrlPatterns
{
    public string Article { get; init; } = "/{year}/{month}/{day}/{slug}/";

    public string Section { get; init; } = "/{id}/";

    public string Topic { get; init; } = "/topics/{id}/";

    public string Author { get; init; } = "/authors/{id}/";

    public string Background { get; init; } = "/backgrounds/{id}/";

    public string Page { get; init; } = "/{slug}/";

    public string News { get; init; } = "/news/";

    public string Corrections { get; init; } = "/corrections/";

    /// <summary>The index of explainers, topics or authors: the pattern's part before the id.</summary>
    public static string IndexOf(string pattern) => pattern[..pattern.IndexOf('{')];
}
