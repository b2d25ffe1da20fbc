namespace Dateline.Model;

/// <summary>A page that is not a story, such as about us, contact or the corrections policy.</summary>
internal sealed record StaticPage(string Path, string Address, string Title, string Lede, string Language, Moment? Updated, Body Body);
