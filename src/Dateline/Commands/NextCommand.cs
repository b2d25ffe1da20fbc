using System.CommandLine;
using System.Globalization;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Schedule;

namespace Dateline.Commands;

/// <summary><c>dateline next</c>: when the site will change by itself, so that a scheduler builds then and not before.</summary>
internal static class NextCommand
{
    private const string Description =
        "Tell when the site will next change though no file does: one line of three fields with tabs between them.\n\n" +
        "  2020-02-03T09:00:00+03:00  embargo-ends  articles/2020/02/03-budget.md\n\n" +
        "The time, by the site's clock; what happens then; the file, below --input. Until that time a build gives the same\n" +
        "bytes, from then on others. Of several changes at one time the first by path is told. The line is 'none' when\n" +
        "nothing will ever change. With errors in the newsroom they are listed and the exit code is 1, as from build.\n\n" +
        "What happens:\n" +
        "  published            a date is reached\n" +
        "  embargo-ends         a text may be seen from now on\n" +
        "  expires              a text disappears\n" +
        "  withdrawn            a notice takes a story's place\n" +
        "  updated              readers are told of an update\n" +
        "  corrected            readers are told of a correction\n" +
        "  timeline-entry       an explainer's timeline goes on\n" +
        "  leaves-news-sitemap  a story is 48 hours old\n" +
        "  new-day              a draft without a date moves on to the new day (with --drafts)\n\n" +
        "Examples:\n" +
        "  dateline next\n" +
        "  dateline next --now \"2020-01-31 18:00\"   the first change after a build of that time\n" +
        "  dateline next | cut -f1                  the time alone";

    /// <summary>Every word that may stand in the second field.</summary>
    public static IEnumerable<string> Words => Enum.GetValues<ChangeKind>().Select(Word);

    public static Command Make()
    {
        var command = new Command(
            "next",
            Description) { Options.Input, Options.Theme, Options.Output, Options.State, Options.BaseUrl, Options.Now, Options.Drafts };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var request = new BuildRequest(
            Options.Project(parsed), parsed.GetValue(Options.BaseUrl), parsed.GetValue(Options.Now), parsed.GetValue(Options.Drafts));
        var diagnostics = new DiagnosticBag();
        var next = PreparedWork.On(request, new BuildProgress(), diagnostics, Next, null, stop);
        if (diagnostics.HasErrors)
        {
            Console.Error.WriteLine(Summary.Describe(DiagnosticOutput.Print(diagnostics)));
            return ExitCode.Errors;
        }

        Console.WriteLine(next is null ? "none" : Line(next));
        return ExitCode.Done;
    }

    private static Change? Next(BuildContext context)
    {
        using var linked = LinkedNewsroom.Open(context);
        return context.Diagnostics.HasErrors ? null : NextChange.Find(linked.Input.Documents, context);
    }

    /// <summary>Parts of a second are written where there are any: a build at the time that is printed must not come too early.</summary>
    private static string Line(Change change) =>
        string.Create(CultureInfo.InvariantCulture, $"{change.At:yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz}\t{Word(change.Kind)}\t{change.Path}");

    /// <summary>Scripts read these words: they stay what they are.</summary>
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
