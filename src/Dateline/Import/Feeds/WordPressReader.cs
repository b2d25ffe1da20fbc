using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;
using Dateline.Diagnostics;
using Dateline.Import.Folders;
using Dateline.Input.Yaml;

namespace Dateline.Import.Feeds;

/// <summary>
/// Reads the export file of WordPress (WXR): posts, pages and authors. Categories become sections, tags become topics, and attachments a
/// list of files to download.
/// </summary>
internal sealed class WordPressReader(ImportRequest request, Mapping mapping, Findings findings, DiagnosticBag diagnostics)
{
    /// <summary>The taxonomy of the usual plugins for series.</summary>
    private const string Series = "series";

    /// <summary>Post types that hold no text for readers.</summary>
    private static readonly string[] InternalTypes =

        [
            "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_block", "wp_template",
            "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face",
        ];

    private readonly string _displayPath = Project.DisplayPath(request.Sources[0]);
    private readonly Dictionary<string, Attachment> _attachments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string, string)> _sections = new(StringComparer.OrdinalIgnoreCase);

    public Source Read()
    {
        if (XmlSource.Read(request.Sources[0], diagnostics) is not { } root)
        {
            return new Source(SourceKind.WordPress, SourceConfig.None, []);
        }

        if (root.Children("channel").FirstOrDefault() is not { } channel
            || !channel.Elements().Any(e => e.Name.LocalName is "wxr_version" or "base_blog_url"))
        {
            diagnostics.Error(
                Codes.NotWordPress,
                SourceSpan.File(_displayPath),
                "this is not an export of WordPress",
                "expected <wp:wxr_version> in <channel>",
                root.Name.LocalName is "rss" or "feed" ? "import a feed with: dateline import feed" : "");
            return new Source(SourceKind.WordPress, SourceConfig.None, []);
        }

        return Read(channel);
    }

    private Source Read(XElement channel)
    {
        foreach (var category in channel.Children("category"))
        {
            _sections.TryAdd(
                Decoded(category.TextOf("category_nicename")),
                (category.TextOf("cat_name"), category.TextOf("category_description")));
        }

        var items = channel.Children("item").ToArray();
        foreach (var attachment in items.Where(i => i.TextOf("post_type") == "attachment"))
        {
            var alt = Meta(attachment, "_wp_attachment_image_alt").FirstOrDefault("");
            _attachments.TryAdd(attachment.TextOf("post_id"), new Attachment(
                attachment.TextOf("attachment_url"),
                alt.Length > 0 ? alt : attachment.TextOf("title"),
                Words(Encoded(attachment, "excerpt"))));
        }

        var config = SourceConfig.None with
        {
            Name = channel.TextOf("title"),
            Url = channel.TextOf("base_blog_url", "link"),
            Description = channel.TextOf("description"),
            Language = channel.TextOf("language"),
        };
        return new Source(
            SourceKind.WordPress,
            config,
            [.. channel.Children("author").Select(Author), .. items.Select(ReadItem).OfType<ImportedDocument>()])
        {
            Sections = _sections.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            Attachments = [.. _attachments.Values.Select(a => a.Address).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)],
        };
    }

    private ImportedDocument Author(XElement author)
    {
        var where = author.Where(_displayPath);
        if (author.TextOf("author_email").Length > 0)
        {
            findings.Add(FindingKind.Unsupported, "an author's email address: not public", where);
        }

        var login = author.TextOf("author_login");
        return new ImportedDocument(
            ImportedKind.Author,
            $"authors/{login}",
            where,
            ExportFields.Fields(where, ("name", author.TextOf("author_display_name") is { Length: > 0 } name ? name : login)),
            "")
        { Stem = login };
    }

    private ImportedDocument? ReadItem(XElement item)
    {
        var (type, status, where) = (item.TextOf("post_type"), item.TextOf("status"), item.Where(_displayPath));
        if (type == "attachment")
        {
            return null;
        }

        if (InternalTypes.Contains(type) || status is "trash" or "auto-draft" or "inherit")
        {
            findings.Add(
                FindingKind.Unsupported, status == "trash" ? "a post in the trash" : $"post type {type}: not text for readers", where);
            return null;
        }

        foreach (var _ in item.Children("comment"))
        {
            findings.Add(FindingKind.Unsupported, "a reader's comment", where);
        }

        var isPage = type == "page";
        if (type is not ("post" or "page"))
        {
            findings.Add(FindingKind.Guessed, $"post type {type} -> article", where);
        }

        return new ImportedDocument(
            isPage ? ImportedKind.Page : ImportedKind.Article,
            $"{type} {item.TextOf("post_id")}",
            where,
            Front(item, status, isPage, where),
            new PostText(_attachments, mapping, where, findings).Convert(Encoded(item, "content")))
        {
            FeedId = item.TextOf("guid"),
            IsOurMarkdown = true,
            Stem = Decoded(item.TextOf("post_name")),
            Section = isPage ? "" : SectionOf(item),
            OldAddresses = OldAddress(item),
        };
    }

    private YamlMap Front(XElement item, string status, bool isPage, SourceSpan where)
    {
        var isHidden = status is not ("publish" or "future" or "") || item.TextOf("post_password").Length > 0;
        var first = Categories(item, "category").FirstOrDefault().Name;
        var topics = Categories(item, "post_tag")
            .Concat(Categories(item, "category").Where(c => c.Name != first))
            .Select(c => c.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var domain in item
            .Children("category")
            .Select(c => c.Attribute("domain")?.Value ?? "")
            .Where(d => d is not ("" or "category" or "post_tag" or "nav_menu" or Series))
            .Distinct(StringComparer.Ordinal))
        {
            findings.Add(FindingKind.Unsupported, $"taxonomy {domain}: no field can hold it", where);
        }

        var picture = Meta(item, "_thumbnail_id").FirstOrDefault("");
        return ExportFields.Fields(
            where, isPage ? [] : [("authors", [item.TextOf("creator")]), ("tags", topics)],
            ("title", Words(item.TextOf("title"))), ("lede", Words(Encoded(item, "excerpt"))), ("date", Date(item, "post_date")),
            ("updated", Date(item, "post_modified")),
            ("series", isPage ? "" : Categories(item, Series).FirstOrDefault().Name ?? ""),
            ("series_part", Meta(item, "_series_part").FirstOrDefault("")),
            ("draft", isHidden ? "true" : ""),
            ("image", _attachments.GetValueOrDefault(picture)?.Address ?? ""), ("enclosure", Enclosure(item)));
    }

    private static IEnumerable<string> Meta(XElement item, string key) =>
        item.Children("postmeta").Where(m => m.TextOf("meta_key") == key).Select(m => m.TextOf("meta_value"));

    /// <summary>The first sound or film of a post, with its length: WordPress notes each file that a text links to.</summary>
    private static string Enclosure(XElement item) =>
        Meta(item, "enclosure").FirstOrDefault(e => ImportedRecording.Of(YamlText.Text(e)) is not null) ?? "";

    /// <summary>The HTML of an item's text or its excerpt, which have the same element's name in different namespaces.</summary>
    private static string Encoded(XElement item, string kind) =>
        item.Elements()
            .FirstOrDefault(e => e.Name.LocalName == "encoded" && e.Name.NamespaceName.Contains(kind, StringComparison.Ordinal))
            ?.Value ?? "";

    private static string SectionOf(XElement item) =>
        Categories(item, "category").FirstOrDefault() is { Id: { Length: > 0 } id } && id != "uncategorized" ? id : "";

    private static IEnumerable<(string Id, string Name)> Categories(XElement item, string domain) =>
        item.Children("category").Where(c => c.Attribute("domain")?.Value == domain)
            .Select(c => (Decoded(c.Attribute("nicename")?.Value ?? c.Value), c.Value.Trim()));

    /// <summary>An item's date, in UTC if it is known. Drafts have zeros, and some items only the local time.</summary>
    private static string Date(XElement item, string name)
    {
        bool IsSet(string date) => date.Length > 0 && !date.StartsWith("0000", StringComparison.Ordinal);
        var (instant, local) = (item.TextOf(name + "_gmt"), item.TextOf(name));
        if (IsSet(instant))
        {
            return $"{instant.Replace(' ', 'T')}+00:00";
        }

        return IsSet(local) && item.TextOf("status") != "draft" ? local : "";
    }

    private static ImmutableArray<string> OldAddress(XElement item) =>
        Uri.TryCreate(item.TextOf("link"), UriKind.Absolute, out var link) && link.AbsolutePath.Length > 1 && link.Query.Length == 0
            ? [link.AbsolutePath]
            : [];

    private static string Decoded(string name) => name.Contains('%') ? Uri.UnescapeDataString(name) : name;

    private static string Words(string html) =>
        html.Contains('<') || html.Contains('&') || html.Contains('[')
            ? MarkdownText.Line(new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<body>{html}").Body!.TextContent)
            : MarkdownText.Line(html);
}
