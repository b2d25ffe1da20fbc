using Dateline.Tests.Newsrooms;
using YamlDotNet.RepresentationModel;

namespace Dateline.Tests.Workflows;

/// <summary>What the actions of our workflows do to files. An action that is not listed fails the test.</summary>
internal static class Actions
{
    /// <summary>Does what an action does. False if it fails.</summary>
    public static bool Execute(string action, YamlNode step, JobRun job) => action switch
    {
        "actions/checkout" => CheckOut(step, job),
        "org/dateline/.github/actions/dateline" => AddProgram(job),
        "actions/configure-pages" => SetBaseUrl(step, job),
        "actions/cache/restore" => Restore(step, job),
        "actions/cache/save" => Save(step, job),
        "actions/upload-artifact" => Upload(step, job),
        "actions/download-artifact" => Download(step, job),
        "actions/deploy-pages" => Deploy(step, job),
        _ => throw new NotSupportedException(action),
    };

    /// <summary>One commit without its history, unless the step asks for all.</summary>
    private static bool CheckOut(YamlNode step, JobRun job)
    {
        var wanted = job.With(step, "ref");
        string[] depth = job.With(step, "fetch-depth") == "0" ? [] : ["--depth", "1"];
        string[] branches = depth.Length == 0 ? ["+refs/heads/*:refs/remotes/origin/*"] : [];
        GitHub.Git(job.Workspace, "init", "-q");
        GitHub.Git(job.Workspace, "remote", "add", "origin", new Uri(job.Run.Host.Origin).AbsoluteUri);
        GitHub.Git(job.Workspace, ["fetch", "-q", .. depth, "origin", wanted.Length > 0 ? wanted : job.Ref, .. branches]);
        var commit = File.ReadLines(Path.Combine(job.Workspace, ".git", "FETCH_HEAD")).First().Split('\t')[0];
        GitHub.Git(job.Workspace, "checkout", "-q", "--detach", commit);
        return true;
    }

    private static bool AddProgram(JobRun job)
    {
        job.AddToPath(job.Run.Host.Tools.Program);
        return true;
    }

    private static bool SetBaseUrl(YamlNode step, JobRun job)
    {
        job.SetOutput(step, "base_url", "https://org.github.io/news");
        return true;
    }

    /// <summary>The newest cache whose key has the prefix, and which was saved from the same paths.</summary>
    private static bool Restore(YamlNode step, JobRun job)
    {
        var prefix = job.With(step, "restore-keys");
        var cache = Caches(job)
            .Where(c => Name(c).StartsWith(prefix, StringComparison.Ordinal))
            .Where(c => File.ReadAllText(Path.Combine(c, ".paths")) == job.With(step, "path"))
            .MaxBy(c => int.Parse(Path.GetFileName(c).Split('~')[0], System.Globalization.CultureInfo.InvariantCulture));
        foreach (var path in cache is null ? [] : Paths(step, job))
        {
            Copy(Path.Combine(cache!, path), Path.Combine(job.Workspace, path));
        }

        return true;
    }

    private static bool Save(YamlNode step, JobRun job)
    {
        var key = Uri.EscapeDataString(job.With(step, "key"));
        var cache = Directory.CreateDirectory(Path.Combine(job.Run.Host.Caches, $"{Caches(job).Length}~{key}")).FullName;
        File.WriteAllText(Path.Combine(cache, ".paths"), job.With(step, "path"));
        foreach (var path in Paths(step, job))
        {
            Copy(Path.Combine(job.Workspace, path), Path.Combine(cache, path));
        }

        return true;
    }

    private static string[] Caches(JobRun job) =>
        Directory.Exists(job.Run.Host.Caches) ? Directory.GetDirectories(job.Run.Host.Caches) : [];

    private static string Name(string cache) => Uri.UnescapeDataString(Path.GetFileName(cache).Split('~')[1]);

    private static string[] Paths(YamlNode step, JobRun job) => job.With(step, "path").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool Upload(YamlNode step, JobRun job)
    {
        var file = job.With(step, "path");
        if (!File.Exists(file))
        {
            return job.With(step, "if-no-files-found") == "ignore";
        }

        var artifact = Directory.CreateDirectory(Path.Combine(job.Run.Artifacts, job.With(step, "name"))).FullName;
        File.Copy(file, Path.Combine(artifact, Path.GetFileName(file)));
        return true;
    }

    private static bool Download(YamlNode step, JobRun job)
    {
        foreach (var artifact in Directory.GetDirectories(job.Run.Artifacts, job.With(step, "pattern")))
        {
            Files.Copy(artifact, Path.Combine(job.Workspace, job.With(step, "path")));
        }

        return true;
    }

    private static bool Deploy(YamlNode step, JobRun job)
    {
        if (!job.Run.Host.Deploys)
        {
            return false;
        }

        Files.Delete(job.Run.Host.Site);
        Directory.CreateDirectory(job.Run.Host.Site);
        using var tar = File.OpenRead(Path.Combine(job.Run.Artifacts, "github-pages", "artifact.tar"));
        System.Formats.Tar.TarFile.ExtractToDirectory(tar, job.Run.Host.Site, overwriteFiles: false);
        job.SetOutput(step, "page_url", "https://org.github.io/news/");
        return true;
    }

    private static void Copy(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Files.Copy(from, to);
        }
        else if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to, overwrite: true);
        }
    }
}
