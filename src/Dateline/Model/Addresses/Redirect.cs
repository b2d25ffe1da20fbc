namespace Dateline.Model.Addresses;

/// <summary>A redirect from a former address to the current one.</summary>
internal readonly record struct Redirect(string From, string To);
