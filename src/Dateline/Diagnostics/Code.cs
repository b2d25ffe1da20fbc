namespace Dateline.Diagnostics;

/// <summary>A stable name for a kind of complaint, such as <c>DL0101</c>, and what it means in a sentence or two.</summary>
internal sealed record Code(string Id, string Meaning)
{
    public override string ToString() => Id;
}
