using Deque.AxeCore.Commons;

namespace Dateline.Tests.Browser;

/// <summary>axe-core's judgement of a page.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Runs axe-core over the page; a line for each element that breaks a rule.</summary>
    private const string Judge = """
        async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }))
            .violations.flatMap(v => v.nodes.map(n => `${innerWidth}: ${v.id}: ${v.help}: ${n.html} ${n.failureSummary}`))
        """;

    /// <summary>Every element of the page that breaks a rule of accessibility, a line each.</summary>
    public static async Task<string[]> Violations(Window window)
    {
        await window.Page.EvaluateAsync(Script);
        return await window.Page.EvaluateAsync<string[]>(Judge);
    }
}
