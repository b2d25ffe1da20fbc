using System.Text.RegularExpressions;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Commands.Terminal;

/// <summary>What the machine knows about its user, for suggestions: no build asks for it.</summary>
internal static partial class Machine
{
    private const string ZoneData = "zoneinfo/";

    // As POSIX has it: the first that is set counts.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The time zone; null if it is unknown, or UTC, as on servers.</summary>
    public static SiteZone? Zone()
    {
        var link = new FileInfo("/etc/localtime").ResolveLinkTarget(returnFinalTarget: false)?.FullName ?? "";
        var linked = link.IndexOf(ZoneData, StringComparison.Ordinal) is >= 0 and var at ? link[(at + ZoneData.Length)..] : "";
        var local = TimeZoneInfo.Local.Id;
        string?[] names =
        [
            Environment.GetEnvironmentVariable("TZ")?.TrimStart(':'),
            linked,
            TimeZoneInfo.TryConvertWindowsIdToIanaId(local, out var converted) ? converted : local,
        ];
        return names.Where(n => n is { Length: > 0 }).Select(n => SiteZone.Find(n!)).FirstOrDefault(z => z is not null && IsPlace(z));
    }

    /// <summary>The language of messages, as a tag: pt-BR for pt_BR.UTF-8; empty if it is unknown.</summary>
    public static string Language()
    {
        var locale = LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => v is { Length: > 0 });
        return locale is null or "C" or "POSIX" ? "" : locale.Split('.', '@')[0].Replace('_', '-');
    }

    /// <summary>The name that git signs commits with; empty if there is none.</summary>
    public static string Author(string folder) => AskGit(folder, "config", "user.name");

    /// <summary>The URL of the site on GitHub Pages, if the folder is a clone of a repository on GitHub; else null.</summary>
    public static string? SiteUrl(string folder)
    {
        if (GitHubRemote().Match(AskGit(folder, "remote", "get-url", "origin")) is not { Success: true } remote)
        {
            return null;
        }

        var host = $"{remote.Groups["owner"].Value.ToLowerInvariant()}.github.io";
        var name = remote.Groups["name"].Value;
        return name.Equals(host, StringComparison.OrdinalIgnoreCase) ? $"https://{host}/" : $"https://{host}/{name}/";
    }

    private static bool IsPlace(SiteZone zone) => ZoneNames.CityOf(zone).Length > 0;

    private static string AskGit(string folder, params string[] arguments)
    {
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Git.Line(folder, out _, arguments) ?? "";
    }

    [GeneratedRegex(@"^(?:https://(?:[^@/]+@)?|ssh://git@|git@)github\.com[/:](?<owner>[\w-]+)/(?<name>[\w.-]+?)(?:\.git)?/?$")]
    private static partial Regex GitHubRemote();
}
