using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Settings;

namespace Dateline.Import;

/// <summary>
/// The settings of a new newsroom. Each comes from the command's options, else from the source's settings, else from a question to the
/// user, else it is a guess, which the report lists.
/// </summary>
internal sealed record SiteSettings(string Name, string Url, string Language, SiteZone Zone, string Description)
{
    public static SiteSettings Find(ImportRequest request, Source source, Findings findings)
    {
        var config = source.Config;
        var isFolder = request.Kind is not (SourceKind.Wire or SourceKind.Feed or SourceKind.WordPress);
        var zone = (isFolder ? ZoneGuess.From(source.Documents) : null) ?? "UTC";
        var origin = SourceSpan.File(Project.DisplayPath(Path.Combine(request.Target, SiteFields.FileName)));
        string Choose(string what, string? option, string found, string guess, Func<string, bool> isRight)
        {
            if (option is not null || (found.Length > 0 && isRight(found)))
            {
                return option ?? found;
            }

            var answer = request.Ask?.Invoke($"The newsroom's {what}", guess) ?? guess;
            while (!isRight(answer) && answer != guess)
            {
                answer = request.Ask!($"'{answer}' is not a valid {what}. The newsroom's {what}", guess) ?? guess;
            }

            if (answer == guess)
            {
                findings.Add(FindingKind.Guessed, $"site.yml {what}: {guess}", origin);
            }

            return answer;
        }

        return new SiteSettings(
            Choose("name", request.Name, config.Name, NameFrom(request.Sources[0]), n => n.Trim().Length > 0),
            Choose("url", request.Url, config.Url, "https://example.org/", u => SiteUrl.Parse(u) is not null),
            Choose("language", request.Language, config.Language.Replace('_', '-'), "en", Languages.IsTag),
            SiteZone.Find(Choose("zone", request.Zone, config.Zone, zone, z => SiteZone.Find(z) is not null)) ?? SiteZone.Utc,
            config.Description);
    }

    /// <summary>A name for the newsroom from the source's file or folder, which may be hidden: <c>.archive</c>.</summary>
    private static string NameFrom(string source)
    {
        var path = Path.TrimEndingDirectorySeparator(source);
        var name = Path.GetFileNameWithoutExtension(path).Trim();
        name = name.Length > 0 ? name : Path.GetFileName(path).Trim('.', ' ');
        return name.Length > 0 ? name : "Newsroom";
    }

    /// <summary>The settings of an existing newsroom.</summary>
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
