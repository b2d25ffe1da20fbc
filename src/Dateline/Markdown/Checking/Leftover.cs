namespace Dateline.Markdown.Checking;

/// <summary>
/// Markup that is left in a text: <paramref name="Length"/> characters, <paramref name="What"/> it is and what to do. Parts with the same
/// <paramref name="Name"/> belong together.
/// </summary>
internal sealed record Leftover(int Length, string What, string Hint, string Name = "")
{
    /// <summary>Whether it ends what another part with the same name began.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Where it begins, if that is not known to who asked.</summary>
    public int At { get; init; }
}
