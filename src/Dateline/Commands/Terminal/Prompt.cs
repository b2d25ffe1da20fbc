using System.CommandLine;
using Dateline.Diagnostics;
using Spectre.Console;

namespace Dateline.Commands.Terminal;

/// <summary>
/// What a writer says of something new: flags, and on a terminal answers to questions for what is missing. Elsewhere the missing flags are
/// told, all at once, and so is a word that is no choice.
/// </summary>
internal sealed class Prompt(ParseResult parsed, IAnsiConsole? terminal, CancellationToken stop)
{
    private readonly List<string> _missing = [];
    private string? _wrong;

    /// <summary>What is wrong with the flags, for the person who gave them; null when nothing is.</summary>
    public string? Fault =>
        _wrong ?? (_missing.Count == 0 ? null : $"a new {parsed.CommandResult.Command.Name} needs {string.Join(" and ", _missing)}.");

    /// <summary>
    /// Somebody who can be asked, if there is one. Questions go where errors go, so that the path on the standard output can be used by a
    /// script.
    /// </summary>
    public static IAnsiConsole? Terminal() => Console.IsInputRedirected || Console.IsErrorRedirected
        ? null
        : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error), Interactive = InteractionSupport.Yes });

    public string Needed(Option<string?> flag, string question)
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

    public string Optional(Option<string?> flag, string question) =>
        parsed.GetValue(flag) is { } given ? given.Trim()
        : terminal is null ? ""
        : Ask(new TextPrompt<string>($"{question} [grey](Enter for none)[/]").AllowEmpty()).Trim();

    /// <summary>One of the newsroom's own; compared without case, given as it is declared.</summary>
    public string Choice(Option<string?> flag, string question, string what, IReadOnlyCollection<string> choices)
    {
        if (parsed.GetValue(flag) is { } given)
        {
            if (choices.FirstOrDefault(c => c.Equals(given.Trim(), StringComparison.OrdinalIgnoreCase)) is { } choice)
            {
                return choice;
            }

            _wrong ??= NoSuch(flag, what, given, choices);
            return "";
        }

        if (terminal is null || choices.Count == 0)
        {
            _missing.Add($"{flag.Name}{(choices.Count is > 0 and < 30 ? $" (one of {string.Join(", ", choices)})" : "")}");
            return "";
        }

        return Ask(new SelectionPrompt<string>().Title(question).PageSize(12).UseConverter(Markup.Escape).AddChoices(choices));
    }

    /// <summary>As many of the newsroom's own as the writer likes, or others, unless each must be one of them.</summary>
    public IReadOnlyCollection<string> Some(
        Option<string[]> flag, string question, IReadOnlyCollection<string> choices, string? mustBe = null)
    {
        if (parsed.GetValue(flag) is { Length: > 0 } given)
        {
            // Of an explainer a certain edition may be meant: libya-crisis@latest.
            var stranger = mustBe is null
                ? null
                : given.FirstOrDefault(g => !choices.Contains(g.Split('@')[0], StringComparer.OrdinalIgnoreCase));
            if (stranger is not null)
            {
                _wrong ??= NoSuch(flag, mustBe!, stranger, choices);
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
                    .InstructionsText("[grey](space chooses, Enter goes on)[/]")
                    .AddChoices(choices));
    }

    private static string NoSuch(Option flag, string what, string given, IReadOnlyCollection<string> choices) =>
        $"{flag.Name}: there is no {what} "
            + $"'{given}'{(Nearest.To(given, choices) is { } near ? $"; did you mean '{near}'?" : choices.Count == 0 ? "." : $"; there are {string.Join(", ", choices)}.")}";

    private T Ask<T>(IPrompt<T> prompt) => prompt.ShowAsync(terminal!, stop).GetAwaiter().GetResult();
}
