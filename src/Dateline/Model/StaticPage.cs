namespace Dateline.Model;

/// <summary>A page that is no story: about us, contact, the corrections policy.</summary>
internal sealed record StaticPage(string Path, string Address, string Title, string Lede, string Language, Moment? Updated, Body Body);
