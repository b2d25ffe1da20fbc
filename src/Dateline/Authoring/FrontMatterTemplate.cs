using Dateline.Input.Yaml;

namespace Dateline.Authoring;

/// <summary>Lines of front matter for a new file. Empty fields are written too, for the writer to fill in.</summary>
internal static class FrontMatterTemplate
{
    /// <summary>A field: <c>title: The wall holds</c>.</summary>
    public static string Line(string name, string value) =>
        value.Length == 0 ? $"{name}:\n" : YamlText.Write([(name, YamlText.Text(value))]);

    /// <summary>A field with a list: <c>topics: [rain, flood]</c>. An empty list gives no line.</summary>
    public static string Line(string name, IReadOnlyCollection<string> words) => words.Count == 0 ? "" : YamlText.Row(name, words);
}
