namespace Dateline.Theme;

/// <summary>The templates that every theme must have. Each gets its view under its own name.</summary>
internal static class TemplateNames
{
    public const string Article = "article";
    public const string FrontPage = "front";
    public const string Listing = "listing";
    public const string Explainer = "explainer";
    public const string Index = "index";
    public const string Page = "page";
    public const string Corrections = "corrections";
    public const string Notice = "notice";
    public const string Redirect = "redirect";

    public static IReadOnlyList<string> All { get; } = [Article, FrontPage, Listing, Explainer, Index, Page, Corrections, Notice, Redirect];
}
