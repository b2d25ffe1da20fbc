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
          leaves-news-sitemap  a story is 48 hours old
          new-day              a draft without a date moves to the new day (with --drafts)

        Examples:
          dateline next
          dateline next --now "2020-01-31 18:00"   the first change after a build at that time
          dateline next | cut -f1                  only the time
        """;

    /// <summary>Every word that the second field can be.</summary>
    public static IEnumerable<string> Words => Enum.GetValues<ChangeKind>().Select(Word);

    public static Command Create()
    {
        var command = new DetailedCommand("next", Description, Details)
        {
            Options.Input, Options.Theme, Options.Output, Options.State, Options.BaseUrl, Options.Now, Options.Drafts,
        };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var request = new BuildRequest(
            Options.Project(parsed), parsed.GetValue(Options.BaseUrl), parsed.GetValue(Options.Now), parsed.GetValue(Options.Drafts));
        var diagnostics = new DiagnosticBag();
        var next = PreparedWork.Run(request, new BuildProgress(), diagnostics, Next, null, stop);
        if (diagnostics.HasErrors)
        {
            Console.Error.WriteLine(Summary.Describe(DiagnosticOutput.Print(diagnostics)));
            return ExitCode.Errors;
        }

        Console.WriteLine(next is null ? "none" : Line(next));
        return ExitCode.Success;
    }

    private static Change? Next(BuildContext context)
    {
        using var linked = LinkedNewsroom.Open(context);
        return context.Diagnostics.HasErrors ? null : NextChange.Find(linked.Input.Documents, context);
    }

    /// <summary>Fractions of a second are printed where there are any, so that a build at the printed time is not too early.</summary>
    private static string Line(Change change) =>
        string.Create(CultureInfo.InvariantCulture, $"{change.At:yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz}\t{Word(change.Kind)}\t{change.Path}");

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
        ChangeKind.NewDay => "new-day",
        _ => "leaves-news-sitemap",
    };
}
