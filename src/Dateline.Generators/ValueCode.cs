using System.Text;
using Microsoft.CodeAnalysis;

namespace Dateline.Generators;

/// <summary>
/// Generates statements that give values, part by part, to a writer or a fingerprint. <paramref name="flag"/> is the method that takes
/// whether an optional value is there, <paramref name="count"/> the one that takes the length of a list; <paramref name="single"/> makes
/// the call for any other value.
/// </summary>
internal sealed class ValueCode(string flag, string count, Func<string, ITypeSymbol, string> single)
{
    private readonly StringBuilder _code = new();
    private int _locals;

    public void Add(string value, ITypeSymbol type)
    {
        if (TypeKinds.OptionalOf(type) is { } optional)
        {
            var some = $"some{_locals++}";
            _code.Append($"        {flag}({value} is not null);\n        if ({value} is {{ }} {some})\n        {{\n");
            Add(some, optional);
            _code.Append("        }\n\n");
        }
        else if (TypeKinds.ItemOf(type) is { } item)
        {
            var one = $"one{_locals++}";
            _code.Append($"        {count}({value}.Length);\n        foreach (var {one} in {value})\n        {{\n");
            Add(one, item);
            _code.Append("        }\n\n");
        }
        else
        {
            _code.Append($"        {single(value, type)};\n");
        }
    }

    public override string ToString() => _code.ToString();
}
