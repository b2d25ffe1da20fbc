using Dateline.Diagnostics;

namespace Dateline.Check.Rules;

/// <summary>The newsroom's own theme files that nothing uses.</summary>
internal static class UnusedThemeFiles
{
    public static void Check(CheckInput input)
    {
        // A misspelt name is an error. The file that was meant would be reported a second time.
        if (input.Diagnostics.HasErrors)
        {
            return;
        }

        foreach (var file in input.Context.Templates.Usage.Unused([]))
        {
            input.Diagnostics.Warning(
                Codes.UnusedThemeFile,
                SourceSpan.File(file.DisplayPath),
                "nothing uses this file of the theme",
                hint: file.IsTemplate ? "include it, or delete it" : "name it in a template with the filter 'asset', or delete it");
        }
    }
}
