using System.Reflection;

namespace Dateline.Diagnostics;

/// <summary>The page of a code, which travels within the program: <c>Pages/DL0205.md</c>. Its examples are tests.</summary>
internal static class CodePages
{
    /// <summary>The heading's words: what is wrong, in a few.</summary>
    public static string TitleOf(Code code)
    {
        var text = Text(code);
        return text[(text.IndexOf(code.Id, StringComparison.Ordinal) + code.Id.Length)..text.IndexOf('\n')].TrimStart(':', ' ');
    }

    /// <summary>The whole page: the heading, what the code means, then the examples.</summary>
    public static string Read(Code code)
    {
        var text = Text(code);
        var head = text.IndexOf('\n') + 1;
        return $"{text[..head]}\n{code.Meaning}\n{text[head..]}";
    }

    private static string Text(Code code)
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream($"{code.Id}.md") ?? throw new InvalidOperationException($"{code.Id} has no page");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
