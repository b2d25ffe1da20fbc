using Dateline.Diagnostics;
using Dateline.Import.Folders;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Settings;

namespace Dateline.Import;

/// <summary>
/// What a newsroom must say of itself before anything can be read into it: as the command said, else as the source's settings say, else as
/// the answer to a question, else a guess that the report tells of.
/// </summary>
internal sealed record SiteSettings(string Name, string Url, string Language, SiteZone Zone, string Description)
{
    public static SiteSettings Find(ImportRequest request, SourceConfig config, Findings findings)
    {
        var origin = SourceSpan.File(Project.DisplayPath(Path.Combine(request.Target, SiteFields.FileName)));
        string Settle(string what, string? said, string found, string guess, Func<string, bool> isRight)
        {
            if (said is not null || (found.Length > 0 && isRight(found)))
            {
                return said ?? found;
            }

            var answer = request.Ask?.Invoke($"The newsroom's {what}", guess) ?? guess;
            while (!isRight(answer) && answer != guess)
            {
                answer = request.Ask!($"'{answer}' can't be a newsroom's {what}. Its {what}", guess) ?? guess;
            }

            if (answer == guess)
            {
                findings.Add(FindingKind.Guessed, $"site.yml {what}: {guess}", origin);
            }

            return answer;
        }

        var file = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(request.Sources[0])).Trim();
        var source = file.Length > 0
            ? file
            : Path.GetFileName(Path.TrimEndingDirectorySeparator(request.Sources[0])).Trim('.', ' ') is { Length: > 0 } hidden
            ? hidden
            : "Newsroom";
        return new SiteSettings(
            Settle("name", request.Name, config.Name, source, n => n.Trim().Length > 0),
            Settle("url", request.Url, config.Url, "https://example.org/", u => SiteUrl.Parse(u) is not null),
            Settle("language", request.Language, config.Language.Replace('_', '-'), "en", Languages.IsTag),
            SiteZone.Find(Settle("zone", request.Zone, config.Zone, "UTC", z => SiteZone.Find(z) is not null)) ?? SiteZone.Utc,
            config.Description);
    }

    /// <summary>The settings of a newsroom that is there already.</summary>
    public static SiteConfig Existing(string input, DiagnosticBag diagnostics)
    {
        var file = new SourceFile(SiteFields.FileName, input);
        var displayPath = Project.DisplayPath(file.FullPath);
        return SiteFields.Read(
            new SourceText(
                file.Path, Project.DisplayPath(file.Root), TextFile.Decode(displayPath, File.ReadAllBytes(file.FullPath), diagnostics)),
            null,
            diagnostics);
    }
}
