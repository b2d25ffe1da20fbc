using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.PostProcess;
using Dateline.Process.Documents;

namespace Dateline.Check;

/// <summary>
/// What is checked: everything that was read, what readers see of it now, the files of <c>media/</c>, and the pages that would be written.
/// There are no pages when the newsroom has errors that a build would stop at.
/// </summary>
internal sealed record CheckInput(
    ParsedDocuments Documents, Newsroom Newsroom, ImmutableArray<SourceFile> Media, ImmutableArray<Page> Pages, BuildContext Context)
{
    private readonly string _displayPath = Project.DisplayPath(Context.Project.Input);

    public DiagnosticBag Diagnostics => Context.Diagnostics;

    public DateTimeOffset Now => Context.Now;

    public ParallelOptions Parallel { get; } = new() { MaxDegreeOfParallelism = Context.Jobs, CancellationToken = Context.Stop };

    /// <summary>What messages call a file of the newsroom.</summary>
    public string DisplayPath(string path) => Project.DisplayPathIn(_displayPath, path);

    /// <summary>The text of a document's file.</summary>
    public CheckedText Copy(ParsedText parsed) => CheckedText.Read(parsed, Path.Combine(Context.Project.Input, parsed.Path));
}
