using System.Text;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary>The literal text between two tags.</summary>
internal sealed class TextStatement(string text) : Statement
{
    private readonly byte[] _encoded = Encoding.UTF8.GetBytes(text);

    public bool IsEmpty => text.Length == 0;

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (writer is Utf8Writer page)
        {
            page.WriteEncoded(_encoded);
        }
        else
        {
            writer.Write(text);
        }

        return Normal();
    }
}
