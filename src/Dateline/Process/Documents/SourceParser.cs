using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Platform.Linux;

namespace Dateline.Process.Documents;

/// <summary>
/// What tells whether a source is as it was when it was last parsed: its trusted stamp (0: none) and the fingerprint of its bytes.
/// </summary>
internal readonly record struct SourceState(ulong Stamp, ulong Hash);

/// <summary>
/// Parses only what changed, for builds and for the preview. A source is unchanged while its stamp is the same; where the stamp can't be
/// trusted (another machine, a fresh checkout, a file saved a moment ago) while its bytes have the same fingerprint.
/// </summary>
internal sealed class SourceParser(string folder, ParseRules rules)
{
    /// <summary>What the source is now, and what it says; null where it is as it was <paramref name="known"/>.</summary>
    public (SourceState State, ParsedWithDiagnostics? Parsed) Update(SourceFile file, SourceState? known, Parse parse, FileClock clock)
    {
        if (known is { } same && file.Stamp.Is(same.Stamp))
        {
            return (same, null);
        }

        using var bytes = Sources.ReadBytes(file.FullPath);
        var state = new SourceState(clock.Trust(file.Stamp), Fingerprint.Of(bytes.Span));
        return known?.Hash == state.Hash
            ? (state, null)
            : (state, ParsedWithDiagnostics.Parse(parse, file.Path, folder, bytes.Span, rules));
    }
}
