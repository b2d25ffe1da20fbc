using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Authoring;

/// <summary>A file that is not written yet: its path below the newsroom's folder, and its text.</summary>
internal sealed record NewDocument(string Path, string Text)
{
    /// <summary>The errors that a build would report of this file alone, in a newsroom with these settings.</summary>
    public IEnumerable<Diagnostic> Errors(SiteConfig site)
    {
        var bag = new DiagnosticBag();
        var text = new SourceText(Path, ".", Text);
        DocumentType.All(site).First(k => k.Files.Split('/')[0] == Path.Split('/')[0]).Read(text, ParseRules.From(site), bag);
        return bag.Sorted().Where(d => d.Severity == Severity.Error).Distinct();
    }
}
