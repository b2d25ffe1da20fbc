namespace Dateline.Benchmarks.Jobs;

/// <summary>What a job may take at a number of articles, and what it is hoped to take.</summary>
internal static class Bars
{
    public static (string Bar, string Aim) Of(string job, int size) => (job, size) switch
    {
        (SiteJobs.Clean, 10_000) => ("Hugo ≥ 5 × wall, ≥ 6 × user; ≤ 300 MB", "Hugo ≥ 8 ×"),
        (SiteJobs.Clean, 100_000) => ("≤ 2.5 × `cp -r`; ≤ 1 GB", "≤ 1.5 × `cp -r`"),
        (SiteJobs.Clean, 1_000_000) => ("≤ 4 GB, time linear", "≤ 2 GB"),
        (SiteJobs.Edit, 100_000) => ("≤ 1 s", "≤ 0.3 s"),
        (SiteJobs.Publish, 100_000) => ("≤ 1.2 s, ≤ 60 files", "≤ 0.4 s, ≤ 30 files"),
        (SiteJobs.Clone, 100_000) => ("≤ 3 s", "≤ 1 s"),
        _ => ("", ""),
    };
}
