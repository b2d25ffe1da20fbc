using System.Reflection;
using Dateline.Diagnostics;
using Dateline.Process.Fields;

namespace Dateline.Tests.Rules;

/// <summary>Codes and fields, which writers see.</summary>
public sealed class VocabularyTests
{
    private static readonly (string Name, Code Code)[] AllCodes = [.. Of<Code>(typeof(Codes))];

    public static TheoryData<string> CodeIds { get; } = [.. AllCodes.Select(c => c.Code.Id)];

    [Fact]
    public void Codes_are_unique() => Assert.Equal(AllCodes.Length, AllCodes.Select(c => c.Code.Id).Distinct().Count());

    [Theory, MemberData(nameof(CodeIds))]
    public void A_code_is_explained_in_whole_sentences(string id)
    {
        var meaning = AllCodes.Single(c => c.Code.Id == id).Code.Meaning;
        Assert.Matches("^DL0[0-9]{3}$", id);
        Assert.Matches("[.]'?$", meaning);
    }

    [Theory, MemberData(nameof(CodeIds))]
    public void A_code_is_used(string id)
    {
        var name = $"Codes.{AllCodes.Single(c => c.Code.Id == id).Name}";
        Assert.Contains(
            CodeMap.Files, file => File.ReadAllText(Path.Combine(CodeMap.Source, file)).Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_is_explained_in_a_sentence()
    {
        var fields = typeof(Field).Assembly.GetTypes().SelectMany(Of<Field>).ToArray();
        Assert.True(fields.Length > 80, $"only {fields.Length} fields were found");
        Assert.DoesNotContain(fields, f => !f.Value.Help.EndsWith('.') || !char.IsUpper(f.Value.Help[0]));
    }

    private static IEnumerable<(string Name, T Value)> Of<T>(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => f.FieldType.IsAssignableTo(typeof(T)) && !type.ContainsGenericParameters)
            .Select(f => (f.Name, (T)f.GetValue(null)!));
}
