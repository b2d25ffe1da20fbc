using System.CommandLine;
using Dateline.Benchmarks.Jobs;
using Dateline.Benchmarks.Micro;
using Dateline.Benchmarks.Photos;
using Dateline.Benchmarks.Preview;

namespace Dateline.Benchmarks;

/// <summary>How fast Dateline is: whole jobs by the native program, and its hot parts one by one.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var root = new RootCommand("How fast Dateline is.")
        {
            JobsCommand.Make(), PhotosCommand.Make(), ServeCommand.Make(), MicroCommand.Make(),
        };
        root.SetAction(_ => root.Parse("--help").Invoke());
        return root.Parse(arguments).Invoke();
    }
}
