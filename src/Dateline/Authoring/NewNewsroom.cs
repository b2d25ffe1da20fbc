using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Authoring.Forms;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Settings;

namespace Dateline.Authoring;

/// <summary>Makes the files of a newsroom's repository from the starter's files and a plan.</summary>
internal static partial class NewNewsroom
{
    /// <summary>The folder of the newsroom below the repository's.</summary>
    public const string Folder = "input";

    /// <summary>The page for the desk, which a host also shows as the repository's front page.</summary>
    public const string DeskPage = "README.md";

    /// <summary>The name of the first story's file, after its day.</summary>
    private const string FirstStory = "welcome";

    private const string EditorSettingsFile = ".vscode/settings.json";

    /// <summary>The paths of the files outside the newsroom's folder, which do not depend on the plan.</summary>
    public static IEnumerable<string> PathsOutsideNewsroom =>
        StarterFiles.For(StarterFiles.Fallback).Select(f => f.Path)
            .Where(p => !p.StartsWith(Folder + "/", StringComparison.Ordinal))
            .Append(EditorSettingsFile);

    private const string Workflows = ".github/workflows/";

    /// <summary>Every file, sorted by path.</summary>
    public static ImmutableArray<StarterFile> Create(NewsroomPlan plan, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(plan.Zone.Here(now).Date);
        var files = StarterFiles.For(plan.Language)
            .Where(f => plan.Action.Length > 0 || !f.Path.StartsWith(Workflows, StringComparison.Ordinal))
            .Select(f => new StarterFile(Fill(f.Path, plan, day), Fill(f.Text, plan, day)))
            .ToArray();
        var settings = files.Single(f => f.Path == $"{Folder}/{SiteFields.FileName}");
        var site = SiteFields.Read(new SourceText(SiteFields.FileName, Folder, settings.Text), null, new DiagnosticBag());
        var choices = Choices.None with { Sections = [.. plan.Sections.Select(s => s.Id)] };
        var forms = plan.HasForms ? Forms(site, choices, plan.Repository) : [];
        return [.. files.Append(EditorSettings(site, choices)).Concat(forms).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>A text with the plan's values. A field of YAML is quoted if it has to be.</summary>
    private static string Fill(string text, NewsroomPlan plan, DateOnly day)
    {
        if (!text.Contains("__", StringComparison.Ordinal))
        {
            return text;
        }

        string Value(string name) => name switch
        {
            "NAME" => plan.Name,
            "DESCRIPTION" => plan.Description,
            "URL" => plan.Url,
            "LANGUAGE" => plan.Language,
            "ZONE" => plan.Zone.Id,
            "DATELINE" => plan.Dateline,
            "PLACE" => plan.Place,
            "SECTION" => plan.Sections[0].Id,
            "AUTHOR" => plan.AuthorId,
            "AUTHOR_NAME" => plan.Author,
            "AUTHOR_KIND" => plan.IsDesk ? "desk" : "person",
            "ACTION" => plan.Action,
            "GUIDES" => GuidesOf(plan.Action),
            "WORKFLOWS" or "BY_HAND" => "",
            "ID" => PermanentId.Create(SiteUrl.Parse(plan.Url)!.Host, day, FirstStory),
            "DAY" => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "DATE" => day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture),
            "SECTIONS" => SectionLines(plan.Sections),
            _ => $"__{name}__",
        };

        text = (plan.Action.Length > 0 ? LineByHand() : LineOfWorkflows()).Replace(text, "");
        text = Field().Replace(text, m => FrontMatterTemplate.Line(m.Groups["key"].Value, Value(m.Groups["name"].Value)));
        text = ListField().Replace(text, m => FrontMatterTemplate.Line(m.Groups["key"].Value, [Value(m.Groups["name"].Value)]));
        return Placeholder().Replace(text, m => Value(m.Groups["name"].Value));
    }

    /// <summary>Sections as items of the list in <c>site.yml</c>.</summary>
    public static string SectionLines(ImmutableArray<PlannedSection> sections) =>
        string.Concat(
            sections.Select(
                s => "  - " + FrontMatterTemplate.Line("id", s.Id) + "    " + FrontMatterTemplate.Line("name", s.Name))).TrimEnd('\n');

    /// <summary>The folder with the guides, in the repository and the version that an action names.</summary>
    private static string GuidesOf(string action) =>
        action.Split('@') is [var path, var version] && path.Split('/') is [var owner, var repository, ..]
            ? $"https://github.com/{owner}/{repository}/blob/{version}/.github"
            : "";

    /// <summary>What <c>schema --vscode</c> prints for the new newsroom.</summary>
    private static StarterFile EditorSettings(SiteConfig site, Choices choices) =>
        new(EditorSettingsFile, Serialized.Json(VsCodeSettings.Create(DocumentType.All(site), choices, Folder, ".schema")));

    /// <summary>The page with forms: what <c>schema --cms sveltia</c> prints for the new newsroom, and the CMS.</summary>
    private static IEnumerable<StarterFile> Forms(SiteConfig site, Choices choices, CmsRepository? repository) =>
        AdminPage.Create(SveltiaConfig.Create(DocumentType.All(site), choices, site, Folder, repository))
            .Select(f => new StarterFile($"{Folder}/{AdminPage.Folder}/{f.Name}", f.Text));

    [GeneratedRegex(@"^(?<key>\w+): __(?<name>[A-Z]+(?:_[A-Z]+)*)__\n", RegexOptions.Multiline)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?<key>\w+): \[__(?<name>[A-Z]+(?:_[A-Z]+)*)__\]\n", RegexOptions.Multiline)]
    private static partial Regex ListField();

    [GeneratedRegex("__(?<name>[A-Z]+(?:_[A-Z]+)*)__")]
    private static partial Regex Placeholder();

    /// <summary>A line that is true only where workflows publish the site, or that needs the name of their action.</summary>
    [GeneratedRegex(@"^.*__(?:GUIDES|WORKFLOWS)__.*\n", RegexOptions.Multiline)]
    private static partial Regex LineOfWorkflows();

    /// <summary>A line that is true only where people publish the site.</summary>
    [GeneratedRegex(@"^.*__BY_HAND__.*\n", RegexOptions.Multiline)]
    private static partial Regex LineByHand();
}
