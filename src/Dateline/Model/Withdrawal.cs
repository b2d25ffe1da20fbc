namespace Dateline.Model;

/// <summary>What is left of a story that was taken back: its address, the day and the reason.</summary>
internal sealed record Withdrawal(string Path, string Address, Moment? Date, string Reason, string Language);
