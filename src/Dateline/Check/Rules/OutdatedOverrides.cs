using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Check.Rules;

/// <summary>Own theme files that override a built-in file which has changed since it was copied.</summary>
internal static class OutdatedOverrides
{
    public static void Check(CheckInput input)
    {
        var own = ThemeFiles.ReadOwn(input.Context.Project, new DiagnosticBag());
        foreach (var changed in ThemeOverride.Find(input.Context.Project, own).Where(o => o.IsOutdated))
        {
            var path = changed.Own.Path;
            input.Diagnostics.Warning(
                Codes.OutdatedOverride,
                SourceSpan.File(changed.Own.DisplayPath),
                "the built-in file has changed since this copy of it was made",
                hint: $"'dateline theme diff {path}' shows the change, 'dateline theme merge {path}' adds it to the copy");
        }
    }
}
