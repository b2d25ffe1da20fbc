using System.CommandLine;
using System.Globalization;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Serve;

namespace Dateline.Commands;

/// <summary><c>dateline serve</c>: shows the site in a browser while writers work on it.</summary>
internal static class ServeCommand
{
    private const string Description = "Preview the site in a browser, with an update on every save.";

    private const string Details =
        """
        The preview is at http://127.0.0.1:8000/. 'serve' writes nothing; use 'build' to publish.

        Drafts and scheduled, embargoed or expired texts are shown with a badge, and a bar that says why readers don't see them.
        Errors are shown on the page, with the line and what to do. The dashboard at /_dateline/ shows the state of the newsroom;
        there you can also switch to the readers' view. Names of files are links that open them in the editor, at the line.

        Examples:
          dateline serve
          dateline serve --port 8080
          dateline serve --editor cursor
          dateline serve --editor "idea://open?file={path}&line={line}&column={column}"
          dateline serve --now "2020-02-01 06:00"     see what readers will see that morning
        """;

    private static readonly Option<string> Editor = new("--editor")
    {
        Description = $"What opens files from the preview: {EditorLinks.Choices}.",
        DefaultValueFactory = _ => EditorLinks.Default,
        HelpName = "editor",
    };

    private static readonly Option<int> Port = new("--port", "-p")
    {
        Description = "The port on 127.0.0.1; 0 chooses a free one.",
        DefaultValueFactory = _ => 8000,
        HelpName = "number",
    };

    public static Command Create()
    {
        Options.Check(
            Port,
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and < 65536,
            "a number from 0 to 65535");
        Options.Check(Editor, value => EditorLinks.PatternOf(value) is not null, EditorLinks.Choices);
        var command = new DetailedCommand("serve", Description, Details)
        {
            Options.Input, Options.Theme, Options.Now, Options.Jobs, Port, Editor,
        };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop).GetAwaiter().GetResult())));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var project = Options.Project(parsed);
        var request = new BuildRequest(project, Now: parsed.GetValue(Options.Now), Jobs: parsed.GetValue(Options.Jobs));
        var builder = new SnapshotBuilder(request, stop);
        using var watcher = new FileWatcher(project.Input, project.Theme);
        var diagnostics = new DiagnosticBag();
        if (builder.Build(FileChanges.Any, diagnostics) is not { } first)
        {
            Console.Error.WriteLine(Summary.Describe(DiagnosticOutput.Print(diagnostics)));
            return ExitCode.Errors;
        }

        var counts = DiagnosticOutput.Print(diagnostics);
        var previous = first;
        var preview = new Preview(
            builder,
            first,
            watcher,
            isTimeFixed: request.Now is not null,
            (snapshot, time) =>
            {
                PrintUpdate(previous, snapshot, builder.Parsed, time);
                previous = snapshot;
            },
            PrintFileError);
        var editor = new EditorLinks(EditorLinks.PatternOf(parsed.GetValue(Editor)!)!, project.Input, project.Theme);
        await using var server = await new Server(preview, new RenderCache(), editor, parsed.GetValue(Port), stop).Start();
        PrintStart(server.Urls.First(), preview, counts, watcher);
        try
        {
            await preview.Run(stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how it ends.
        }

        return ExitCode.Success;
    }

    private static void PrintStart(string origin, Preview preview, (int Errors, int Warnings) counts, FileWatcher watcher)
    {
        var front = origin + preview.Newest.Context.Site.Url.BasePath;
        Console.WriteLine(
            $"{Summary.Describe(counts)} Preview at {front}, dashboard at {origin}{Routes.Dashboard}. Press Ctrl-C to stop.");
        if (watcher.Fault is { } fault)
        {
            Console.Error.WriteLine(
                $"dateline: the folders can't be watched, so they are checked every {FileWatcher.PollInterval.TotalSeconds:0} seconds: "
                    + fault);
        }
    }

    /// <summary>Prints what an update did, and the diagnostics that are new.</summary>
    private static void PrintUpdate(Snapshot previous, Snapshot snapshot, int parsed, TimeSpan time)
    {
        DiagnosticOutput.Print([.. snapshot.Diagnostics.Except(previous.Diagnostics)]);
        var counts = DiagnosticOutput.Count(snapshot.Diagnostics);
        Console.WriteLine($"{Quantity.Format(parsed, "file")} parsed in {time.TotalMilliseconds:0} ms. {Summary.Describe(counts)}");
    }

    private static void PrintFileError(string message) =>
        Console.Error.WriteLine($"dateline: {message} Trying again until it works.");
}
