using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Browser;

/// <summary>The walk in <c>theme/README.md</c>: the lines that a designer copies from it.</summary>
internal static class ThemeGuide
{
    private const string Indent = "    ";

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Theme, "README.md"));

    /// <summary>The indented blocks of a step, in their order.</summary>
    public static string[] Blocks(string heading)
    {
        var start = Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"theme/README.md has no heading '{heading}'");
        var end = Text.IndexOf("\n##", start + heading.Length, StringComparison.Ordinal);
        var blocks = new List<string>();
        var isInside = false;
        foreach (var line in Text[(start + heading.Length + 2)..end].Split('\n'))
        {
            if (line.StartsWith(Indent, StringComparison.Ordinal))
            {
                blocks.Add(isInside ? $"{Take(blocks)}{line[Indent.Length..]}\n" : $"{line[Indent.Length..]}\n");
                isInside = true;
            }
            else if (line.Length == 0 && isInside)
            {
                blocks.Add(Take(blocks) + "\n");
            }
            else
            {
                isInside = false;
            }
        }

        return [.. blocks.Select(b => b.TrimEnd('\n') + "\n")];
    }

    private static string Take(List<string> blocks)
    {
        var last = blocks[^1];
        blocks.RemoveAt(blocks.Count - 1);
        return last;
    }
}
