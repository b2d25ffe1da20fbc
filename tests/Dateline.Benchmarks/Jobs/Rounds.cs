using System.Globalization;

namespace Dateline.Benchmarks.Jobs;

/// <summary>Runs every job once, then again: what is compared has the same neighbours on the machine.</summary>
internal static class Rounds
{
    /// <summary>The runs of each job. Says on standard error what it is at, since it takes its time.</summary>
    public static Dictionary<string, Run[]> Measure(IReadOnlyList<Job> jobs, int runs, int size)
    {
        var measured = jobs.ToDictionary(j => j.Name, _ => new Run[runs]);
        for (var run = 0; run < runs; run++)
        {
            foreach (var job in jobs)
            {
                var done = measured[job.Name][run] = Measure(job, run);
                Console.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture, $"{size:N0}, round {run + 1}: {job.Name}, {done.Cost.Wall:0.00} s"));
            }
        }

        return measured;
    }

    private static Run Measure(Job job, int run)
    {
        var putBack = job.Prepare(run);
        try
        {
            if (job.Counted is not { } folder)
            {
                return new Run(Child.Measure(job.Line), null, null);
            }

            var before = OutputFiles.In(folder);
            var cost = Child.Measure(job.Line);
            return new Run(
                cost, OutputFiles.In(folder).TouchedSince(before), job.Changes is { } list ? File.ReadLines(list).Count() : null);
        }
        finally
        {
            putBack();
        }
    }
}
