using Microsoft.CodeAnalysis;

namespace Dateline.Generators;

/// <summary>A property of a record, with what generated code must know of it. Equal members give equal code.</summary>
internal sealed class Member(IPropertySymbol property)
{
    public string Name { get; } = property.Name;

    public ITypeSymbol Type { get; } = property.Type;

    /// <summary>Whether it can be set while the record is made: the others follow from them.</summary>
    public bool IsStored { get; } = property.SetMethod is not null;

    public bool IsPublic { get; } = property.DeclaredAccessibility == Accessibility.Public;

    /// <summary>Whether it follows from the file that its record was read from.</summary>
    public bool IsOfFile { get; } = Find(property, "OfFileAttribute") is not null;

    /// <summary>The name that templates use, where that does not follow from <see cref="Name"/>.</summary>
    public string? TemplateName { get; } = Find(property, "TemplateNameAttribute")?.ConstructorArguments[0].Value as string;

    public Location? Location { get; } = property.Locations.FirstOrDefault();

    /// <summary>
    /// The members of a record in the order of their declaration, those of its base first; one that is overridden counts once.
    /// </summary>
    public static List<Member> Of(INamedTypeSymbol type)
    {
        var members = type.BaseType is { SpecialType: SpecialType.None } above && above.IsRecord ? Of(above) : [];
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
