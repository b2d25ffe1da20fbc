using System.Globalization;
using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Dateline.Views;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary><c>{% tablerow %}</c>: a table cell for each item, with a fixed number of cells per row.</summary>
internal sealed class TableRowStatement(
    string name, Expression source, LoopRange range, Expression? columns, StatementBlock body) : Statement
{
    public const string TableRowLoop = "tablerowloop";

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        var items = Members.Items(CompletedTasks.Result(source.EvaluateAsync(context)), context);
        var (start, count) = range.Resolve(items.Count, page);
        if (count == 0)
        {
            return Normal();
        }

        var width = columns is null ? 0 : WholeNumbers.From(CompletedTasks.Result(columns.EvaluateAsync(context)), "cols");
        var loop = new TableRowView(count, width > 0 ? width : count);
        page.EnterForLoopScope();
        page.LoopDepth++;
        page.SetLoopVariable(TableRowLoop, page.ValueOf(loop));
        writer.Write("<tr class=\"row1\">\n");
        for (; loop.Index < count; loop.Index++)
        {
            page.SetLoopVariable(name, items[start + loop.Index]);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{loop.Column}\">"));
            var completion = CompletedTasks.Result(body.WriteToAsync(writer, encoder, context));
            writer.Write("</td>");
            if (completion == Completion.Break)
            {
                break;
            }

            if (loop.IsLastColumn && loop.Index < count - 1)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"</tr>\n<tr class=\"row{loop.Row + 1}\">"));
            }
        }

        writer.Write("</tr>\n");
        page.LoopDepth--;
        page.ReleaseScope();
        return Normal();
    }
}
