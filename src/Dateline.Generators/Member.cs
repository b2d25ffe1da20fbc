using Microsoft.CodeAnalysis;

namespace Dateline.Generators;

/// <summary>A property of a record, with the facts that the generators need.</summary>
internal sealed class Member(IPropertySymbol property)
{
    public IPropertySymbol Symbol { get; } = property;

    public string Name { get; } = property.Name;

    public ITypeSymbol Type { get; } = property.Type;

    /// <summary>Whether it has a setter; the other properties are computed.</summary>
    public bool IsStored { get; } = property.SetMethod is not null;

    public bool IsPublic { get; } = property.DeclaredAccessibility == Accessibility.Public;

    /// <summary>Whether it has the attribute <c>[OfFile]</c>.</summary>
    public bool IsOfFile { get; } = Find(property, "OfFileAttribute") is not null;

    /// <summary>The name of the attribute <c>[TemplateName]</c>, or null.</summary>
    public string? TemplateName { get; } = Find(property, "TemplateNameAttribute")?.ConstructorArguments[0].Value as string;

    public Location? Location { get; } = property.Locations.FirstOrDefault();

    /// <summary>
    /// The members of a record in the order of their declaration, those of its base first. An overridden member is listed once.
    /// </summary>
    public static List<Member> ReadAll(INamedTypeSymbol type)
    {
        var members = type.BaseType is { SpecialType: SpecialType.None } above && above.IsRecord ? ReadAll(above) : [];
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.IsStatic || property.IsIndexer || property.Name == "EqualityContract")
            {
                continue;
            }

            members.RemoveAll(m => m.Name == property.Name);
            members.Add(new Member(property));
        }

        return members;
    }

    private static AttributeData? Find(IPropertySymbol property, string attribute) =>
        property.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == attribute);
}
