using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Platform.Linux;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Process.Settings;
using Dateline.Theme;
using Dateline.Theme.Assets;

namespace Dateline;

/// <summary>Loads what exists before a build starts: settings, theme, localization and the time.</summary>
internal static class ContextLoader
{
    /// <summary>Loads the context of a build. If there is no newsroom, reports an error and returns null.</summary>
    /// <param name="earlier">The theme of an earlier build in this process, to be used again if its templates did not change.</param>
    public static BuildContext? Prepare(
        BuildRequest request,
        BuildProgress progress,
        DiagnosticBag diagnostics,
        CancellationToken stop,
        RewrittenTheme? earlier = null)
    {
        var settings = new SourceFile(SiteFields.FileName, request.Project.Input);
        if (!CanRead(settings, diagnostics))
        {
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
        var localization = ReadLocalization(theme, site, diagnostics);
        var prose = new ProseRenderer(request.Project, site.Url, localization);
        var templates = Templates.Load(theme, site, prose, diagnostics, earlier);
        var renderFingerprint = ComputeRenderFingerprint(theme, templates, site);
        var siteFingerprint = new Fingerprint();
        siteFingerprint.Add(renderFingerprint);
        siteFingerprint.Add(Fingerprint.Of(bytes.Span));
        return new BuildContext(
            request.Project,
            site,
            templates,
            prose,
            localization,
            renderFingerprint,
            siteFingerprint.Value,
            ReadNow(request.Now, site.Zone, diagnostics),
            request.Drafts ? Audience.Proofreaders : Audience.Readers,
            request.Jobs > 0 ? request.Jobs : Environment.ProcessorCount,
            request.Shard,
            progress,
            diagnostics,
            stop)
        { Claims = Pipelines.Claims, Precompress = request.Precompress };
    }

    /// <summary>Whether a text is a valid <see cref="BuildRequest.Now"/>.</summary>
    public static bool IsTime(string written) => Dates.Parse(written, SiteZone.Utc) is not null;

    /// <summary>Whether a text is a valid <see cref="BuildRequest.BaseUrl"/>.</summary>
    public static bool IsSiteUrl(string written) => SiteUrl.Parse(written) is not null;

    public static bool IsLanguage(string written) => Languages.IsTag(written);

    public static bool IsZone(string written) => SiteZone.Find(written) is not null;

    /// <summary>Whether <c>site.yml</c> is a regular file; reports an error if not.</summary>
    private static bool CanRead(SourceFile settings, DiagnosticBag diagnostics)
    {
        if (!File.Exists(settings.FullPath) && new FileInfo(settings.FullPath).LinkTarget is null)
        {
            ReportNoNewsroom(settings.Root, diagnostics);
            return false;
        }

        if (FileStamp.Read(settings.FullPath) is not null)
        {
            return true;
        }

        var entries = new SourceEntries(settings.Root);
        if (entries.StampOf(settings.Path) is not null)
        {
            return true;
        }

        entries.Report(diagnostics);
        return false;
    }

    /// <summary>Covers everything that renders a view: this build of the program, the theme, its stylesheet and the site's URL.</summary>
    private static ulong ComputeRenderFingerprint(ThemeFiles theme, Templates templates, SiteConfig site)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(typeof(ContextLoader).Module.ModuleVersionId.ToString());
        fingerprint.Add(theme.Fingerprint);
        fingerprint.Add(templates.Assets.ByName[AssetTable.Stylesheet].Address);
        fingerprint.Add(site.Url.Absolute);
        return fingerprint.Value;
    }

    private static void ReportNoNewsroom(string input, DiagnosticBag diagnostics)
    {
        var similar = Directory.Exists(input)
            ? Nearest.To(SiteFields.FileName, Directory.EnumerateFiles(input).Select(f => Path.GetFileName(f)))
            : null;
        diagnostics.Error(
            Codes.NoNewsroom,
            SourceSpan.File(Project.DisplayPath(input)),
            NoNewsroomMessage(input),
            "expected a newsroom: site.yml, articles/, backgrounds/ ...",
            similar is null ? "name the newsroom's folder with --input" : $"rename {similar} to {SiteFields.FileName}");
    }

    private static string NoNewsroomMessage(string input)
    {
        if (Directory.Exists(input))
        {
            return $"the folder has no {SiteFields.FileName}";
        }

        return File.Exists(input) ? "this is a file, not a folder" : "there is no such folder";
    }

    private static Localization ReadLocalization(ThemeFiles theme, SiteConfig site, DiagnosticBag diagnostics)
    {
        // English first: other languages show its words where they lack their own.
        var english = StringsOf(Localization.Fallback, theme, null, diagnostics);
        var languages = theme.Files.Where(f => f.IsStrings)
            .Select(f => System.IO.Path.GetFileNameWithoutExtension(f.Path))
            .ToFrozenDictionary(
                l => l,
                l => StringsWhenUsed(l, theme, english, diagnostics),
                StringComparer.OrdinalIgnoreCase);
        var localization = new Localization(languages, site.Language);
        if (!localization.Has(site.Language))
        {
            diagnostics.Warning(
                Codes.MissingLanguage,
                site.LanguageWhere,
                $"the theme has no strings for the site's language, '{site.Language}', so {LanguageDates.LeftOut(site.Language)} are "
                    + "in English",
                $"expected theme/strings/{site.Language}.yml",
                $"one of: {string.Join(", ", languages.Keys.Order(StringComparer.Ordinal))}");
        }

        return localization;
    }

    /// <summary>The strings of a language. Those of the program have no faults and are parsed when they are first used.</summary>
    private static Lazy<LocaleStrings> StringsWhenUsed(string language, ThemeFiles theme, LocaleStrings english, DiagnosticBag diagnostics)
    {
        if (language == Localization.Fallback)
        {
            return new Lazy<LocaleStrings>(english);
        }

        var strings = new Lazy<LocaleStrings>(() => StringsOf(language, theme, english, diagnostics));
        var isOwn = theme.Files.First(f => f.Path == $"{ThemeFile.StringsFolder}{language}.yml").IsOwn;
        return isOwn ? new Lazy<LocaleStrings>(strings.Value) : strings;
    }

    /// <summary>The strings of a language. Words that the newsroom's own file lacks are those of the built-in file, or English.</summary>
    private static LocaleStrings StringsOf(string language, ThemeFiles theme, LocaleStrings? english, DiagnosticBag diagnostics)
    {
        var path = $"{ThemeFile.StringsFolder}{language}.yml";
        var file = theme.Files.First(f => f.Path == path);
        var builtIn = file.IsOwn && BuiltInTheme.Find(path) is { } overridden
            ? StringsFields.Read(overridden, english, new DiagnosticBag())
            : english;
        return StringsFields.Read(file, builtIn, diagnostics);
    }

    /// <summary>The current time by the machine's clock.</summary>
    public static DateTimeOffset Clock => DateTimeOffset.UtcNow;

    /// <summary>
    /// The time of a request, or the current time, in the site's time zone. When clocks are put back and a time occurs twice, the earlier
    /// one, so that no embargo ends too soon.
    /// </summary>
    public static DateTimeOffset ReadNow(string? written, SiteZone zone, DiagnosticBag diagnostics) =>
        written is null
            ? zone.Here(Clock)
            : Dates.Read(new Located(written, SourceSpan.File("--now")), zone, "--now", isEnd: true, diagnostics)?.At
                ?? zone.Here(DateTimeOffset.UnixEpoch);
}
