using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Dateline.Generators;

/// <summary>
/// A documentation comment, as plain text for readers of markdown. It is read from the file's text, because compilers that write no
/// documentation treat it like any other comment.
/// </summary>
internal sealed class DocComment
{
    private readonly XElement _root;

    private DocComment(XElement root) => _root = root;

    public string Summary => Text(_root.Element("summary"));

    public static DocComment Read(ISymbol symbol)
    {
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        var lines = (declaration?.GetLeadingTrivia().ToFullString() ?? "")
            .Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("///", StringComparison.Ordinal)).Select(l => l.Substring(3));
        return new DocComment(XElement.Parse($"<doc>{string.Join("\n", lines)}</doc>"));
    }

    /// <summary>The meaning of a parameter; empty if there is none.</summary>
    public string Parameter(string name) => Text(_root.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name));

    private static string Text(XElement? element)
    {
        var text = string.Concat(element?.Nodes().Select(Text) ?? []);
        return string.Join(" ", text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement reference => $"`{ViewGenerator.Snake(reference.Attribute("name")?.Value ?? reference.Attribute("cref")?.Value ?? "")}`",
        _ => "",
    };
}
