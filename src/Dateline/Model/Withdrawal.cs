namespace Dateline.Model;

/// <summary>
/// The notice for a withdrawn story: its address, the date and the reason, and the headline that readers see, the story's or another.
/// </summary>
internal sealed record Withdrawal(string Path, string Address, string Title, Moment? Date, string Reason, string Language);
