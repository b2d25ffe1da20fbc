using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Doctor;

namespace Dateline.Commands;

/// <summary><c>dateline doctor</c>: examines the newsroom, its repository and the machine, and says what to do.</summary>
internal static class DoctorCommand
{
    private const string Description = "Examine the newsroom, its repository and the machine, and say what to do.";

    private const string Details =
        """
        Looks at what 'check' does not: git and how much history is here, the clock, time zones, the build cache, the size of the
        site, Git LFS pointers, free space, rights, workflows. Prints a line for each: ok, warning or error, and what to do. It
        changes nothing, and asks no other machine.

        Formats: text; json, an object with the numbers "errors" and "warnings" and the array "findings", each element with
        severity (ok, warning or error), check, message and remedy.

        Exit codes: 0 no errors; 1 errors; 2 usage error.

        Examples:
          dateline doctor
          dateline doctor --format json
        """;

    private const string Text = "text", Json = "json";

    private static readonly Option<string> Format = new("--format")
    {
        Description = "Output format: text or json.",
        DefaultValueFactory = _ => Text,
        HelpName = "format",
    };

    public static Command Create()
    {
        Options.CheckChoice(Format, Text, Json);
        var command = new DetailedCommand("doctor", Description, Details)
        {
            Options.Input, Options.Theme, Options.Output, Options.State, Options.Now, Format,
        };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var project = Options.Project(parsed);
        var diagnostics = new DiagnosticBag();
        var context = ContextLoader.Prepare(
            new BuildRequest(project, Now: parsed.GetValue(Options.Now)), new BuildProgress(), diagnostics, stop);
        var settings = Project.DisplayPath(Path.Combine(project.Input, Authoring.DocumentType.SettingsFile));
        var isBroken = diagnostics.Sorted().Any(d => d.Severity == Severity.Error && d.Where.Path == settings);
        var now = context?.Now ?? ContextLoader.Clock;
        var findings = Examination.Run(project, now, isBroken ? null : context?.Site);
        if (parsed.GetValue(Format) == Json)
        {
            WriteJson(findings);
        }
        else
        {
            WriteText(findings);
        }

        return Count(findings, Health.Error) > 0 ? ExitCode.Errors : ExitCode.Success;
    }

    private static void WriteText(ImmutableArray<Finding> findings)
    {
        var width = findings.Max(f => f.Check.Length);
        foreach (var finding in findings)
        {
            Console.WriteLine($"{Word(finding.Health),-7}  {finding.Check.PadRight(width)}  {finding.Message}");
            if (finding.Remedy.Length > 0)
            {
                Console.WriteLine($"{"",-7}  {"".PadRight(width)}  -> {finding.Remedy}");
            }
        }

        Console.Error.WriteLine(Summary.Describe((Count(findings, Health.Error), Count(findings, Health.Warning))));
    }

    private static void WriteJson(ImmutableArray<Finding> findings)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, JsonFormat.Indented);
        json.WriteStartObject();
        json.WriteNumber("errors", Count(findings, Health.Error));
        json.WriteNumber("warnings", Count(findings, Health.Warning));
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("severity", Word(finding.Health));
            json.WriteString("check", finding.Check);
            json.WriteString("message", finding.Message);
            json.WriteString("remedy", finding.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static int Count(ImmutableArray<Finding> findings, Health health) => findings.Count(f => f.Health == health);

    /// <summary>Scripts depend on these words. Never change them.</summary>
    private static string Word(Health health) => health switch { Health.Ok => "ok", Health.Warning => "warning", _ => "error" };
}
