using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.PostProcess;
using Dateline.Process.Documents;

namespace Dateline.Check;

/// <summary>
/// The input of check rules: all parsed documents, the linked newsroom that readers see now, the files of <c>media/</c>, and the planned
/// pages. There are no pages when the newsroom has errors that stop a build.
/// </summary>
internal sealed record CheckInput(
    ParsedDocuments Documents, Newsroom Newsroom, ImmutableArray<SourceFile> Media, ImmutableArray<Page> Pages, BuildContext Context)
{
    private readonly string _displayPath = Project.DisplayPath(Context.Project.Input);

    /// <summary>Whether the site is about to be published, so that nothing may be left to write.</summary>
    public bool IsForPublication { get; init; }

    public DiagnosticBag Diagnostics => Context.Diagnostics;

    public DateTimeOffset Now => Context.Now;

    public ParallelOptions Parallel { get; } = new() { MaxDegreeOfParallelism = Context.Jobs, CancellationToken = Context.Stop };

    /// <summary>What messages call a file of the newsroom.</summary>
    public string DisplayPath(string path) => Project.DisplayPathIn(_displayPath, path);

    /// <summary>Reads the text of a document's file.</summary>
    public CheckedText ReadText(ParsedText parsed) => CheckedText.Read(parsed, Path.Combine(Context.Project.Input, parsed.Path));
}
