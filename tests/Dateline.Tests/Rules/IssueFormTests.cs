using Dateline.Tests.Newsrooms;
using YamlDotNet.RepresentationModel;

namespace Dateline.Tests.Rules;

/// <summary>The forms for issues have what GitHub requires. It does not show an invalid form and does not say so.</summary>
public sealed class IssueFormTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, ".github", "ISSUE_TEMPLATE");

    private static readonly string[] Types = ["markdown", "textarea", "input", "dropdown", "checkboxes"];

    public static TheoryData<string> Forms { get; } =
    [
        .. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Where(f => f != "config.yml"),
    ];

    [Theory, MemberData(nameof(Forms))]
    public void A_form_has_a_name_a_description_and_questions_with_labels(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, file))));
        var form = (YamlMappingNode)yaml.Documents[0].RootNode;
        Assert.All(["name", "description"], key => Assert.NotEmpty(Text(form, key)));
        Assert.All(
            form.Children.Keys,
            key =>
                Assert.Contains(
                    ((YamlScalarNode)key).Value,
                    (string[])["name", "description", "title", "labels", "assignees", "projects", "type", "body"]));
        var questions = ((YamlSequenceNode)form["body"]).Children.Cast<YamlMappingNode>().ToArray();
        Assert.NotEmpty(questions);
        Assert.All(questions, q => Assert.Contains(Text(q, "type"), Types));
        Assert.All(questions, q => Assert.NotEmpty(Text((YamlMappingNode)q["attributes"], "label")));
        Assert.Equal(questions.Length, questions.Select(q => Text(q, "id")).Distinct().Count());
        Assert.Contains(questions, q => q.Children.ContainsKey("validations"));
    }

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value ?? "";
}
