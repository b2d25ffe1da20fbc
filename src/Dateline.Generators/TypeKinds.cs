using Microsoft.CodeAnalysis;

namespace Dateline.Generators;

/// <summary>Questions about types that several generators ask.</summary>
internal static class TypeKinds
{
    public static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type of a list's items; null when it is no <c>ImmutableArray</c>.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ImmutableArray" } list ? list.TypeArguments[0] : null;

    /// <summary>The type that may be missing; null when it is always there.</summary>
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
