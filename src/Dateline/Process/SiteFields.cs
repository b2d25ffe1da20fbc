using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary><c>site.yml</c>: what it may say, and how that is read.</summary>
internal static class SiteFields
{
    public const string FileName = "site.yml";

    private static readonly Field Name = new("name", "The newsroom's name.");
    private static readonly Field Description = new("description", "What it is, in a sentence.");
    private static readonly Field Url = new("url", "Where the site lives: https://example.org/ or https://example.org/path/.");
    private static readonly Field Zone = new("zone", "The newsroom's time zone: Europe/Moscow.");
    private static readonly Field Source = new("source", "The agency that datelines name; without it, the newsroom's name.");
    private static readonly Field Image = new("image", "The picture that stands for pages without one: media/card.png.");
    private static readonly Field Dateline = new("dateline", "How datelines are printed: tass, ap, reuters, none or a pattern; or one for each language.");
    private static readonly Field Sections = new("sections", "The desks' parts of the site: a list of id, name, description and sections.");
    private static readonly Field Menu = new("menu", "What the menus have beside the sections: main and footer, lists of name and url.");
    private static readonly Field Listing = new("listing", "How lists are cut into pages: size.");
    private static readonly Field Feeds = new("feeds", "How long feeds are and what their ids begin with: items and id.");
    private static readonly Field Urls = new("urls", "The shapes of addresses: article, section, topic, author, background, page, news, corrections.");
    private static readonly Field Policies = new("policies", "The newsroom's policies, each with the address of its page: corrections, ethics.");
    private static readonly Field Extra = new("fields", "Fields of the site's own that articles may use: a list of name and description.");

    private static readonly Field Limits = new("limits", "How much is too much when the newsroom is checked: headline, background, review.");
    private static readonly Field Checks = new("checks", "How bad a complaint is, by its code: error, warning or off.");

    private static readonly Schema FeedSchema = new("feeds", new("items", "How many stories a feed holds."), new("id", "What ids of feed items begin with, for ever."));
    private static readonly Schema ListingSchema = new("listing", new Field("size", "How many stories a page of a list holds."));

    public static Schema Schema { get; } = new(
        "site.yml", Name, Description, Url, Shared.Language, Zone, Source, Image, Dateline, Sections, Menu, Listing, Feeds, Urls, Policies, Extra, Limits, Checks);

    /// <summary>Reads <c>site.yml</c>; <paramref name="baseUrl"/> takes the place of its <c>url</c>. The best value is given whatever is wrong.</summary>
    public static SiteConfig Read(SourceText file, string? baseUrl, DiagnosticBag diagnostics)
    {
        var fields = Document.ReadYaml(file, Schema, SiteZone.Utc, diagnostics);
        var name = fields.Required(Name);
        var url = ReadUrl(fields, baseUrl, diagnostics);
        var urls = UrlFields.Read(fields, Urls, diagnostics);
        var feeds = fields.Map(Feeds, FeedSchema);
        var (mainMenu, footerMenu) = MenuFields.Read(fields, Menu, diagnostics);
        return new SiteConfig
        {
            Name = name,
            Description = fields.Text(Description),
            Url = url,
            Language = fields.ReadLanguage() is { IsEmpty: false } language ? language.Value : "en",
            Zone = ReadZone(fields, diagnostics),
            Source = fields.Text(Source) is { Length: > 0 } source ? source : name,
            Image = fields.Text(Image),
            ImageWhere = fields.Where(Image),
            Dateline = ReadDateline(fields, diagnostics),
            Sections = ReadSections(fields, urls, diagnostics),
            MainMenu = mainMenu,
            FooterMenu = footerMenu,
            PageSize = fields.Map(Listing, ListingSchema)?.Number(ListingSchema.Fields[0], 24, 1, 1000) ?? 24,
            FeedItems = feeds?.Number(FeedSchema.Fields[0], 20, 1, 500) ?? 20,
            FeedId = feeds?.Text(FeedSchema.Fields[1]) is { Length: > 0 } id ? id : url.Host,
            Urls = urls,
            Policies = MenuFields.ReadPolicies(fields, Policies, diagnostics),
            Fields = ExtraFields.Read(fields, Extra, diagnostics),
            Limits = CheckFields.ReadLimits(fields, Limits),
            Checks = CheckFields.ReadChecks(fields, Checks, diagnostics),
        };
    }

    private static SiteUrl ReadUrl(Fields fields, string? baseUrl, DiagnosticBag diagnostics)
    {
        var written = baseUrl is null ? fields.RequiredLocated(Url) : new Located(baseUrl, SourceSpan.File("--base-url"));
        if (SiteUrl.Parse(written.Value) is { } url)
        {
            return url;
        }

        if (!written.IsEmpty)
        {
            diagnostics.Error(Codes.BadUrl, written.Where, $"'{written.Value}' is no address that a site could have", "expected https://example.org/ or https://example.org/path/");
        }

        return new SiteUrl("https://localhost", "/");
    }

    private static ImmutableArray<Section> ReadSections(Fields fields, UrlPatterns urls, DiagnosticBag diagnostics)
    {
        if (fields.Value(Sections) is null or YamlScalar { Value: "" } or YamlList { Items.IsEmpty: true })
        {
            fields.Missing(Sections, fields.Where(Sections));
        }

        return SectionFields.Read(fields, Sections, urls, diagnostics);
    }

    private static SiteZone ReadZone(Fields fields, DiagnosticBag diagnostics)
    {
        var written = fields.RequiredLocated(Zone);
        if (written.IsEmpty)
        {
            return SiteZone.Utc;
        }

        if (SiteZone.Find(written.Value) is { } zone)
        {
            return zone;
        }

        var near = Nearest.To(written.Value, SiteZone.Names);
        diagnostics.Error(Codes.UnknownZone, written.Where, $"there is no time zone '{written.Value}'", "expected a name such as Europe/Moscow", near is null ? "" : $"did you mean '{near}'?");
        return SiteZone.Utc;
    }

    private static DatelineStyle ReadDateline(Fields fields, DiagnosticBag diagnostics)
    {
        if (fields.Value(Dateline) is not YamlMap map)
        {
            return new DatelineStyle(Pattern(fields.Located(Dateline), diagnostics), FrozenDictionary<string, string>.Empty);
        }

        var patterns = map.Entries.ToDictionary(
            e => e.Key,
            e => Pattern(new Located((e.Value as YamlScalar)?.Value ?? "", e.Value.Where), diagnostics),
            StringComparer.OrdinalIgnoreCase);
        return new DatelineStyle(
            patterns.GetValueOrDefault("default", DatelineStyle.Known["tass"]),
            patterns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private static string Pattern(Located written, DiagnosticBag diagnostics)
    {
        if (written.IsEmpty)
        {
            return DatelineStyle.Known["tass"];
        }

        if (DatelineStyle.Known.TryGetValue(written.Value, out var known))
        {
            return known;
        }

        if (written.Value.Contains('{') && DatelineStyle.UnknownPlace(written.Value) is null)
        {
            return written.Value;
        }

        diagnostics.Error(
            Codes.BadValue, written.Where, $"'{written.Value}' is no way to print a dateline", "expected tass, ap, reuters, none or a pattern such as '{PLACE}, {date}. /{source}/.'", Hint(written.Value));
        return "";
    }

    private static string Hint(string dateline) => DatelineStyle.UnknownPlace(dateline) is { } unknown
        ? $"{unknown} means nothing here; one of: {string.Join(", ", DatelineStyle.Places)}"
        : Nearest.Hint(dateline, DatelineStyle.Known.Keys);
}
