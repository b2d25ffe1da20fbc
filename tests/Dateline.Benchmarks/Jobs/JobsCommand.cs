using System.CommandLine;
using System.Globalization;
using Dateline.Benchmarks.Archives;

namespace Dateline.Benchmarks.Jobs;

/// <summary><c>jobs</c>: times the native program, and others beside it, on archives of several sizes.</summary>
internal static class JobsCommand
{
    private static readonly Option<string> Sizes = new(
        "--sizes")
    { Description = "How many articles.", DefaultValueFactory = _ => "10000,100000", HelpName = "numbers" };
    private static readonly Option<int> Runs = new(
        "--runs")
    { Description = "How often each job is run.", DefaultValueFactory = _ => 5, HelpName = "number" };
    private static readonly Option<string> Only = new(
        "--only")
    {
        Description = "Run these jobs only, by how their names begin: 'clean,one body'.",
        DefaultValueFactory = _ => "",
        HelpName = "names",
    };
    private static readonly Option<string> Native = new(
        "--dateline")
    { Description = "The native program.", DefaultValueFactory = _ => Repository.NativeProgram, HelpName = "file" };
    private static readonly Option<string> Theme = new(
        "--theme")
    { Description = "The theme.", DefaultValueFactory = _ => Repository.Theme, HelpName = "folder" };
    private static readonly Option<string> Folder = new(
        "--folder")
    {
        Description =
                "Where the archives are made and stay, for the next time. Should be in memory: disks are slower than what is measured.",
        DefaultValueFactory = _ => Repository.Archives,
        HelpName = "folder",
    };
    private static readonly Option<string> Hugo = new(
        "--hugo")
    { Description = "Hugo's program.", DefaultValueFactory = _ => "hugo", HelpName = "file" };
    private static readonly Option<string?> HugoSite = new(
        "--hugo-site")
    {
        Description = "A Hugo site's settings and layouts, to which the archive is added. Without it, Hugo is left out.",
        HelpName = "folder",
    };
    private static readonly Option<int> HugoLimit = new(
        "--hugo-limit")
    { Description = "The most articles that Hugo is given.", DefaultValueFactory = _ => 10_000, HelpName = "number" };

    public static Command Make()
    {
        Check(Sizes, value => Numbers(value) is not null, "whole numbers from 1, with commas between them");
        Check(Runs, value => Numbers(value) is [_], "a whole number from 1");
        var command = new Command(
            "jobs",
            "Time the native program on whole archives. Linux only.")
            {
                Sizes, Runs, Only, Native, Theme, Folder, Hugo, HugoSite, HugoLimit,
            };
        command.SetAction(parsed => Measurement.Run(() => Run(parsed)));
        return command;
    }

    private static void Run(ParseResult parsed)
    {
        foreach (var line in Machine.Describe().Append("").Append(Table.Head))
        {
            Console.WriteLine(line);
        }

        var others = Numbers(parsed.GetValue(Sizes)!)!.Select(size => (size, Machine.OthersDuring(() => Run(parsed, size)))).ToArray();
        Console.WriteLine();
        foreach (var (size, share) in others)
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"- At {size:N0} articles other programs used {share:0%} of the processors."));
        }
    }

    private static void Run(ParseResult parsed, int size)
    {
        var archive = Archive.Open(Full(parsed.GetValue(Folder)!), size, Full(parsed.GetValue(Theme)!));
        var jobs = SiteJobs.Of(archive, Full(parsed.GetValue(Native)!)).ToList();
        if (parsed.GetValue(HugoSite) is { } layouts && size <= parsed.GetValue(HugoLimit)
            && Programs.Find(parsed.GetValue(Hugo)!) is { } hugo)
        {
            jobs.Insert(1, HugoJob.Of(archive, hugo, Full(layouts)));
        }

        jobs.RemoveAll(j => !parsed.GetValue(Only)!.Split(',').Any(o => j.Name.StartsWith(o, StringComparison.OrdinalIgnoreCase)));
        foreach (var row in new Table(size, Rounds.Measure(jobs, parsed.GetValue(Runs), size)).Rows())
        {
            Console.WriteLine(row);
        }

        archive.Clear();
    }

    private static void Check(Option option, Func<string, bool> isRight, string takes) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !isRight(token.Value))
        {
            result.AddError($"{option.Name} takes {takes}, not '{token.Value}'.");
        }
    });

    private static string Full(string path) => Path.GetFullPath(path);

    private static int[]? Numbers(string list)
    {
        var numbers = Array.ConvertAll(
            list.Split(','), n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return Array.TrueForAll(numbers, n => n > 0) ? numbers : null;
    }
}
