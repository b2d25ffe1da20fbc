using YamlDotNet.RepresentationModel;

namespace Dateline.Tests.Workflows;

/// <summary>A workflow as its file has it.</summary>
internal sealed record WorkflowFile(YamlMappingNode Root)
{
    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs => Map(Root, "jobs").Select(j => (j.Key, (YamlMappingNode)j.Value));

    /// <summary>The outputs of a workflow that others call: name and expression.</summary>
    public IEnumerable<(string Name, string Value)> Outputs =>
        Map(At(At(Root, "on"), "workflow_call"), "outputs").Select(o => (o.Key, Text(o.Value, "value")!));

    public static WorkflowFile Read(string path)
    {
        using var reader = new StreamReader(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new WorkflowFile((YamlMappingNode)yaml.Documents[0].RootNode);
    }

    public static YamlNode? At(YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static string? Text(YamlNode? node, string key) => (At(node, key) as YamlScalarNode)?.Value;

    public static IEnumerable<KeyValuePair<string, YamlNode>> Map(YamlNode? node, string key) =>
        At(node, key) is YamlMappingNode map ? map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, c.Value)) : [];

    /// <summary>One text or a list of texts.</summary>
    public static string[] List(YamlNode? node, string key) => At(node, key) switch
    {
        YamlSequenceNode list => [.. list.Children.Select(c => ((YamlScalarNode)c).Value!)],
        YamlScalarNode one => [one.Value!],
        _ => [],
    };
}
