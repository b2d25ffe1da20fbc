using System.Reflection;

namespace Dateline.Diagnostics;

/// <summary>The documentation of each code, <c>Pages/DL0205.md</c>, embedded in the program. Tests run the pages' examples.</summary>
internal static class CodePages
{
    /// <summary>The title of a code's page, without the code.</summary>
    public static string TitleOf(Code code)
    {
        var text = Text(code);
        return text[(text.IndexOf(code.Id, StringComparison.Ordinal) + code.Id.Length)..text.IndexOf('\n')].TrimStart(':', ' ');
    }

    /// <summary>The whole page: the heading, the meaning of the code, the examples.</summary>
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
