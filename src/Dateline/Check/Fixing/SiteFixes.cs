using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Process.Documents;

namespace Dateline.Check.Fixing;

/// <summary>Finds what <c>check --fix</c> can fix in a newsroom's files. Nothing is written.</summary>
internal static class SiteFixes
{
    // An editor writes it at the head of a file, and the parser takes it away.
    private const char ByteOrderMark = '\uFEFF';

    public static ImmutableArray<FixedFile> Find(BuildContext context)
    {
        var files = InputFiles.Assign(
            SourceScan.Run(context.Project.Input, context.Parallel).Files, context with { Diagnostics = new DiagnosticBag() });
        var rules = ParseRules.From(context.Site);
        var found = new FixedFile?[files.Documents.Length];
        context.Progress.Begin("Input", found.Length);
        Parallel.For(0, found.Length, context.Parallel, i =>
        {
            var (file, parse) = (files.Documents[i], files.Pipelines[i].Read);
            found[i] = Fixer.Fix(file, text => Parse(parse, file, text, rules));
            context.Progress.Step();
        });
        return [.. found.OfType<FixedFile>()];
    }

    private static ImmutableArray<Diagnostic> Parse(Parse parse, SourceFile file, string text, ParseRules rules)
    {
        var diagnostics = new DiagnosticBag();
        parse(new SourceText(file.Path, ".", TextFile.Tidy(text.TrimStart(ByteOrderMark))), rules, diagnostics);
        return diagnostics.Sorted();
    }
}
