using Microsoft.CodeAnalysis;

namespace Dateline.Generators;

/// <summary>Checks of types that several generators need.</summary>
internal static class TypeKinds
{
    public static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type of a list's items; null if it is not an <c>ImmutableArray</c>.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ImmutableArray" } list ? list.TypeArguments[0] : null;

    /// <summary>The underlying type of a nullable type; null if the type is not nullable.</summary>
    public static ITypeSymbol? OptionalOf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } optional)
        {
            return optional.TypeArguments[0];
        }

        return type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated
            ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
            : null;
    }

    public static bool IsEnum(ITypeSymbol type) => type.TypeKind == TypeKind.Enum;
}
