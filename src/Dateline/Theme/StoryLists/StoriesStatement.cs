using System.Text.Encodings.Web;
using Dateline.Model;
using Dateline.Theme.Rendering;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.StoryLists;

/// <summary><c>{% stories opinions = section: 'opinion', limit: 5 %}</c>: assigns a list of stories to a variable.</summary>
internal sealed class StoriesStatement : Statement
{
    public StoriesStatement(string name, IReadOnlyList<FilterArgument> arguments)
    {
        Name = name;
        (Query, Faults) = StoryArguments.Read(arguments);
    }

    /// <summary>The variable.</summary>
    public string Name { get; }

    public StoryQuery Query { get; }

    /// <summary>What is wrong with the arguments.</summary>
    public IReadOnlyList<ArgumentFault> Faults { get; }

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        var cards = page.Lists.Cards[Query];
        page.Budget.CountList(cards.Length);
        page.SetValue(Name, page.ValueOf(cards));
        return Normal();
    }
}
