namespace Dateline.Diagnostics;

/// <summary>The stable id of a kind of diagnostic, such as <c>DL0101</c>, and its meaning in a sentence or two.</summary>
internal sealed record Code(string Id, string Meaning)
{
    public override string ToString() => Id;
}
