using Dateline.Theme.Parsing;
using Dateline.Theme.Rendering;
using Dateline.Theme.Statements;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.StoryLists;

/// <summary>The <c>{% stories %}</c> of one template, and the partials that it uses.</summary>
internal sealed class StoryTags : AstVisitor
{
    private readonly List<StoriesStatement> _statements = [];
    private readonly HashSet<string> _partials = new(StringComparer.Ordinal);

    public IReadOnlyList<StoriesStatement> Statements => _statements;

    public IReadOnlyCollection<string> Partials => _partials;

    /// <summary>Whether it uses a partial whose name is computed, which can be any.</summary>
    public bool HasUnknownPartials { get; private set; }

    public static StoryTags Find(ThemeTemplate template)
    {
        var tags = new StoryTags();
        foreach (var statement in template.Statements)
        {
            tags.Visit(statement);
        }

        return tags;
    }

    public override Statement VisitOtherStatement(Statement statement)
    {
        switch (statement)
        {
            case StoriesStatement stories:
                _statements.Add(stories);
                break;
            case SharedStatement { Arguments: [var name, ..] }:
                AddPartial(name.Expression);
                break;
        }

        return statement;
    }

    protected override Statement VisitIncludeStatement(Fluid.Ast.IncludeStatement includeStatement)
    {
        AddPartial(includeStatement.Path);
        return base.VisitIncludeStatement(includeStatement);
    }

    protected override Statement VisitRenderStatement(Fluid.Ast.RenderStatement renderStatement)
    {
        _partials.Add(PageContext.PartialName(renderStatement.Path));
        return base.VisitRenderStatement(renderStatement);
    }

    private void AddPartial(Expression name)
    {
        if (name is LiteralExpression { Value: StringValue text })
        {
            _partials.Add(PageContext.PartialName(text.ToStringValue()));
        }
        else
        {
            HasUnknownPartials = true;
        }
    }
}
