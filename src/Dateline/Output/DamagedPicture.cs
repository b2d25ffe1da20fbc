using Dateline.Diagnostics;

namespace Dateline.Output;

/// <summary>Reports a picture of which only decoding shows that it is damaged.</summary>
internal static class DamagedPicture
{
    public static void Report(BuildContext context, string path, string fault) => context.Diagnostics.Error(
        Codes.WrongContent,
        SourceSpan.File(Project.DisplayPath(Path.Combine(context.Project.Input, path))),
        $"the picture is damaged or cut off: {fault}",
        hint: "copy it here again, or export it again");
}
