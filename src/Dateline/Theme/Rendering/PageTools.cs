using System.Collections.Frozen;
using Dateline.Theme.Statements;
using Fluid;

namespace Dateline.Theme.Rendering;

/// <summary>What all pages of a site are rendered with.</summary>
internal sealed record PageTools(TemplateOptions Options, ProseRenderer Prose, FrozenDictionary<string, StatementBlock> Partials)
{
    public SharedPartials Shared { get; } = new();
}
