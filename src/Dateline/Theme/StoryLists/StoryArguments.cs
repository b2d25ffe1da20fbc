using Dateline.Diagnostics;
using Dateline.Model;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.StoryLists;

/// <summary>What is wrong with an argument; <paramref name="Word"/> is the word in the template to point at.</summary>
internal sealed record ArgumentFault(string Word, string Message, string Hint = "");

/// <summary>
/// Reads the arguments of <c>{% stories %}</c>. They must be literals, because lists are collected before any page is rendered.
/// </summary>
internal static class StoryArguments
{
    private const string Example = "write {% stories opinions = section: 'opinion', limit: 5 %}";
    private const int LeastPriority = 9;

    private static readonly string[] Names = ["section", "topic", "author", "kind", "priority", "language", "limit"];
    private static readonly string[] Kinds = [.. Enum.GetNames<ArticleKind>().Select(k => k.ToLowerInvariant())];

    /// <summary>The query, without the arguments that are wrong, and what is wrong with those.</summary>
    public static (StoryQuery Query, IReadOnlyList<ArgumentFault> Faults) Read(IReadOnlyList<FilterArgument> arguments)
    {
        var (query, faults, seen) = (new StoryQuery(), new List<ArgumentFault>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var argument in arguments)
        {
            var name = argument.Name ?? "";
            if (!Names.Contains(name))
            {
                faults.Add(Unknown(name));
            }
            else if (!seen.Add(name))
            {
                faults.Add(new ArgumentFault(name, $"'{name}' is given twice", "delete one of the two"));
            }
            else if (With(query, name, argument.Expression, out var fault) is { } narrowed)
            {
                query = narrowed;
            }
            else
            {
                faults.Add(fault!);
            }
        }

        return (query, faults);
    }

    private static ArgumentFault Unknown(string name) => name.Length == 0
        ? new ArgumentFault("stories", "'{% stories %}' takes only arguments with names", Example)
        : new ArgumentFault(name, $"'{{% stories %}}' has no argument '{name}'", Nearest.Hint(name, Names));

    private static StoryQuery? With(StoryQuery query, string name, Expression expression, out ArgumentFault? fault)
    {
        fault = null;
        switch ((name, (expression as LiteralExpression)?.Value))
        {
            case (_, null):
                fault = new ArgumentFault(
                    name,
                    $"the value of '{name}' is not a literal",
                    "write a text in quotes or a number: lists are made before pages are rendered, when variables have no value");
                return null;
            case ("limit", var value) when WholeNumber(value, StoryQuery.LongestList) is { } limit:
                return query with { Limit = limit };
            case ("priority", var value) when WholeNumber(value, LeastPriority) is { } priority:
                return query with { Priority = priority };
            case ("limit" or "priority", _):
                var most = name == "limit" ? StoryQuery.LongestList : LeastPriority;
                fault = new ArgumentFault(name, $"the value of '{name}' is not valid", $"write a whole number from 1 to {most}");
                return null;
            case (_, StringValue text) when text.ToStringValue().Trim().Length > 0:
                return With(query, name, text.ToStringValue(), out fault);
            default:
                fault = new ArgumentFault(name, $"the value of '{name}' is not a text", $"write it in quotes, or leave '{name}' out");
                return null;
        }
    }

    private static StoryQuery? With(StoryQuery query, string name, string text, out ArgumentFault? fault)
    {
        var kind = Array.IndexOf(Kinds, text);
        fault = name == "kind" && kind < 0
            ? new ArgumentFault(text, $"there is no kind '{text}' of stories", Nearest.Hint(text, Kinds))
            : null;
        return name switch
        {
            "section" => query with { Section = text },
            "topic" => query with { Topic = text },
            "author" => query with { Author = text },
            "language" => query with { Language = text },
            _ => fault is null ? query with { Kind = (ArticleKind)kind } : null,
        };
    }

    private static int? WholeNumber(FluidValue? value, int most) =>
        value is NumberValue number && number.ToNumberValue() is >= 1 and var whole && whole <= most && decimal.Truncate(whole) == whole
            ? (int)whole
            : null;
}
