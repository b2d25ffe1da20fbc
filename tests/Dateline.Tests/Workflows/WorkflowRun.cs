using YamlDotNet.RepresentationModel;
using static Dateline.Tests.Workflows.WorkflowFile;

namespace Dateline.Tests.Workflows;

/// <summary>One run of a workflow, with the workflows that it calls: what each job did, and what the steps said.</summary>
internal sealed class WorkflowRun(GitHub host, string folder, string workflows, Dictionary<string, string> github)
{
    private int _jobs;

    public GitHub Host => host;

    /// <summary>The results of jobs by name: success, failure or skipped.</summary>
    public Dictionary<string, string> Results { get; } = new(StringComparer.Ordinal);

    /// <summary>What all steps printed.</summary>
    public System.Text.StringBuilder Log { get; } = new();

    public System.Text.StringBuilder Summary { get; } = new();

    /// <summary>The folder with a folder for each artifact.</summary>
    public string Artifacts { get; private init; } = Path.Combine(folder, "artifacts");

    public bool Succeeded => !Results.ContainsValue("failure");

    /// <summary>Runs the jobs of a workflow in the order of the file, in which each follows those that it needs.</summary>
    public Dictionary<string, string> Execute(string name)
    {
        var file = WorkflowFile.Read(Path.Combine(workflows, name));
        var values = new Dictionary<string, string>(github);
        foreach (var (job, node) in file.Jobs)
        {
            var needs = List(node, "needs");
            var hasFailed = needs.Any(n => Results[n] == "failure");
            var isSkipped = needs.Any(n => Results[n] == "skipped");
            var condition = Text(node, "if");
            var isForced = condition?.Contains("failure()", StringComparison.Ordinal) == true;
            var isRun = Expression.IsMet(condition, hasFailed, n => ValueOf(n, values)) && (!isSkipped || isForced);
            var (result, outputs) = isRun ? ExecuteJob(node, values) : ("skipped", []);
            Results[job] = result;
            foreach (var (key, value) in outputs)
            {
                values[$"needs.{job}.outputs.{key}"] = values[$"jobs.{job}.outputs.{key}"] = value;
            }
        }

        return file.Outputs.ToDictionary(o => o.Name, o => Expression.Fill(o.Value, n => ValueOf(n, values)));
    }

    private (string Result, Dictionary<string, string> Outputs) ExecuteJob(YamlMappingNode job, Dictionary<string, string> values)
    {
        if (Text(job, "uses") is { } called)
        {
            var inner = new WorkflowRun(host, Path.Combine(folder, $"called-{++_jobs}"), workflows, github) { Artifacts = Artifacts };
            var outputs = inner.Execute(Path.GetFileName(called));
            Log.Append(inner.Log);
            Summary.Append(inner.Summary);
            return (inner.Succeeded ? "success" : "failure", outputs);
        }

        var parts = Map(At(job, "strategy"), "matrix")
            .Select(m => (m.Key, Value: Expression.Fill(((YamlScalarNode)m.Value).Value!, n => ValueOf(n, values))));
        var results = parts.FirstOrDefault() is { Key: { } key, Value: var list }
            ? System.Text.Json.JsonSerializer.Deserialize<string[]>(list)!.Select(v => new KeyValuePair<string, string>($"matrix.{key}", v))
            : [new("matrix", "")];
        var result = ("success", new Dictionary<string, string>());
        foreach (var one in results)
        {
            var run = new JobRun(this, Path.Combine(folder, $"job-{++_jobs}"), new(values) { [one.Key] = one.Value });
            result = run.Execute(job);
            if (result.Item1 == "failure")
            {
                break;
            }
        }

        return result;
    }

    /// <summary>The value of a name; what has none is empty.</summary>
    public string ValueOf(string name, Dictionary<string, string> values)
    {
        if (name.StartsWith("fromJSON(", StringComparison.Ordinal))
        {
            return ValueOf(name["fromJSON(".Length..^1], values);
        }

        if (name.StartsWith("vars.", StringComparison.Ordinal))
        {
            return host.Variables.GetValueOrDefault(name["vars.".Length..], "");
        }

        var isOptional = name.StartsWith("needs.", StringComparison.Ordinal) || name.StartsWith("steps.", StringComparison.Ordinal);
        return values.TryGetValue(name, out var value) ? value : isOptional ? "" : throw new KeyNotFoundException($"What is {name}?");
    }
}
