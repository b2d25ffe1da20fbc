using System.Text.RegularExpressions;
using Dateline.Input.Yaml;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;

namespace Dateline.Import;

/// <summary>
/// The sound or film of a story, as the source says it: what feeds call an enclosure. <paramref name="Bytes"/> and the others are empty
/// when the source does not say them.
/// </summary>
internal sealed partial record ImportedRecording(string Src, string Bytes, string Duration, string Episode, string Season)
{
    private static readonly (string Field, string[] Names)[] Parts =
    [
        ("audio.bytes", ["bytes", "length", "size", "file_size"]), ("audio.duration", ["duration"]), ("audio.episode", ["episode"]),
        ("audio.season", ["season"]),
    ];

    private static readonly string[] Owners = ["audio", "podcast", "mp3", "enclosure"];

    /// <summary>The parts of a sound that a field of the source can give.</summary>
    public static IEnumerable<string> PartFields => Parts.Select(p => p.Field);

    /// <summary>The names of fields beside it that say more, and what they say.</summary>
    public static IEnumerable<(string Key, string Field)> PartNames =>
    [
        .. from what in Owners
           from part in Parts
           from name in part.Names
           select ($"{what}_{name}", part.Field),
    ];

    public bool IsFilm => RecordingTypes.IsFilm(RecordingTypes.Of(Src));

    /// <summary>The field of ours that has it.</summary>
    public string Field => IsFilm ? "video" : "audio";

    public bool IsElsewhere => WebAddress.Is(Src);

    /// <summary>
    /// Whether a page can play it where it is: feeds must know its length and how long it plays, and builds fetch nothing.
    /// </summary>
    public bool IsComplete => Bytes.Length > 0 && Duration.Length > 0;

    /// <summary>
    /// Reads an address, a group of fields, a list of either, or the lines that WordPress has: address, length, type and more. Null for
    /// what does not play.
    /// </summary>
    public static ImportedRecording? Of(YamlNode value) => value switch
    {
        YamlList list => list.Items.Select(Of).FirstOrDefault(r => r is not null),
        YamlMap map => Create(
            map.TextOf("src", "url", "href", "file", "path"),
            map.TextOf("bytes", "length", "size"),
            map.TextOf("duration"),
            map.TextOf("episode", "number"),
            map.TextOf("season")),
        YamlScalar scalar => OfLines(scalar.Value.Split('\n', StringSplitOptions.TrimEntries)),
        _ => null,
    };

    /// <summary>The same, with what fields beside it say.</summary>
    public ImportedRecording With(IReadOnlyDictionary<string, string> parts)
    {
        return IsFilm
            ? this
            : Create(Src, Or(Bytes, "bytes"), Or(Duration, "duration"), Or(Episode, "episode"), Or(Season, "season"))!;

        string Or(string own, string part) => own.Length > 0 ? own : parts.GetValueOrDefault($"audio.{part}", "");
    }

    /// <summary>The value of our field, with the file's path or address in this newsroom.</summary>
    public YamlNode Write(string src)
    {
        (string Key, string Value)[] all =
        [
            ("src", src), ("duration", IsElsewhere ? Duration : ""), ("bytes", IsElsewhere ? Bytes : ""),
            ("episode", IsFilm ? "" : Episode), ("season", IsFilm ? "" : Season),
        ];
        YamlEntry[] said = [.. all.Where(f => f.Value.Length > 0).Select(f => new YamlEntry(f.Key, default, YamlText.Text(f.Value)))];
        return said.Length == 1 ? said[0].Value : new YamlMap([.. said], default);
    }

    private static ImportedRecording? OfLines(string[] lines) => Create(
        lines[0],
        lines.ElementAtOrDefault(1) ?? "",
        DurationInPhp().Match(lines.ElementAtOrDefault(3) ?? "").Groups[1].Value,
        "",
        "");

    private static ImportedRecording? Create(string src, string bytes, string duration, string episode, string season) =>
        RecordingTypes.Of(src.Trim()) is null
            ? null
            : new(
                src.Trim(),
                Number(bytes),
                PlayingTime.Parse(duration.Trim().TrimStart('0', ':')) is { } seconds ? PlayingTime.Text(seconds) : "",
                Number(episode),
                Number(season));

    // Programs that don't know a number write 0.
    private static string Number(string written) => int.TryParse(written, out var number) && number > 0 ? $"{number}" : "";

    [GeneratedRegex("""s:8:"duration";s:\d+:"([\d:]+)";""")]
    private static partial Regex DurationInPhp();
}
