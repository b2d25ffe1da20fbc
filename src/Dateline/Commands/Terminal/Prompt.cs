using System.CommandLine;
using Dateline.Authoring;
using Dateline.Diagnostics;
using Spectre.Console;

namespace Dateline.Commands.Terminal;

/// <summary>
/// The values for a new document or newsroom: from flags and, on a terminal, from answers to questions for what is missing. Without a
/// terminal, missing flags are a usage error that names all of them. So is a value that the newsroom does not have.
/// </summary>
internal sealed class Prompt(ParseResult parsed, IAnsiConsole? terminal, CancellationToken stop)
{
    // A longer list of choices in a message is not read.
    private const int MostListed = 30;

    private readonly List<string> _missing = [];
    private string? _wrong;

    /// <summary>The usage error in the flags; null if there is none.</summary>
    public string? Fault
    {
        get
        {
            if (_wrong is not null || _missing.Count == 0)
            {
                return _wrong;
            }

            var command = parsed.CommandResult.Command.Name;
            return $"{(command == "init" ? command : $"a new {command}")} requires {string.Join(" and ", _missing)}";
        }
    }

    /// <summary>
    /// The terminal to ask on; null in scripts. Questions go to the standard error, so that scripts can read the path on the standard
    /// output.
    /// </summary>
    public static IAnsiConsole? Terminal() => Console.IsInputRedirected || Console.IsErrorRedirected
        ? null
        : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error), Interactive = InteractionSupport.Yes });

    public string Required(Option<string?> flag, string question)
    {
        if (parsed.GetValue(flag) is { } given && given.Trim().Length > 0)
        {
            return given.Trim();
        }

        if (terminal is null)
        {
            _missing.Add(flag.Name);
            return "";
        }

        return Ask(new TextPrompt<string>(question)).Trim();
    }

    public string Optional(Option<string?> flag, string question)
    {
        if (parsed.GetValue(flag) is { } given)
        {
            return given.Trim();
        }

        return terminal is null ? "" : Ask(new TextPrompt<string>($"{question} [grey](Enter for none)[/]").AllowEmpty()).Trim();
    }

    /// <summary>
    /// A value that <paramref name="read"/> accepts. On a terminal, a wrong answer is asked for again, with the nearest right one as the
    /// suggestion that Enter takes. In scripts, a missing flag has the suggestion as its value; without one it is a usage error.
    /// </summary>
    public T? Checked<T>(Option<string?> flag, string question, string? suggestion, Func<string, Answer<T>> read)
    {
        if (terminal is not null && parsed.GetValue(flag) is null)
        {
            return AskUntilRight(question, suggestion, read);
        }

        if (suggestion is null && parsed.GetValue(flag) is null)
        {
            _missing.Add(flag.Name);
            return default;
        }

        return Flag(flag, suggestion ?? "", read);
    }

    /// <summary>A value that is never asked for: from the flag, or else the default.</summary>
    public T? Flag<T>(Option<string?> flag, string otherwise, Func<string, Answer<T>> read)
    {
        var answer = read(parsed.GetValue(flag)?.Trim() ?? otherwise);
        _wrong ??= answer.Fault.Length > 0 ? $"{flag.Name}: {answer.Fault}" : null;
        return answer.Value;
    }

    private T? AskUntilRight<T>(string question, string? suggestion, Func<string, Answer<T>> read)
    {
        while (true)
        {
            var shown = suggestion is { Length: > 0 } ? $" [grey](Enter for {Markup.Escape(suggestion)})[/]" : "";
            var typed = Ask(new TextPrompt<string>(Markup.Escape(question) + shown).AllowEmpty()).Trim();
            var answer = read(typed.Length == 0 ? suggestion ?? "" : typed);
            if (answer.Fault.Length == 0)
            {
                return answer.Value;
            }

            terminal!.MarkupLineInterpolated($"[yellow]{char.ToUpperInvariant(answer.Fault[0])}{answer.Fault[1..]}[/]");
            suggestion = answer.Nearest ?? suggestion;
        }
    }

    /// <summary>One of the newsroom's choices, as the newsroom spells it. Ignores case.</summary>
    public string Choice(Option<string?> flag, string question, string what, IReadOnlyCollection<string> choices)
    {
        if (parsed.GetValue(flag) is not null)
        {
            return Known(flag, what, choices);
        }

        if (terminal is null || choices.Count == 0)
        {
            var listed = choices.Count is > 0 and < MostListed ? $" (one of {string.Join(", ", choices)})" : "";
            _missing.Add(flag.Name + listed);
            return "";
        }

        return Ask(new SelectionPrompt<string>().Title(question).PageSize(12).UseConverter(Markup.Escape).AddChoices(choices));
    }

    /// <summary>
    /// One of the newsroom's choices from a flag, as the newsroom spells it; empty without the flag. It is never asked for.
    /// </summary>
    public string Known(Option<string?> flag, string what, IReadOnlyCollection<string> choices)
    {
        if (parsed.GetValue(flag) is not { } given)
        {
            return "";
        }

        if (choices.FirstOrDefault(c => c.Equals(given.Trim(), StringComparison.OrdinalIgnoreCase)) is { } choice)
        {
            return choice;
        }

        _wrong ??= NotFound(flag, what, given, choices);
        return "";
    }

    /// <summary>Any number of the newsroom's choices, and others too unless each <paramref name="mustBe"/> a known one.</summary>
    public IReadOnlyCollection<string> Several(
        Option<string[]> flag, string question, IReadOnlyCollection<string> choices, string? mustBe = null)
    {
        if (parsed.GetValue(flag) is { Length: > 0 } given)
        {
            if (mustBe is not null && given.FirstOrDefault(g => !IsKnown(g, choices)) is { } unknown)
            {
                _wrong ??= NotFound(flag, mustBe, unknown, choices);
            }

            return given;
        }

        return terminal is null || choices.Count == 0
            ? []
            : Ask(
                new MultiSelectionPrompt<string>()
                    .Title(question)
                    .NotRequired()
                    .UseConverter(Markup.Escape)
                    .PageSize(12)
                    .InstructionsText("[grey](space selects, Enter continues)[/]")
                    .AddChoices(choices));
    }

    /// <summary>Whether there is such a choice. An explainer may be given with an edition: <c>libya-crisis@latest</c>.</summary>
    private static bool IsKnown(string given, IReadOnlyCollection<string> choices) =>
        choices.Contains(given.Split('@')[0], StringComparer.OrdinalIgnoreCase);

    private static string NotFound(Option flag, string what, string given, IReadOnlyCollection<string> choices)
    {
        var message = $"{flag.Name}: there is no {what} '{given}'";
        if (Nearest.To(given, choices) is { } near)
        {
            return $"{message}; did you mean '{near}'?";
        }

        return choices.Count == 0 ? message : $"{message}; there are {string.Join(", ", choices)}";
    }

    private T Ask<T>(IPrompt<T> prompt) => prompt.ShowAsync(terminal!, stop).GetAwaiter().GetResult();
}
