using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Settings;

namespace Dateline.Authoring;

/// <summary>A file for a newsroom that is not written yet: its path below the newsroom's folder, and its text.</summary>
internal sealed record NewDocument(string Path, string Text)
{
    /// <summary>
    /// What the reader would say of it: nothing, or why it must not be written. A newsroom's settings are read for the first time.
    /// </summary>
    public IEnumerable<Diagnostic> Faults(SiteConfig? known)
    {
        var bag = new DiagnosticBag();
        var text = new SourceText(Path, ".", Text);
        var site = known ?? SiteFields.Read(text, null, bag);
        DocumentType.All(site).First(k => k.Files.Split('/')[0] == Path.Split('/')[0]).Read(text, ParseRules.From(site), bag);
        return bag.Sorted().Where(d => d.Severity == Severity.Error).Distinct();
    }
}
