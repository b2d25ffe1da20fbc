namespace Dateline.Model;

/// <summary>An address that something once had, and the one it has now.</summary>
internal readonly record struct Redirect(string From, string To);
