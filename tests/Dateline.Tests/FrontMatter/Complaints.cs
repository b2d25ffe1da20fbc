using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Tests.FrontMatter;

/// <summary>The diagnostics of a text, one line each, in the console's format without the path.</summary>
internal static class Complaints
{
    public static string[] OfFile(string text)
    {
        var bag = new DiagnosticBag();
        Dateline.Input.FrontMatter.Read("a.md", text, bag);
        return Lines(bag);
    }

    /// <summary>Of front matter alone; its first line is line 1.</summary>
    public static string[] OfFields(string yaml)
    {
        var bag = new DiagnosticBag();
        YamlParser.ReadMap("a.md", yaml, 1, bag);
        return Lines(bag);
    }

    public static string[] Lines(DiagnosticBag bag) =>
        [.. bag.Sorted().Select(d => $"{d.Where.Line}:{d.Where.Column}: {d.Code}: {d.Text}")];
}
