using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Check.Addresses;

/// <summary>
/// An address that the base had and the branch has not: where in the branch the reason is, and what the reason is.
/// </summary>
internal sealed record Removal(string Address, SourceSpan Where, string Cause)
{
    /// <summary>The address that has replaced it; null when none is known.</summary>
    public string? Target { get; init; }

    /// <summary>The text that should have the address as an alias; null when <c>site.yml</c> should redirect.</summary>
    public ParsedText? Text { get; init; }

    /// <summary>Whether the newsroom agrees that the address is gone: it says so, or the text's own date of expiry does.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>The line that keeps the address; empty when a person must decide.</summary>
    public string Line => (Text, Target) switch
    {
        ({ } text, _) => $"aliases: [{string.Join(", ", text.Aliases.Select(a => a.Value).Append(Address))}]",
        (_, { } target) => $"redirects: {{{Address}: {target}}}",
        _ => "",
    };
}
