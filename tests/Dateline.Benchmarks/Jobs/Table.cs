using System.Globalization;

namespace Dateline.Benchmarks.Jobs;

/// <summary>The runs of all jobs at one size, as rows of a Markdown table.</summary>
internal sealed class Table(int size, IReadOnlyDictionary<string, Run[]> measured)
{
    public const string Head =
        "| job | articles | wall s (min..max) | user s | system s | peak MB | files touched | ratio | bar | aim |\n" +
        "|---|--:|--:|--:|--:|--:|--:|---|---|---|";

    public IEnumerable<string> Rows() => measured.Keys.Select(Row);

    private string Row(string job)
    {
        var runs = measured[job];
        var (bar, aim) = Bars.Of(job, size);
        var peak = Median(job, c => c.Peak);
        var wall = $"{Number(Median(job, c => c.Wall))} ({Number(runs.Min(r => r.Cost.Wall))}..{Number(runs.Max(r => r.Cost.Wall))})";
        string[] cells =
        [
            job, size.ToString("N0", CultureInfo.InvariantCulture), wall, Number(Median(job, c => c.User)),
            Number(Median(job, c => c.System)),
            peak.ToString("0", CultureInfo.InvariantCulture), Touched(runs), job == SiteJobs.Clean ? Ratios() : "", bar, aim,
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    /// <summary>The most files of any run; where the program tells of another number, that one too.</summary>
    private static string Touched(Run[] runs)
    {
        var (touched, told) = (runs.Max(r => r.Touched), runs.Max(r => r.Told));
        return touched is null
            ? ""
            : Whole(touched) + (told is null || runs.All(r => r.Touched == r.Told) ? "" : $" (it says {Whole(told)})");
    }

    private string Ratios()
    {
        var ratios = new List<string>();
        if (measured.ContainsKey(HugoJob.Name))
        {
            ratios.Add(
                $"Hugo {Ratio(HugoJob.Name, SiteJobs.Clean, c => c.Wall)} × wall, {Ratio(HugoJob.Name, SiteJobs.Clean, c => c.User)} × "
                    + $"user");
        }

        if (measured.ContainsKey(SiteJobs.Copy))
        {
            ratios.Add($"{Ratio(SiteJobs.Clean, SiteJobs.Copy, c => c.Wall)} × `cp -r`");
        }

        return string.Join("; ", ratios);
    }

    private string Ratio(string over, string under, Func<Cost, double> of) =>
        (Median(over, of) / Median(under, of)).ToString("0.0", CultureInfo.InvariantCulture);

    private double Median(string job, Func<Cost, double> of)
    {
        double[] sorted = [.. measured[job].Select(r => of(r.Cost)).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Number(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Whole(int? count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0}");
}
