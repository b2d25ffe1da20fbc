using System.Collections.Immutable;
using Dateline.Model;
using Dateline.PostProcess;
using Dateline.Process.Documents;

namespace Dateline;

/// <summary>One family of output: what it reads, how one document of it is read, and how its pages are laid out.</summary>
internal sealed record Pipeline(string Name)
{
    /// <summary>The folder below the input whose documents it reads; empty when it lives on what others read.</summary>
    public string Input { get; init; } = "";

    /// <summary>The ending of its documents.</summary>
    public string Ending { get; init; } = ".md";

    /// <summary>Reads one document alone; null, with complaints, when nothing can be made of it.</summary>
    public Parse Read { get; init; } = (_, _, _) => null;

    public ImmutableArray<Layout> Layouts { get; init; } = [];

    /// <summary>The addresses that its pages need beside those of documents.</summary>
    public ImmutableArray<Claims> Claims { get; init; } = [];
}
