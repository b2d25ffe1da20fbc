namespace Dateline.Model;

/// <summary>A page that is not a story, such as about us, contact or the corrections policy.</summary>
internal sealed record StaticPage(string Path, string Address, string Title, string Lede, string Language, Moment? Updated, Body Body)
{
    public const string UsualTemplate = "page";

    /// <summary>The template of the theme that renders it.</summary>
    public string Template { get; init; } = UsualTemplate;
}
