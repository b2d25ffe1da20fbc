using System.Diagnostics;
using System.Security.Cryptography;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Workflows;

/// <summary>How the action finds a release of the program, with a folder in the place of GitHub's releases.</summary>
public sealed class ActionTests : IDisposable
{
    private const string Archive = "dateline-1.2.0-linux-x64.tar.gz";

    private readonly string _root = Directory.CreateTempSubdirectory("dateline-action-").FullName;

    public ActionTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The script is tried on Linux.");
        var program = Directory.CreateDirectory(Path.Combine(_root, "dateline-1.2.0")).FullName;
        File.WriteAllText(Path.Combine(program, "dateline"), "the program");
        var release = Directory.CreateDirectory(Path.Combine(_root, "releases", "v1.2.0")).FullName;
        var name = Archive.Replace("linux-x64", Rid, StringComparison.Ordinal);
        Run("tar", "-C", _root, "-czf", Path.Combine(release, name), "dateline-1.2.0");
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(release, name))));
        File.WriteAllText(Path.Combine(release, "SHA256SUMS"), $"{hash}  {name}\n{new string('0', 64)}  other.tar.gz\n");
    }

    private static string Rid =>
        System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64
            ? "linux-arm64" : "linux-x64";

    private string Installed => Path.Combine(_root, "program", "dateline");

    [Fact]
    public void The_release_of_a_tag_is_unpacked()
    {
        Assert.Equal((0, ""), Install("v1.2.0"));
        Assert.Equal("the program", File.ReadAllText(Installed));
        Assert.Equal(["dateline"], Directory.GetFiles(Path.Combine(_root, "program")).Select(Path.GetFileName));
    }

    [Fact]
    public void The_commit_of_a_release_finds_its_tag()
    {
        var origin = Path.Combine(_root, "org", "dateline");
        GitHub.Git(_root, "init", "-q", origin);
        GitHub.Git(origin, "commit", "-q", "--allow-empty", "-m", "A release");
        GitHub.Git(origin, "tag", "-a", "v1.2.0", "-m", "1.2.0");
        Assert.Equal((0, ""), Install(GitHub.Git(origin, "rev-parse", "HEAD")));
        Assert.True(File.Exists(Installed));
    }

    [Fact]
    public void An_archive_with_other_bytes_is_refused()
    {
        File.AppendAllText(Directory.GetFiles(Path.Combine(_root, "releases", "v1.2.0"), "*.tar.gz").Single(), "x");
        Assert.NotEqual(0, Install("v1.2.0").ExitCode);
        Assert.False(File.Exists(Installed));
    }

    [Theory]
    [InlineData("main")]
    [InlineData("v9.9.9")]
    [InlineData("")]
    public void Without_a_release_the_source_is_named_by_its_bytes(string reference)
    {
        var (code, output) = Install(reference);
        Assert.Equal(0, code);
        Assert.Matches("^source=[0-9a-f]{64}\n$", output);
        Assert.Equal(output, Install("main").Output);
    }

    public void Dispose() => Files.Delete(_root);

    private (int ExitCode, string Output) Install(string reference)
    {
        var output = Path.Combine(_root, "output");
        File.WriteAllText(output, "");
        var code = Run(
            "env",
            $"REF={reference}",
            "REPOSITORY=org/dateline",
            $"RELEASES={new Uri(Path.Combine(_root, "releases"))}",
            $"GITHUB={new Uri(_root)}",
            $"GITHUB_OUTPUT={output}",
            Path.Combine(Repository.Root, ".github", "actions", "dateline", "install"),
            "release",
            Path.Combine(_root, "program"));
        return (code, File.ReadAllText(output));
    }

    private static int Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
