using Dateline.Diagnostics;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0613: former addresses of texts that are gone or not there yet. A story that waits for its hour will have them then.
/// </summary>
internal static class DeadAliases
{
    public static void Check(CheckInput input)
    {
        foreach (var text in input.Documents.Texts.Where(t => t.Aliases.Length > 0))
        {
            var why = text.Publication.Expires?.At <= input.Now ? "the text has expired"
                : text.Publication.Status == Status.Draft && !VisibilityRule.IsChecked(text, input.Context.Audience) ? "the text is a draft"
                : null;
            if (why is not null)
            {
                foreach (var alias in text.Aliases)
                {
                    input.Diagnostics.Warning(
                        Codes.DeadAlias,
                        alias.Where,
                        $"'{alias.Value}' leads nowhere: {why}",
                        hint: "give the address to the text that takes its place");
                }
            }
        }
    }
}
