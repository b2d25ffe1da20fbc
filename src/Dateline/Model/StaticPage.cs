namespace Dateline.Model;

/// <summary>A page that is not a story, such as about us, contact or the corrections policy.</summary>
internal sealed record StaticPage(
    string Path, string Address, string Title, string Lede, string Opening, string Language, Moment? Updated, Body Body)
{
    /// <summary>What it is about, for machines: its lede, or else the beginning of its text.</summary>
    public string Description => Lede.Length > 0 ? Lede : Opening;

    public const string UsualTemplate = "page";

    /// <summary>The template of the theme that renders it.</summary>
    public string Template { get; init; } = UsualTemplate;
}
