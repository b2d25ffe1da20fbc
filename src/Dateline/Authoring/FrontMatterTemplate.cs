using Dateline.Input.Yaml;

namespace Dateline.Authoring;

/// <summary>Lines of front matter for a new file. What a writer left empty is there to be filled in.</summary>
internal static class FrontMatterTemplate
{
    /// <summary>A line with a field: <c>title: The wall holds</c>.</summary>
    public static string Line(string name, string value) =>
        value.Length == 0 ? $"{name}:\n" : YamlText.Write([(name, YamlText.Text(value))]);

    /// <summary>A field with a list of words: <c>topics: [rain, flood]</c>; nothing when there are none.</summary>
    public static string Line(string name, IReadOnlyCollection<string> words) => words.Count == 0 ? "" : YamlText.Row(name, words);
}
