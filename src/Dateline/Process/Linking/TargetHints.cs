using Dateline.Model.Addresses;

namespace Dateline.Process.Linking;

/// <summary>Hints for targets that were not meant as they are written.</summary>
internal static class TargetHints
{
    /// <summary>What to write instead: without quotes or brackets around an address, and with slashes for Windows' backslashes.</summary>
    public static string Of(string written)
    {
        var bare = written.Trim([.. "\"'()<>[]“”„‟«»‘’‚` "]);
        return WebAddress.Is(bare) && bare.Length < written.Length
            ? $"write {bare}"
            : ForSlashes(written) is { Length: > 0 } hint ? hint : WebAddress.Hint(bare);
    }

    /// <summary>What to write instead of Windows' backslashes; empty without them.</summary>
    public static string ForSlashes(string written) =>
        written.Contains('\\') ? $"write slashes: {written.Replace('\\', '/')}" : "";
}
