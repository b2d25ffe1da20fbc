using System.Text;
using Microsoft.CodeAnalysis;

namespace Dateline.Generators;

/// <summary>Generates statements that write values to a <c>ByteWriter</c> called <c>to</c>.</summary>
internal sealed class WritingCode
{
    private readonly StringBuilder _code = new();
    private int _locals;

    public void Add(string value, ITypeSymbol type)
    {
        if (TypeKinds.OptionalOf(type) is { } optional)
        {
            var some = $"some{_locals++}";
            _code.Append($"        to.Flag({value} is not null);\n        if ({value} is {{ }} {some})\n        {{\n");
            Add(some, optional);
            _code.Append("        }\n\n");
        }
        else if (TypeKinds.ItemOf(type) is { } item)
        {
            var one = $"one{_locals++}";
            _code.Append($"        to.Number({value}.Length);\n        foreach (var {one} in {value})\n        {{\n");
            Add(one, item);
            _code.Append("        }\n\n");
        }
        else
        {
            _code.Append($"        {Single(value, type)};\n");
        }
    }

    public override string ToString() => _code.ToString();

    private static string Single(string value, ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => $"to.Text({value})",
        SpecialType.System_Boolean => $"to.Flag({value})",
        SpecialType.System_Int32 or SpecialType.System_Int64 => $"to.Number({value})",
        SpecialType.System_UInt64 => $"to.Fingerprint({value})",
        _ when TypeKinds.IsEnum(type) => $"to.Number((int){value})",
        _ => $"to.Write({value})",
    };
}
