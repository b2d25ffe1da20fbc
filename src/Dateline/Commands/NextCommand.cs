using System.CommandLine;
using System.Globalization;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Schedule;

namespace Dateline.Commands;

/// <summary><c>dateline next</c>: prints when the site will next change without an edit, so that a scheduler builds then.</summary>
internal static class NextCommand
{
    private const string Description = "Print when the site will next change without an edit, for a scheduler.";

    private const string Details =
        """
        Prints one line with three fields, separated by tabs: the time in the site's time zone, the event, and the file, relative
        to --input.

          2020-02-03T09:00:00+03:00  embargo-ends  articles/2020/02/03-budget.md

        Until that time a build gives the same bytes. If several events share a time, the first by path is printed. Prints 'none'
        if there is no event to come. If the newsroom has errors, they are listed as by 'build', and the exit code is 1.

        Events:
          published            the date of a text is reached
          embargo-ends         an embargo ends
          expires              a text expires and is removed
          withdrawn            a withdrawal notice replaces a story
          updated              an update is shown to readers
          corrected            a correction is shown to readers
          timeline-entry       an explainer's timeline gets an entry
          live-entry           the time of an entry of a live story comes
          live-ends            the coverage of a live story ends
          rights-end           the rights to a picture end, so others can't republish it any more
          banner-ends          the front page loses its banner
          leaves-news-sitemap  a story is 48 hours old
          new-day              a draft without a date moves to the new day (with --drafts)

        With --since, a scheduler asks what it has to do now. The line then starts with two more fields, a word and a number of
        seconds to wait, and stories that only leave the news sitemap do not count:
          nothing  0    nothing is due within the time of --within
          wait     312  wait so many seconds, then publish
          publish  0    publish now
          late     0    publish now, and tell somebody: this was due longer ago than --within, so a run was missed

        Examples:
          dateline next
          dateline next --now "2020-01-31 18:00"   the first change after a build at that time
          dateline next | cut -f1                  only the time
          dateline next --since "$(cat built)" --within 10m   what to do now, for a job that runs every ten minutes
        """;

    private static readonly Option<string?> Since = new("--since")
    {
        Description = "The time of the last publication, or '' if there was none: say what a scheduler has to do now.",
        HelpName = "time",
    };

    private static readonly Option<string> Within = new("--within")
    {
        Description = "With --since: wait for what is due within this time, such as 90s, 10m or 1h.",
        DefaultValueFactory = _ => "0s",
        HelpName = "duration",
    };

    /// <summary>Every word that the second field can be.</summary>
    public static IEnumerable<string> Words => Enum.GetValues<ChangeKind>().Select(Word);

    public static Command Create()
    {
        Options.Check(Since, value => value.Length == 0 || ContextLoader.IsTime(value), "a time such as 2020-01-31T18:00:00+03:00, or ''");
        Options.Check(Within, value => Duration(value) is not null, "a duration such as 90s, 10m or 1h");
        var command = new DetailedCommand("next", Description, Details)
        {
            Options.Input, Options.Theme, Options.Output, Options.State, Options.BaseUrl, Options.Now, Options.Drafts, Since, Within,
        };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var since = parsed.GetValue(Since);
        var request = new BuildRequest(
            Options.Project(parsed),
            parsed.GetValue(Options.BaseUrl),
            since is { Length: > 0 } ? since : parsed.GetValue(Options.Now),
            parsed.GetValue(Options.Drafts));
        var diagnostics = new DiagnosticBag();
        Func<BuildContext, string?> answer = since is null
            ? context => Line(Next(context, null))
            : context => Answer(since, parsed.GetValue(Options.Now), Duration(parsed.GetValue(Within)!)!.Value, context);
        var line = PreparedWork.Run(request, new BuildProgress(), diagnostics, answer, null, stop);
        if (diagnostics.HasErrors)
        {
            Console.Error.WriteLine(Summary.Describe(DiagnosticOutput.Print(diagnostics)));
            return ExitCode.Errors;
        }

        Console.WriteLine(line);
        return ExitCode.Success;
    }

    /// <summary>The line for a scheduler. The time of the context is the time of the last publication.</summary>
    private static string Answer(string since, string? now, TimeSpan within, BuildContext context)
    {
        var next = Next(context, ChangeKind.LeavesNewsSitemap);
        var current = ContextLoader.ReadNow(now, context.Site.Zone, context.Diagnostics);
        var plan = since.Length > 0 ? PublicationPlan.Make(next, current, within) : new PublicationPlan(PublicationStep.Publish, 0);
        return string.Create(CultureInfo.InvariantCulture, $"{Word(plan.Step)}\t{plan.Wait}\t{Line(next)}");
    }

    private static Change? Next(BuildContext context, ChangeKind? except)
    {
        using var linked = LinkedNewsroom.Open(context);
        return context.Diagnostics.HasErrors ? null : NextChange.Find(linked.Input.Documents, context, except);
    }

    /// <summary>Parses <c>90s</c>, <c>10m</c> or <c>1h</c>; null if the text is not such a duration.</summary>
    private static TimeSpan? Duration(string written)
    {
        var seconds = written.Length == 0 ? 0 : written[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        return seconds > 0 && ushort.TryParse(written.AsSpan()[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromSeconds((long)number * seconds) : null;
    }

    /// <summary>Fractions of a second are printed where there are any, so that a build at the printed time is not too early.</summary>
    private static string Line(Change? change) => change is null
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{change.At:yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz}\t{Word(change.Kind)}\t{change.Path}");

    /// <summary>Scripts depend on these words. Never change them.</summary>
    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Expires => "expires",
        ChangeKind.Withdrawn => "withdrawn",
        ChangeKind.Published => "published",
        ChangeKind.EmbargoEnds => "embargo-ends",
        ChangeKind.Updated => "updated",
        ChangeKind.Corrected => "corrected",
        ChangeKind.TimelineEntry => "timeline-entry",
        ChangeKind.LiveEnds => "live-ends",
        ChangeKind.RightsEnd => "rights-end",
        ChangeKind.LiveEntry => "live-entry",
        ChangeKind.BannerEnds => "banner-ends",
        ChangeKind.NewDay => "new-day",
        _ => "leaves-news-sitemap",
    };

    /// <summary>Scripts depend on these words, too.</summary>
    private static string Word(PublicationStep step) => step switch
    {
        PublicationStep.Nothing => "nothing",
        PublicationStep.Wait => "wait",
        PublicationStep.Publish => "publish",
        _ => "late",
    };
}
