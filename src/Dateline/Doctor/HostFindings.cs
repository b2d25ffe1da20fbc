using System.Reflection;
using System.Text.RegularExpressions;
using Dateline.Authoring.Forms;
using Dateline.Check;

namespace Dateline.Doctor;

/// <summary>What is at the host of the repository: workflows, the version that they use, and who can read the repository.</summary>
internal static partial class HostFindings
{
    private static readonly string[] Needed = ["publish.yml", "clock.yml"];

    public static IEnumerable<Finding> Examine(Examined examined)
    {
        if (examined.Repository is not { } root || CmsRepository.FromRemote(GitRepository.RemoteOf(root)) is not { } remote)
        {
            return [Finding.Ok("public", "the repository has no remote at GitHub or GitLab")];
        }

        return remote.Backend == "github" ? [Workflows(root), Version(root), Public(remote)] : [Public(remote)];
    }

    private static Finding Workflows(string root)
    {
        var missing = Needed.Where(name => !File.Exists(Path.Combine(root, ".github", "workflows", name))).ToArray();
        return missing.Length == 0
            ? Finding.Ok("workflows", "publish.yml and clock.yml are in .github/workflows/")
            : Finding.Warning(
                "workflows",
                $".github/workflows/ has no {string.Join(" and no ", missing)}, so "
                    + (missing.Contains(Needed[0]) ? "a push does not publish" : "nothing ends embargoes between pushes"),
                "run 'dateline init' in an empty folder and copy its .github/workflows/, unless another service publishes the site");
    }

    /// <summary>Whether the workflows build with this version of the program. Another version may write other bytes.</summary>
    private static Finding Version(string root)
    {
        var folder = Path.Combine(root, ".github", "workflows");
        var pinned = FileTree.Files(folder)
            .SelectMany(f => Action().Matches(File.ReadAllText(f.FullName)).Select(m => m.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var (number, commit) = Own();
        var own = commit.Length > 0 ? $"{number}, commit {commit}" : number;
        var others = pinned.Where(p => p.TrimStart('v') != number && (commit.Length == 0 || !Same(p, commit))).ToArray();
        return others.Length == 0
            ? Finding.Ok("version", $"this program is {own}" + (pinned.Length > 0 ? ", and so is the workflows'" : ""))
            : Finding.Warning(
                "version",
                $"this program is {own}, but the workflows use {string.Join(", ", others)}",
                "use the same version in both, or pages may differ between your machine and the site");
    }

    private static bool Same(string pinned, string commit) =>
        pinned.Length >= 7 && (commit.StartsWith(pinned, StringComparison.Ordinal) || pinned.StartsWith(commit, StringComparison.Ordinal));

    private static (string Number, string Commit) Own()
    {
        var version = typeof(HostFindings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return version.Split('+') is [var number, var commit] ? (number, commit) : (version, "");
    }

    private static Finding Public(CmsRepository remote) => remote.Backend == "github"
        ? Finding.Ok(
            "public",
            $"only GitHub knows whether {remote.Name} is public; if it is, anyone can read drafts and embargoed texts there",
            $"see https://github.com/{remote.Name}/settings, or 'gh repo view {remote.Name} --json visibility'")
        : Finding.Ok(
            "public",
            $"only GitLab knows whether {remote.Name} is public; if it is, anyone can read drafts and embargoed texts there",
            $"see https://gitlab.com/{remote.Name}/edit");

    [GeneratedRegex(@"uses:\s*['""]?[^\s'""]+/\.github/actions/dateline@([^\s'""#]+)")]
    private static partial Regex Action();
}
