using System.Reflection;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Authoring;

/// <summary>Reads the answers to the questions about a new newsroom. A wrong one gets the nearest right one.</summary>
internal static partial class Answers
{
    /// <summary>The name of the action that this build of the program is published with; empty for a build from source.</summary>
    public static string BuiltInAction { get; } =
        typeof(Answers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(a => a.Key == "DatelineAction")?.Value ?? "";

    /// <summary>A name of one line.</summary>
    public static Answer<string> Name(string written) =>
        written.Length > 0 ? new(written) : Answer<string>.Wrong("the newsroom needs a name");

    /// <summary>A name from which an id can be made.</summary>
    public static Answer<string> Author(string written) =>
        Slug.From(written).Length > 0 ? new(written) : Answer<string>.Wrong($"'{written}' has no letters for an id; write a name");

    public static Answer<string> Url(string written)
    {
        if (SiteUrl.Parse(written) is not null)
        {
            return new(written.EndsWith('/') ? written : written + "/");
        }

        var whole = $"https://{Scheme().Replace(written, "").TrimEnd('/')}/";
        return Answer<string>.Wrong(
            $"'{written}' is not a URL for a site, such as https://example.org/", SiteUrl.Parse(whole) is null ? null : whole);
    }

    public static Answer<SiteZone> Zone(string written)
    {
        if (SiteZone.Find(written) is { } zone)
        {
            return new(zone);
        }

        var similar = ZoneNames.Similar(written);
        var fault = $"there is no time zone '{written}'";
        return similar.Length > 1
            ? new(null, $"{fault}; choose one of {string.Join(", ", similar)}", similar[0])
            : Answer<SiteZone>.Wrong(similar.IsEmpty ? $"{fault}; write a name such as Europe/London" : fault, similar.FirstOrDefault());
    }

    public static Answer<string> Dateline(string written) =>
        DatelineStyle.Known.ContainsKey(written) || (written.Contains('{') && DatelineStyle.UnknownPlace(written) is null)
            ? new(written)
            : Answer<string>.Wrong(
                $"'{written}' is not a style of datelines; use plain, ap, reuters, tass, none or a pattern such as '{{PLACE}}, {{date}}:'",
                Nearest.To(written, DatelineStyle.Known.Keys));

    /// <summary>The name of an action with its version; empty for no workflows.</summary>
    public static Answer<string> Action(string written) =>
        written.Length == 0 || ActionName().IsMatch(written)
            ? new(written)
            : Answer<string>.Wrong($"'{written}' is not the name of an action: OWNER/REPO/.github/actions/dateline@REF");

    [GeneratedRegex("^[A-Za-z]*:?/+")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[A-Za-z0-9-]+/[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*@[A-Za-z0-9._/-]+$")]
    private static partial Regex ActionName();
}
