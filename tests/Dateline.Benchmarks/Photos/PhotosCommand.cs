using System.CommandLine;
using System.Globalization;
using Dateline.Benchmarks.Archives;
using Dateline.Benchmarks.Jobs;

namespace Dateline.Benchmarks.Photos;

/// <summary><c>photos</c>: times how pictures are scaled, in turns with a script of sharp that makes the same sizes.</summary>
internal static class PhotosCommand
{
    private const string Clean = "clean build", Again = "second build", Bare = "clean build without pictures", Sharp = "sharp";

    private static readonly Option<int> Number = new("--number")
    { Description = "How many photographs.", DefaultValueFactory = _ => 200, HelpName = "number" };
    private static readonly Option<int> Runs = new("--runs")
    { Description = "How often each job is run.", DefaultValueFactory = _ => 3, HelpName = "number" };
    private static readonly Option<string> Native = new("--dateline")
    { Description = "The native program.", DefaultValueFactory = _ => Repository.NativeProgram, HelpName = "file" };
    private static readonly Option<string> Node = new("--node")
    { Description = "Node's program.", DefaultValueFactory = _ => "node", HelpName = "file" };
    private static readonly Option<string> Folder = new("--folder")
    { Description = "Where the photographs are made and stay.", DefaultValueFactory = _ => Repository.Archives, HelpName = "folder" };

    private static string Scripts => Path.Combine(Repository.Root, "tests", "Dateline.Benchmarks", "Photos");

    public static Command Make()
    {
        var command = new Command("photos", "Time how pictures are scaled, beside sharp. Linux only.")
        {
            Number, Runs, Native, Node, Folder,
        };
        command.SetAction(parsed => Measurement.Run(() => Run(parsed)));
        return command;
    }

    private static void Run(ParseResult parsed)
    {
        var number = parsed.GetValue(Number);
        var site = PhotoSite.Open(Path.GetFullPath(parsed.GetValue(Folder)!), number, parsed.GetValue(Node)!, Scripts);
        Dictionary<string, Jobs.Run[]> runs = [];
        var others = Machine.OthersDuring(() => runs = Rounds.Measure(
            Of(site, Path.GetFullPath(parsed.GetValue(Native)!), parsed.GetValue(Node)!), parsed.GetValue(Runs), number));
        foreach (var line in Machine.Describe().Append("").Concat(Rows(runs, number)))
        {
            Console.WriteLine(line);
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- Other programs used {others:0%} of the processors."));
        PhotoSite.Forget(site.With);
        Folders.Remove(site.Scaled);
    }

    private static Job[] Of(PhotoSite site, string dateline, string node)
    {
        var jobs = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        return
        [
            Built(Bare, site.Without),
            Built(Clean, site.With),

            // Right after the clean build, whose renditions it finds.
            new Job(Again, new Jobs.CommandLine(dateline, site.With, "build"))
            { Counted = Path.Combine(site.With, ".dateline", "renditions") },
            new Job(Sharp, new Jobs.CommandLine(node, Scripts, "sharp.mjs", site.Photos, site.Scaled, jobs))
            {
                Prepare = _ => () => Folders.Remove(site.Scaled),
            },
        ];

        Job Built(string name, string newsroom) => new(name, new Jobs.CommandLine(dateline, newsroom, "build"))
        {
            Prepare = _ =>
            {
                PhotoSite.Forget(newsroom);
                return () => { };
            },
        };
    }

    private static IEnumerable<string> Rows(Dictionary<string, Jobs.Run[]> runs, int number)
    {
        yield return "| job | photographs | wall, s | processor, s | peak, MB | encoded | beside sharp |";
        yield return "|---|--:|--:|--:|--:|--:|---|";
        foreach (var (job, of) in runs)
        {
            var (wall, processor, peak) = (Median(of, c => c.Wall), Median(of, c => c.User + c.System), Median(of, c => c.Peak));
            var beside = job != Clean ? ""
                : Format($"{wall / Median(runs[Sharp], c => c.Wall):0.00} × wall, ")
                    + Format($"{processor / Median(runs[Sharp], c => c.User + c.System):0.00} × processor; ")
                    + Format($"{peak - Median(runs[Bare], c => c.Peak):0} MB above the build without pictures");
            var range = Format($"{of.Min(r => r.Cost.Wall):0.0}..{of.Max(r => r.Cost.Wall):0.0}");
            yield return Format(
                $"| {job} | {number:N0} | {wall:0.0} ({range}) | {processor:0.0} | {peak:0} | {of.Max(r => r.Touched)} | {beside} |");
        }
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double Median(Jobs.Run[] runs, Func<Cost, double> of)
    {
        double[] sorted = [.. runs.Select(r => of(r.Cost)).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
