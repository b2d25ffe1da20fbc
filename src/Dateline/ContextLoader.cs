using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Platform.Linux;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Process.Settings;
using Dateline.Theme;

namespace Dateline;

/// <summary>Gathers what exists before a build starts: the site's settings, the theme, the words, the time.</summary>
internal static class ContextLoader
{
    /// <summary>The context of a build; null, with complaints, when there is no newsroom to build.</summary>
    public static BuildContext? Prepare(BuildRequest request, BuildProgress progress, DiagnosticBag diagnostics, CancellationToken stop)
    {
        var settings = new SourceFile(SiteFields.FileName, request.Project.Input);
        if (!File.Exists(settings.FullPath) && new FileInfo(settings.FullPath).LinkTarget is null)
        {
            NoNewsroom(request.Project.Input, diagnostics);
            return null;
        }

        if (FileStamp.Read(settings.FullPath) is null && new SourceEntries(request.Project.Input) is var entries
            && entries.StampOf(settings.Path) is null)
        {
            entries.Report(diagnostics);
            return null;
        }

        using var bytes = Sources.ReadBytes(settings.FullPath);
        var displayPath = Project.DisplayPath(settings.FullPath);
        var site = SiteFields.Read(
            new SourceText(settings.Path, Project.DisplayPath(settings.Root), TextFile.Decode(displayPath, bytes.Span, diagnostics)),
            request.BaseUrl,
            diagnostics);
        diagnostics.ApplySettings(site.Checks);
        var theme = ThemeFiles.Read(request.Project, diagnostics);
        var localization = ReadPhrases(theme, site, diagnostics);
        var prose = new ProseRenderer(request.Project, site.Url, localization);
        var renderFingerprint = Look(theme, site);
        var frame = new Fingerprint();
        frame.Add(renderFingerprint);
        frame.Add(Fingerprint.Of(bytes.Span));
        return new BuildContext(
            request.Project,
            site,
            Templates.Load(theme, prose, diagnostics),
            prose,
            localization,
            renderFingerprint,
            frame.Value,
            ReadNow(request.Now, site.Zone, diagnostics),
            request.Drafts ? Audience.Proofreaders : Audience.Readers,
            request.Jobs > 0 ? request.Jobs : Environment.ProcessorCount,
            request.Shard,
            progress,
            diagnostics,
            stop)
        { Claims = Pipelines.Claims };
    }

    /// <summary>Whether <see cref="BuildRequest.Now"/> can be a time, in whatever zone.</summary>
    public static bool IsTime(string written) => Dates.Parse(written, SiteZone.Utc) is not null;

    /// <summary>Whether <see cref="BuildRequest.BaseUrl"/> can be an address of a site.</summary>
    public static bool IsSiteUrl(string written) => SiteUrl.Parse(written) is not null;

    public static bool IsLanguage(string written) => Languages.IsTag(written);

    public static bool IsZone(string written) => SiteZone.Find(written) is not null;

    /// <summary>Whatever prints a view: this very program, the theme, and where links lead.</summary>
    private static ulong Look(ThemeFiles theme, SiteConfig site)
    {
        var look = new Fingerprint();
        look.Add(typeof(ContextLoader).Module.ModuleVersionId.ToString());
        look.Add(theme.Fingerprint);
        look.Add(site.Url.Absolute);
        return look.Value;
    }

    private static void NoNewsroom(string input, DiagnosticBag diagnostics)
    {
        var meant = Directory.Exists(input)
            ? Nearest.To(SiteFields.FileName, Directory.EnumerateFiles(input).Select(f => Path.GetFileName(f)))
            : null;
        diagnostics.Error(
            Codes.NoNewsroom,
            SourceSpan.File(Project.DisplayPath(input)),
            Directory.Exists(input)
                ? $"the folder has no {SiteFields.FileName}"
                : File.Exists(input) ? "this is a file, not a folder" : "there is no such folder",
            "expected a newsroom: site.yml, articles/, backgrounds/ ...",
            meant is null ? "name the newsroom's folder with --input" : $"rename {meant} to {SiteFields.FileName}");
    }

    private static Localization ReadPhrases(ThemeFiles theme, SiteConfig site, DiagnosticBag diagnostics)
    {
        var languages = theme.Strings.Select(f => StringsFields.Read(f, diagnostics))
            .ToFrozenDictionary(w => w.Language, StringComparer.OrdinalIgnoreCase);
        var own = languages.GetValueOrDefault(site.Language) ?? languages.GetValueOrDefault(site.Language.Split('-')[0]);
        if (own is null && !theme.IsMissing)
        {
            diagnostics.Error(
                Codes.MissingLanguage,
                SourceSpan.File(theme.DisplayFolder),
                $"the theme has no words for the site's language, '{site.Language}'",
                $"expected strings/{site.Language}.yml",
                Nearest.Hint(site.Language, languages.Keys));
        }

        return new Localization(languages, own ?? languages.Values.FirstOrDefault() ?? StringsFields.None);
    }

    /// <summary>What the machine's clock says, for who waits for a time to come.</summary>
    public static DateTimeOffset Clock => DateTimeOffset.UtcNow;

    /// <summary>
    /// The time that a request names, or the current one, by the site's clock. Of two times the earlier, so that no embargo ends before it
    /// must.
    /// </summary>
    public static DateTimeOffset ReadNow(string? written, SiteZone zone, DiagnosticBag diagnostics) =>
        written is null
            ? zone.Here(Clock)
            : Dates.Read(new Located(written, SourceSpan.File("--now")), zone, "--now", isEnd: true, diagnostics)?.At
                ?? zone.Here(DateTimeOffset.UnixEpoch);
}
