using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Platform.Linux;

namespace Dateline.Process.Documents;

/// <summary>The state of a source when it was parsed: its trusted stamp, or 0 for none, and the fingerprint of its bytes.</summary>
internal readonly record struct SourceState(ulong Stamp, ulong Hash);

/// <summary>
/// Parses only sources that changed, for builds and for the preview. A source is unchanged if its stamp is the same. If the stamp can't be
/// trusted (another machine, a fresh checkout, a file saved a moment ago), it is unchanged if the fingerprint of its bytes is the same.
/// </summary>
internal sealed class SourceParser(string folder, ParseRules rules)
{
    /// <summary>What messages call the newsroom's folder.</summary>
    public string Folder { get; } = Project.DisplayPath(folder);

    /// <summary>Returns the source's state, and the parsed document unless it is unchanged since <paramref name="known"/>.</summary>
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
            : (state, ParsedWithDiagnostics.Parse(parse, file.Path, Folder, bytes.Span, rules));
    }
}
