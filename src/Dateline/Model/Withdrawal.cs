using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// The notice for a withdrawn story: its address, the date and the reason, the headline that readers see, the story's or another, and the
/// paths of the stories to read instead.
/// </summary>
internal sealed record Withdrawal(
    string Path, string Address, string Title, Moment? Date, string Reason, string Language, ImmutableArray<string> Related);
