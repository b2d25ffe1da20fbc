using System.Collections.Immutable;
using Dateline.Model.Addresses;
using Dateline.PostProcess;
using Dateline.Process.Documents;

namespace Dateline;

/// <summary>One family of pages: which documents it reads, how it parses one, and how it plans its pages.</summary>
internal sealed record Pipeline(string Name)
{
    /// <summary>The folder below the input that holds its documents; empty when it has none.</summary>
    public string Input { get; init; } = "";

    /// <summary>The file name extension of its documents.</summary>
    public string Ending { get; init; } = ".md";

    /// <summary>Parses one document alone. If that fails, reports errors and returns null.</summary>
    public Parse Read { get; init; } = (_, _, _) => null;

    public ImmutableArray<Layout> Layouts { get; init; } = [];

    /// <summary>The addresses of its pages other than the pages of documents.</summary>
    public ImmutableArray<Claims> Claims { get; init; } = [];
}
