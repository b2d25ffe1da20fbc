using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;
using Dateline.Process;
using Dateline.Theme;

namespace Dateline;

/// <summary>Gathers what exists before a build starts: the site's settings, the theme, the words, the time.</summary>
internal static class Preparation
{
    /// <summary>The context of a build; null, with complaints, when there is no newsroom to build.</summary>
    public static BuildContext? Prepare(BuildRequest request, BuildProgress progress, DiagnosticBag diagnostics, CancellationToken stop)
    {
        var settings = new SourceFile(SiteFields.FileName, Path.Combine(request.Project.Input, SiteFields.FileName));
        if (!File.Exists(settings.FullPath))
        {
            diagnostics.Error(
                Codes.NoNewsroom,
                SourceSpan.File(Project.Shown(request.Project.Input)),
                Directory.Exists(request.Project.Input) ? "the folder has no site.yml" : File.Exists(request.Project.Input) ? "this is a file, not a folder" : "there is no such folder",
                "expected a newsroom: site.yml, articles/, backgrounds/ ...",
                "name the newsroom's folder with --input");
            return null;
        }

        var site = SiteFields.Read(settings, request.BaseUrl, diagnostics);
        var theme = ThemeFiles.Read(request.Project, diagnostics);
        var phrases = ReadPhrases(theme, site, diagnostics);
        var prose = new ProsePrinter(request.Project, site.Url, phrases);
        return new BuildContext(
            request.Project,
            site,
            Templates.Load(theme, prose, diagnostics),
            prose,
            phrases,
            ReadNow(request.Now, site.Zone, diagnostics),
            request.Drafts,
            request.Jobs > 0 ? request.Jobs : Environment.ProcessorCount,
            progress,
            diagnostics,
            stop);
    }

    private static Phrasebook ReadPhrases(ThemeFiles theme, SiteConfig site, DiagnosticBag diagnostics)
    {
        var languages = theme.Strings.Select(f => StringsFields.Read(f, diagnostics)).ToFrozenDictionary(w => w.Language, StringComparer.OrdinalIgnoreCase);
        var own = languages.GetValueOrDefault(site.Language) ?? languages.GetValueOrDefault(site.Language.Split('-')[0]);
        if (own is null && !theme.IsMissing)
        {
            diagnostics.Error(Codes.MissingLanguage, SourceSpan.File(theme.ShownFolder), $"the theme has no words for the site's language, '{site.Language}'", $"expected strings/{site.Language}.yml", Nearest.Hint(site.Language, languages.Keys));
        }

        return new Phrasebook(languages, own ?? languages.Values.FirstOrDefault() ?? StringsFields.None);
    }

    private static DateTimeOffset ReadNow(string? written, SiteZone zone, DiagnosticBag diagnostics) =>
        written is null
            ? zone.Here(DateTimeOffset.UtcNow)
            : Dates.Read(new Located(written, SourceSpan.File("--now")), zone, diagnostics)?.At ?? DateTimeOffset.UnixEpoch;
}
