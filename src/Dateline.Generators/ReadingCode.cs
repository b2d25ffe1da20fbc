using System.Text;
using Microsoft.CodeAnalysis;

namespace Dateline.Generators;

/// <summary>
/// Generates statements that read values from a <c>ByteReader</c> called <c>from</c> into locals, in the order of
/// <see cref="ValueCode"/>.
/// </summary>
internal sealed class ReadingCode
{
    private const string AsImmutableArray =
        "global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray";

    private readonly StringBuilder _code = new();
    private int _locals;

    /// <summary>Declares a local, <c>theTitle</c> for a member <c>Title</c>, and reads it.</summary>
    public void Declare(Member member)
    {
        var local = $"the{member.Name}";
        _code.Append($"        {member.Type.ToDisplayString(TypeKinds.FullName)} {local};\n");
        if (member.IsOfFile)
        {
            _code.Append($"        {local} = from.{member.Name};\n");
        }
        else
        {
            Assign(local, member.Type);
        }
    }

    public override string ToString() => _code.ToString();

    private void Assign(string local, ITypeSymbol type)
    {
        if (TypeKinds.OptionalOf(type) is { } optional)
        {
            var some = $"some{_locals++}";
            _code.Append($"        {local} = null;\n        if (from.Flag())\n        {{\n");
            _code.Append($"        {optional.ToDisplayString(TypeKinds.FullName)} {some};\n");
            Assign(some, optional);
            _code.Append($"        {local} = {some};\n        }}\n\n");
        }
        else if (TypeKinds.ItemOf(type) is { } item)
        {
            var (name, n) = (item.ToDisplayString(TypeKinds.FullName), _locals++);
            _code.Append($"        var count{n} = from.Int();\n");
            _code.Append($"        {name}[] items{n} = count{n} == 0 ? [] : new {name}[count{n}];\n");
            _code.Append($"        for (var i{n} = 0; i{n} < items{n}.Length; i{n}++)\n        {{\n        {name} item{n};\n");
            Assign($"item{n}", item);
            _code.Append($"        items{n}[i{n}] = item{n};\n        }}\n\n");
            _code.Append($"        {local} = {AsImmutableArray}(items{n});\n");
        }
        else
        {
            _code.Append($"        {local} = {Single(type)};\n");
        }
    }

    private static string Single(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "from.Text()",
        SpecialType.System_Boolean => "from.Flag()",
        SpecialType.System_Int32 => "from.Int()",
        SpecialType.System_Int64 => "from.Number()",
        SpecialType.System_UInt64 => "from.Fingerprint()",
        _ when TypeKinds.IsEnum(type) => $"({type.ToDisplayString(TypeKinds.FullName)})from.Int()",
        _ => $"from.Read{type.Name}()",
    };
}
