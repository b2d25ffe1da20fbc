namespace Dateline.Model;

/// <summary>The notice for a withdrawn story: its address, the date and the reason.</summary>
internal sealed record Withdrawal(string Path, string Address, Moment? Date, string Reason, string Language);
