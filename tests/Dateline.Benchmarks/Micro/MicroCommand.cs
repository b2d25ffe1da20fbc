using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;

namespace Dateline.Benchmarks.Micro;

/// <summary>
/// <c>micro</c>: times the hot parts one by one and counts what they allocate. Whatever else is said goes to BenchmarkDotNet.
/// </summary>
internal static class MicroCommand
{
    public static Command Make()
    {
        var command = new Command(
            "micro",
            "Time the hot parts. Takes BenchmarkDotNet's options: --filter '*Prose*' --job short.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(parsed => Run([.. parsed.UnmatchedTokens]));
        return command;
    }

    private static void Run(string[] options)
    {
        var config = DefaultConfig.Instance
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithOptions(ConfigOptions.JoinSummary)
            .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"));
        string[] all = options.Any(o => o is "--filter" or "-f") ? [] : ["--filter", "*"];
        BenchmarkSwitcher.FromAssembly(typeof(MicroCommand).Assembly).Run([.. options, .. all], config);
    }
}
