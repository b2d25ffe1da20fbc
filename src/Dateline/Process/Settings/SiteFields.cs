using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Theme;

namespace Dateline.Process.Settings;

/// <summary>Declares the fields of <c>site.yml</c> and parses it.</summary>
internal static class SiteFields
{
    public const string FileName = "site.yml";

    private static readonly NumberField PageSize = new(
        "size", "How many stories a page of a list has.", Default: 24, Min: 1, Max: 1000);
    private static readonly Schema ListingSchema = new("listing", PageSize);

    private static readonly Field Name = new("name", "The newsroom's name.") { IsRequired = true };
    private static readonly Field Description = new("description", "What it is, in a sentence.");
    private static readonly Field Url = new(
        "url",
        "The URL of the site: https://example.org/ or https://example.org/path/.")
    { IsRequired = true, Format = ValueFormat.SiteUrl };
    private static readonly Field Zone = new(
        "zone", "The newsroom's time zone: Europe/Moscow.")
    { IsRequired = true, Format = ValueFormat.Zone };
    private static readonly Field Source = new("source", "The news agency in datelines; the default is the newsroom's name.");
    private static readonly Field Image = new(
        "image", "The default picture for pages without one: media/card.png.")
    { Format = ValueFormat.Media };
    private static readonly Field Logo = new(
        "logo", "The newsroom's square sign, for search engines and feed readers: media/logo.svg. The default is the picture.")
    { Format = ValueFormat.Media };
    private static readonly MapField Look = new(
        "look", "What the newsroom makes its own of the theme: logo, colours and typefaces.", () => LookFields.Schema);
    private static readonly ChoiceField<CardStyle> Cards = new(
        "cards", "What stands for stories without a picture when they are shared: the picture of the section or site, or a card with the "
            + "headline: text.",
        ("none", CardStyle.None), ("text", CardStyle.Text));
    private static readonly MapListField Sections = new(
        "sections",
        "The sections of the site: a list of id, name, description, colour and sections.",
        () => SectionFields.Schema)
    { IsRequired = true, MaxCount = 500 };
    private static readonly MapField Menu = new(
        "menu", "Menu entries besides the sections: main and footer, each a list of name and url.", () => MenuFields.Schema);
    private static readonly MapField Listing = new("listing", "How lists are divided into pages: size.", () => ListingSchema);
    private static readonly MapField Urls = new(
        "urls",
        "The patterns of addresses: article, section, topic, author, series, background, page, news, corrections.",
        () => UrlFields.Schema);
    private static readonly MapField Policies = new(
        "policies", "The newsroom's policies, each with the address of its page: corrections, ethics.", () => PolicyFields.Schema);
    private static readonly Field PostalAddress = new(
        "address", "The newsroom's postal address, at the foot of every page: a text, or a list of lines.")
    { MostItems = 8 };
    private static readonly MapField Republish = new(
        "republish", "The terms under which others may republish stories: licence, url, credit and conditions.",
        () => RepublishFields.Schema);
    private static readonly ChoiceField<bool> Search = new(
        "search", "Whether readers can search the site's stories: true. The build then needs the program Pagefind.",
        ("false", false), ("true", true));
    private static readonly MapField Trust = new(
        "trust", "The lines of trust.txt: who the newsroom belongs to, controls and is.", () => TrustFields.Schema);
    private static readonly MapField Robots = new(
        "robots", "What robots.txt says to the crawlers of AI companies: ai and licence.", () => RobotFields.Schema);
    private static readonly MapListField Labels = new(
        "labels", "Own labels of stories beside opinion, review and the others: a list of id, name, colour and type.",
        () => LabelFields.Schema);
    private static readonly MapListField Extra = new(
        "fields", "Additional fields for articles: a list of name and description.", () => ExtraFields.Schema);
    private static readonly TextMapField SiteExtra = new(
        "extra", "Values for the theme, by keys of your choice: templates read site.extra.key.")
    { KeyFormat = ValueFormat.Key };
    private static readonly MapField Security = new(
        "security",
        $"The origins that pages may load from or send to beside the site's own: {string.Join(", ", ResourceKind.All.Select(k => k.Key))}.",
        () => SecurityFields.Schema);
    private static readonly MapField Limits = new(
        "limits", "The limits that 'dateline check' applies: headline, background, review, rights, short_form.",
        () => CheckFields.LimitSchema);
    private static readonly MapField Checks = new(
        "checks", "Severities by code: error, warning or off.", () => CheckFields.CheckSchema);

    public static Schema Schema { get; } = new(
        "site.yml", Name, Description, Url, CommonFields.Language, Zone, Source, Image, Logo, Look, Cards, DatelineFields.Dateline,
        Sections, Menu, ShareFields.Action, NewsletterFields.Newsletter, ShareFields.Share, PostalAddress, Listing, FeedFields.Feeds,
        PodcastFields.Podcast, Search, Urls, Policies, Republish, Trust, Robots, FormerAddressFields.Redirects, FormerAddressFields.Gone,
        Labels, Extra, SiteExtra, Security, Limits, Checks);

    /// <summary>
    /// Parses <c>site.yml</c>. <paramref name="baseUrl"/> overrides its <c>url</c>. Invalid values are reported and replaced by defaults.
    /// </summary>
    public static SiteConfig Read(SourceText file, string? baseUrl, DiagnosticBag diagnostics)
    {
        var fields = SourceDocument.ReadYaml(file, Schema, SiteZone.Utc, diagnostics);
        var name = fields.Text(Name);
        var url = ReadUrl(fields, baseUrl, diagnostics);
        var urls = UrlFields.Read(fields, Urls, diagnostics);
        var language = fields.ReadLanguage();
        var podcasts = ImmutableArray.CreateBuilder<DeclaredPodcast>();
        var ofSite = new PodcastDefaults(name, fields.Text(Description), name, language.IsEmpty ? Localization.Fallback : language.Value);
        podcasts.AddRange(PodcastFields.Read(fields, ofSite, "/", url, diagnostics));
        var sections = SectionFields.Read(fields, Sections, url, urls, ofSite, podcasts, diagnostics);
        var (mainMenu, footerMenu) = MenuFields.Read(fields, Menu, diagnostics);
        return new SiteConfig
        {
            Name = name,
            Description = fields.Text(Description),
            Url = url,
            Language = language.IsEmpty ? Localization.Fallback : language.Value,
            LanguageWhere = language.Where,
            Zone = ReadZone(fields, diagnostics),
            Source = fields.Text(Source) is { Length: > 0 } source ? source : name,
            Image = fields.Text(Image),
            ImageWhere = fields.Where(Image),
            Logo = fields.Text(Logo),
            LogoWhere = fields.Where(Logo),
            Look = LookFields.Read(fields, Look),
            Action = ShareFields.ReadAction(fields, diagnostics),
            Newsletter = NewsletterFields.Read(fields, diagnostics),
            Share = ShareFields.ReadShare(fields),
            PostalAddress = [.. fields.Texts(PostalAddress).SelectMany(LinesOf)],
            Cards = fields.Choice(Cards),
            Dateline = DatelineFields.Read(fields, diagnostics),
            Sections = sections,
            Podcasts = podcasts.DrainToImmutable(),
            MainMenu = mainMenu,
            FooterMenu = footerMenu,
            PageSize = fields.Map(Listing)?.Number(PageSize) ?? PageSize.Default,
            Feeds = FeedFields.Read(fields, OwnHost(fields, url), diagnostics),
            Urls = urls,
            Policies = PolicyFields.Read(fields, Policies, diagnostics),
            Republish = RepublishFields.Read(fields, Republish),
            Search = fields.Choice(Search),
            SearchWhere = fields.Has(Search) ? fields.Where(Search) : default,
            Trust = TrustFields.Read(fields, Trust, diagnostics),
            Robots = RobotFields.Read(fields, Robots, diagnostics),
            RobotsWhere = fields.Has(Robots) ? fields.Where(Robots) : default,
            Redirects = FormerAddressFields.ReadRedirects(fields, diagnostics),
            Gone = FormerAddressFields.ReadGone(fields, diagnostics),
            Labels = LabelFields.ReadLabels(fields, Labels, diagnostics),
            Fields = ExtraFields.Read(fields, Extra, diagnostics),
            Extra = ExtraFields.ReadValues(fields, SiteExtra),
            Allowed = SecurityFields.Read(fields, Security),
            Limits = CheckFields.ReadLimits(fields, Limits),
            Checks = CheckFields.ReadChecks(fields, Checks),
        };
    }

    private static SiteUrl ReadUrl(FieldReader fields, string? baseUrl, DiagnosticBag diagnostics)
    {
        var written = baseUrl is null ? fields.Located(Url) : new Located(baseUrl, SourceSpan.File("--base-url"));
        if (SiteUrl.Parse(written.Value) is { } url)
        {
            return url;
        }

        if (!written.IsEmpty)
        {
            diagnostics.Error(
                Codes.BadUrl,
                written.Where,
                $"'{written.Value}' is not a valid URL for a site",
                "expected https://example.org/ or https://example.org/path/",
                WebAddress.Hint(written.Value));
        }

        return new SiteUrl("https://localhost", "/");
    }

    private static string[] LinesOf(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The host of the site's own URL, so that a build for another host keeps the ids of stories.</summary>
    private static string OwnHost(FieldReader fields, SiteUrl url) => (SiteUrl.Parse(fields.Text(Url)) ?? url).Host;

    private static SiteZone ReadZone(FieldReader fields, DiagnosticBag diagnostics)
    {
        var written = fields.Located(Zone);
        if (written.IsEmpty)
        {
            return SiteZone.Utc;
        }

        if (SiteZone.Find(written.Value) is { } zone)
        {
            return zone;
        }

        var near = ZoneNames.Similar(written.Value);
        diagnostics.Error(
            Codes.UnknownZone,
            written.Where,
            $"there is no time zone '{written.Value}'",
            "expected a name such as Europe/Moscow",
            near.Length > 1 ? $"use one of: {string.Join(", ", near)}" : near.IsEmpty ? "" : $"did you mean '{near[0]}'?");
        return SiteZone.Utc;
    }
}
