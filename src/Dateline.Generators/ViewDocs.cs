using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dateline.Generators;

/// <summary>
/// Writes what designers must know of a view: its name, its meaning, and of each member the name in templates, the type and the meaning,
/// which are those of the documentation comments. Reports an error for a comment that is missing.
/// </summary>
internal static class ViewDocs
{
    private static readonly DiagnosticDescriptor Undocumented = new(
        "DLGEN2",
        "The theme's documentation needs a meaning",
        "{0} needs a documentation comment: it is what 'dateline theme docs' says about it to designers",
        "Dateline",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static string Write(SourceProductionContext output, INamedTypeSymbol view, string name, bool isPage)
    {
        var comment = DocComment.Read(view);
        Require(output, comment.Summary, view, view.Name);
        var code = new StringBuilder($"new({Literal(name)}, {(isPage ? "true" : "false")}, {Literal(comment.Summary)}, [");
        foreach (var member in Member.ReadAll(view).Where(m => m.IsPublic))
        {
            var meaning = member.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { RawKind: (int)SyntaxKind.Parameter }
                ? comment.Parameter(member.Name)
                : DocComment.Read(member.Symbol).Summary;
            Require(output, meaning, member.Symbol, $"{view.Name}.{member.Name}");
            code.Append($"\n            new({Literal(ViewGenerator.NameOf(member))}, {Literal(Word(member.Type))}, {Literal(meaning)}),");
        }

        return code.Append("]),").ToString();
    }

    /// <summary>A type in a designer's words. The names of views are in backticks.</summary>
    private static string Word(ITypeSymbol type)
    {
        if (TypeKinds.OptionalOf(type) is { } optional)
        {
            return $"{Word(optional)}, or nothing";
        }

        if (TypeKinds.ItemOf(type) is { } item)
        {
            return $"list of {Word(item)}";
        }

        return type.SpecialType switch
        {
            SpecialType.System_String => "text",
            SpecialType.System_Boolean => "true or false",
            SpecialType.System_Int32 or SpecialType.System_Int64 => "number",
            _ when ViewGenerator.ViewNameOf(type) is { } view => $"`{view}`",
            _ when type.Name == "BodyView" => "running text",
            _ when type.Name == "IReadOnlyDictionary" => "texts by name",
            _ when type.Name == "DateTimeOffset" => "time",
            _ => "file",
        };
    }

    private static void Require(SourceProductionContext output, string meaning, ISymbol symbol, string name)
    {
        if (meaning.Length == 0)
        {
            output.ReportDiagnostic(Diagnostic.Create(Undocumented, symbol.Locations.FirstOrDefault(), name));
        }
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
