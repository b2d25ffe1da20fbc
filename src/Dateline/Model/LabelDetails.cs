namespace Dateline.Model;

/// <summary>The label of a story by its id, and what such a story says beside its text.</summary>
[Cached]
[Fingerprinted]
internal sealed record LabelDetails(string Id, Sponsor? Sponsor, ReviewedItem? Review, CheckedClaim? Claim);

/// <summary>Who paid for a story. <paramref name="Url"/> may be empty.</summary>
[Cached]
[Fingerprinted]
internal sealed record Sponsor(string Name, string Url);

/// <summary>
/// What a review is about, as a type of schema.org, and its rating: a text such as <c>4/5</c>, the number and the best possible one; empty
/// if it has none.
/// </summary>
[Cached]
[Fingerprinted]
internal sealed record ReviewedItem(string Name, string Type, string Rating);

/// <summary>A claim that a story checks, who made it, and what the check found.</summary>
[Cached]
[Fingerprinted]
internal sealed record CheckedClaim(string Text, string By, string Verdict);
