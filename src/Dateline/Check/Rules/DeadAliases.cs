using Dateline.Diagnostics;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0613: former addresses of texts that have expired or are drafts. A scheduled story will have its aliases when it is published.
/// </summary>
internal static class DeadAliases
{
    public static void Check(CheckInput input)
    {
        foreach (var text in input.Documents.Texts.Where(t => t.Aliases.Length > 0))
        {
            var why = Why(text, input);
            if (why is not null)
            {
                foreach (var alias in text.Aliases)
                {
                    input.Diagnostics.Warning(
                        Codes.DeadAlias,
                        alias.Where,
                        $"'{alias.Value}' leads nowhere: {why}",
                        hint: "move the alias to the text that replaces this one");
                }
            }
        }
    }

    private static string? Why(ParsedText text, CheckInput input)
    {
        if (text.Publication.Expires?.At <= input.Now)
        {
            return "the text has expired";
        }

        return text.Publication.Status == Status.Draft && !VisibilityRule.IsChecked(text, input.Context.Audience)
            ? "the text is a draft"
            : null;
    }
}
