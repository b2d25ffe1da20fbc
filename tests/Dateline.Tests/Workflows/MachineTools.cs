using System.Globalization;

namespace Dateline.Tests.Workflows;

/// <summary>
/// The commands of the machine that runs steps. Its clock is a file: <c>date</c> reads it, <c>sleep</c> sets it forward, and the program is
/// told the time that it has. <c>gh</c> and <c>curl</c> write down what they were asked.
/// </summary>
internal sealed class MachineTools
{
    /// <summary>What every system with git has, as far as a newsroom's workflows and people use it.</summary>
    private static readonly string[] Usual =
        ["bash", "sh", "env", "git", "cat", "cut", "find", "grep", "mkdir", "mv", "sed", "seq", "tar", "tee", "wc", "xargs"];

    private readonly string _clock;
    private readonly string _asked;

    /// <summary>A fresh machine has the program of a release and the usual commands, and no .NET.</summary>
    public MachineTools(string folder, string now, bool isFresh = false)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        (_clock, _asked) = (Path.Combine(folder, "clock"), Path.Combine(folder, "asked"));
        Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        Add("date", $"exec /bin/date -d \"$(cat {_clock})\" \"$@\"");
        Add("sleep", $"/bin/date -u -d \"$(cat {_clock}) + $1 seconds\" +%FT%TZ > {_clock}.new && mv {_clock}.new {_clock}");
        Add("gh", $"echo \"$GH_REPO $*\" >> {_asked}");
        Add("curl", $"echo \"curl $*\" >> {_asked}; [ ! -e {folder}/hub-is-down ]");
        Program = Directory.CreateDirectory(Path.Combine(folder, "program")).FullName;
        Add(
            "program/dateline",
            $"case \" $* \" in *' --now '*) ;; *' --since '*) set -- \"$@\" --now \"$(cat {_clock})\" ;; esac\n"
                + EndToEnd.Program.ShellLine);
        SearchPath = $"{Folder}:{(isFresh ? LinkUsual() : Environment.GetEnvironmentVariable("PATH"))}";
    }

    public string Folder { get; }

    /// <summary>The <c>PATH</c> of the machine, without the program.</summary>
    public string SearchPath { get; }

    /// <summary>The folder that the action puts on the <c>PATH</c>.</summary>
    public string Program { get; }

    public DateTimeOffset Now
    {
        get => DateTimeOffset.Parse(File.ReadAllText(_clock).Trim(), CultureInfo.InvariantCulture);
        set => File.WriteAllText(_clock, value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    /// <summary>From now on <c>curl</c> fails.</summary>
    public void TakeDownHub() => File.WriteAllText(Path.Combine(Folder, "hub-is-down"), "");

    /// <summary>What <c>gh</c> and <c>curl</c> were asked since the last time.</summary>
    public string[] Asked()
    {
        var asked = File.Exists(_asked) ? File.ReadAllLines(_asked) : [];
        File.Delete(_asked);
        return asked;
    }

    private string LinkUsual()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "usual")).FullName;
        foreach (var command in Usual)
        {
            File.CreateSymbolicLink(Path.Combine(folder, command), EndToEnd.Program.OnPath(command));
        }

        return folder;
    }

    private void Add(string name, string script)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, $"#!/bin/bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        }
    }
}
