using Deque.AxeCore.Commons;

namespace Dateline.Tests.Browser;

/// <summary>Runs axe-core, which checks the accessibility of a page.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The script that runs axe-core. It returns a line for each element that breaks a rule.</summary>
    private const string Check = """
        async part => (await axe.run(part, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations']
        }))
            .violations.flatMap(v => v.nodes.map(n => `${innerWidth}: ${v.id}: ${v.help}: ${n.html} ${n.failureSummary}`))
        """;

    /// <summary>
    /// The elements that break a rule of accessibility, one line each: of the page, or of the part that a selector names.
    /// </summary>
    public static async Task<string[]> Violations(Window window, string part = "html")
    {
        await window.Page.EvaluateAsync(Script);
        return await window.Page.EvaluateAsync<string[]>(Check, part);
    }
}
