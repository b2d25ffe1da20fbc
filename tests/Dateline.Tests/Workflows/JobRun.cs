using System.Diagnostics;
using System.Text;
using YamlDotNet.RepresentationModel;
using static Dateline.Tests.Workflows.WorkflowFile;

namespace Dateline.Tests.Workflows;

/// <summary>One run of a job on a fresh machine: an empty workspace and a folder for temporary files.</summary>
internal sealed class JobRun(WorkflowRun run, string folder, Dictionary<string, string> values)
{
    private readonly Dictionary<string, string> _environment = [];
    private string _path = run.Host.Tools.SearchPath;
    private int _steps;

    public WorkflowRun Run => run;

    public string Workspace { get; } = Directory.CreateDirectory(Path.Combine(folder, "workspace")).FullName;

    public string Temporary { get; } = Directory.CreateDirectory(Path.Combine(folder, "temp")).FullName;

    public (string Result, Dictionary<string, string> Outputs) Execute(YamlMappingNode job)
    {
        values["runner.temp"] = Temporary;
        Set(_environment, job);
        var hasFailed = false;
        foreach (var step in ((YamlSequenceNode)At(job, "steps")!).Children)
        {
            if (Expression.IsMet(Text(step, "if"), hasFailed, ValueOf))
            {
                hasFailed |= !ExecuteStep(step) && Text(step, "continue-on-error") != "true";
            }
        }

        var outputs = Map(job, "outputs").ToDictionary(o => o.Key, o => Fill(((YamlScalarNode)o.Value).Value!));
        return (hasFailed ? "failure" : "success", outputs);
    }

    /// <summary>What an action is given: the value of a name, with expressions filled in.</summary>
    public string With(YamlNode step, string name) => Fill(Text(At(step, "with"), name) ?? "");

    public void AddToPath(string added) => _path = $"{added}:{_path}";

    public void SetOutput(YamlNode step, string name, string value) => values[$"steps.{Text(step, "id")}.outputs.{name}"] = value;

    public string Ref => values["github.ref"];

    private bool ExecuteStep(YamlNode step) =>
        Text(step, "uses") is { } action ? Actions.Execute(Fill(action).Split('@')[0], step, this) : ExecuteCommand(step);

    /// <summary>Runs a command as GitHub's runner does with <c>shell: bash</c>.</summary>
    private bool ExecuteCommand(YamlNode step)
    {
        var files = Path.Combine(Temporary, $"step-{++_steps}");
        var (output, summary) = ($"{files}-output", $"{files}-summary");
        File.WriteAllText($"{files}.sh", Fill(Text(step, "run")!));
        File.WriteAllText(output, "");
        File.WriteAllText(summary, "");
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = Workspace,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["--noprofile", "--norc", "-eo", "pipefail", $"{files}.sh"])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in EnvironmentOf(step, output, summary))
        {
            start.Environment[name] = value;
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        run.Log.Append(process.StandardOutput.ReadToEnd()).Append(errors.Result);
        process.WaitForExit();
        foreach (var line in File.ReadLines(output))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            SetOutput(step, line[..at], line[(at + 1)..]);
        }

        run.Summary.Append(File.ReadAllText(summary));
        return process.ExitCode == 0;
    }

    private Dictionary<string, string> EnvironmentOf(YamlNode step, string output, string summary)
    {
        Dictionary<string, string> environment = new(_environment)
        {
            ["PATH"] = _path,
            ["CI"] = "true",
            ["GITHUB_OUTPUT"] = output,
            ["GITHUB_STEP_SUMMARY"] = summary,
            ["RUNNER_TEMP"] = Temporary,
            ["GIT_TERMINAL_PROMPT"] = "0",
        };
        Set(environment, step);
        return environment;
    }

    private void Set(Dictionary<string, string> environment, YamlNode node)
    {
        foreach (var (name, value) in Map(node, "env"))
        {
            environment[name] = Fill(((YamlScalarNode)value).Value!);
        }
    }

    private string Fill(string text) => Expression.Fill(text, ValueOf);

    private string ValueOf(string name) => run.ValueOf(name, values);
}
