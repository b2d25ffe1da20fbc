using System.CommandLine;
using System.Globalization;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Serve;

namespace Dateline.Commands;

/// <summary><c>dateline serve</c>: the site in a browser while it is being written.</summary>
internal static class ServeCommand
{
    private const string Description =
        "Show the site at http://127.0.0.1:8000/ and follow the sources: a page that is open changes when they are saved.\n\n" +
        "Drafts, and what is under embargo, dated later or expired, are shown with a badge and a bar that says why readers\n" +
        "don't see them. Errors stand in the page, with the line and what to do. The state of the newsroom is at /_dateline/,\n" +
        "where you can also see the site as readers do. Nothing is written: to publish is another command's work.\n\n" +
        "Examples:\n" +
        "  dateline serve\n" +
        "  dateline serve --port 8080\n" +
        "  dateline serve --now \"2020-02-01 06:00\"     what readers will see that morning";

    private static readonly Option<int> Port = new(
        "--port",
        "-p")
    { Description = "The port on 127.0.0.1; 0 takes one that is free.", DefaultValueFactory = _ => 8000, HelpName = "number" };

    public static Command Make()
    {
        Options.Check(
            Port,
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and < 65536,
            "a number from 0 to 65535");
        var command = new Command("serve", Description) { Options.Input, Options.Theme, Options.Now, Options.Jobs, Port };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop).GetAwaiter().GetResult())));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var project = Options.Project(parsed);
        var request = new BuildRequest(project, Now: parsed.GetValue(Options.Now), Jobs: parsed.GetValue(Options.Jobs));
        var snapshots = new SnapshotBuilder(request, stop);
        using var watch = new FileWatcher(project.Input, project.Theme);
        var diagnostics = new DiagnosticBag();
        if (snapshots.Make(FileChanges.Any, diagnostics) is not { } first)
        {
            Console.Error.WriteLine(Summary.Describe(DiagnosticOutput.Print(diagnostics)));
            return ExitCode.Errors;
        }

        var told = DiagnosticOutput.Print(diagnostics);
        var before = first;
        var preview = new Preview(
            snapshots,
            first,
            watch,
            request.Now is not null,
            (snapshot, time) => Report(before, before = snapshot, $"{snapshots.Parsed} read again, {time.TotalMilliseconds:0} ms"),
            Trouble);
        await using var server = await new Server(preview, new RenderCache(), parsed.GetValue(Port), stop).Start();
        var origin = server.Urls.First();
        Console.WriteLine(
            $"{Summary.Describe(told)} The preview is at {origin}{preview.Newest.Context.Site.Url.BasePath}, the desk "
                + $"at {origin}/_dateline/. Ctrl-C ends it.");
        if (watch.Fault is { } fault)
        {
            Console.Error.WriteLine(
                $"dateline: changes are looked for every {FileWatcher.Round.TotalSeconds:0} seconds, since the system does not tell of "
                    + $"them: {fault}");
        }

        try
        {
            await preview.Run(stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how it ends.
        }

        return ExitCode.Done;
    }

    /// <summary>Says what was done, and what is wrong that was not wrong before.</summary>
    private static void Report(Snapshot before, Snapshot snapshot, string work)
    {
        DiagnosticOutput.Print([.. snapshot.Diagnostics.Except(before.Diagnostics)]);
        var count = snapshot.Diagnostics.CountBy(c => c.Severity).ToDictionary();
        Console.WriteLine(
            $"{work}. {Summary.Describe((count.GetValueOrDefault(Severity.Error), count.GetValueOrDefault(Severity.Warning)))}");
    }

    private static void Trouble(string message) => Console.Error.WriteLine($"dateline: {message} Waiting for it to be mended.");
}
