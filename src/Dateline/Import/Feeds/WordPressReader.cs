using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;
using Dateline.Diagnostics;
using Dateline.Import.Folders;
using Dateline.Input.Yaml;

namespace Dateline.Import.Feeds;

/// <summary>
/// Reads the export file of WordPress (WXR): posts, pages, authors; categories are sections, tags topics, attachments a list of what to
/// fetch.
/// </summary>
internal sealed class WordPressReader(ImportRequest request, Findings findings, DiagnosticBag diagnostics)
{
    private static readonly string[] Machinery =

        [
            "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_block", "wp_template",
            "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face",
        ];

    private readonly string _displayPath = Project.DisplayPath(request.Sources[0]);
    private readonly Dictionary<string, (string Address, string Title)> _attachments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string, string)> _sections = new(StringComparer.OrdinalIgnoreCase);

    public Source Read()
    {
        if (XmlFile.Read(request.Sources[0], diagnostics) is not { } root)
        {
            return new Source(SourceKind.WordPress, SourceConfig.None, []);
        }

        if (root.All("channel").FirstOrDefault() is not { } channel
            || !channel.Elements().Any(e => e.Name.LocalName is "wxr_version" or "base_blog_url"))
        {
            diagnostics.Error(
                Codes.NoFrontMatter,
                SourceSpan.File(_displayPath),
                "this is no export of WordPress",
                "expected <wp:wxr_version> in <channel>",
                root.Name.LocalName is "rss" or "feed" ? "a feed is read by: dateline import feed" : "");
            return new Source(SourceKind.WordPress, SourceConfig.None, []);
        }

        foreach (var category in channel.All("category"))
        {
            _sections.TryAdd(Decoded(category.Say("category_nicename")), (category.Say("cat_name"), category.Say("category_description")));
        }

        var items = channel.All("item").ToArray();
        foreach (var attachment in items.Where(i => i.Say("post_type") == "attachment"))
        {
            _attachments.TryAdd(attachment.Say("post_id"), (attachment.Say("attachment_url"), attachment.Say("title")));
        }

        var config = SourceConfig.None with
        {
            Name = channel.Say("title"),
            Url = channel.Say("base_blog_url", "link"),
            Description = channel.Say("description"),
            Language = channel.Say("language"),
        };
        return new Source(
            SourceKind.WordPress, config, [.. channel.All("author").Select(Author), .. items.Select(Read).OfType<ImportedDocument>()])
        {
            Sections = _sections.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            Attachments = [.. _attachments.Values.Select(a => a.Address).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)],
        };
    }

    private ImportedDocument Author(XElement author)
    {
        var where = author.Where(_displayPath);
        if (author.Say("author_email").Length > 0)
        {
            findings.Add(FindingKind.Left, "an author's e-mail address: it was not public", where);
        }

        var login = author.Say("author_login");
        return new ImportedDocument(
            ImportedKind.Author,
            $"authors/{login}",
            where,
            ExportFields.Fields(where, ("name", author.Say("author_display_name") is { Length: > 0 } name ? name : login)),
            "")
        { Stem = login };
    }

    private ImportedDocument? Read(XElement item)
    {
        var (type, status, where) = (item.Say("post_type"), item.Say("status"), item.Where(_displayPath));
        if (type == "attachment")
        {
            return null;
        }

        if (Machinery.Contains(type) || status is "trash" or "auto-draft" or "inherit")
        {
            findings.Add(
                FindingKind.Left, status == "trash" ? "a post in the trash" : $"post type {type}: it is no text for readers", where);
            return null;
        }

        foreach (var _ in item.All("comment"))
        {
            findings.Add(FindingKind.Left, "a reader's comment", where);
        }

        var isPage = type == "page";
        if (type is not ("post" or "page"))
        {
            findings.Add(FindingKind.Guessed, $"post type {type} -> article", where);
        }

        var html = item.Elements()
            .FirstOrDefault(
                e => e.Name.LocalName == "encoded" && e.Name.NamespaceName.Contains("content", StringComparison.Ordinal))?.Value ?? "";
        return new ImportedDocument(
            isPage ? ImportedKind.Page : ImportedKind.Article,
            $"{type} {item.Say("post_id")}",
            where,
            Front(item, status, isPage, where),
            new PostText(_attachments, where, findings).Convert(html))
        {
            IsOurMarkdown = true,
            Stem = Decoded(item.Say("post_name")),
            Section = isPage ? "" : SectionOf(item),
            OldAddresses = OldAddress(item),
        };
    }

    private YamlMap Front(XElement item, string status, bool isPage, SourceSpan where)
    {
        var excerpt = item.Elements()
            .FirstOrDefault(
                e => e.Name.LocalName == "encoded" && e.Name.NamespaceName.Contains("excerpt", StringComparison.Ordinal))?.Value ?? "";
        var isHidden = status is not ("publish" or "future" or "") || item.Say("post_password").Length > 0;
        var first = Categories(item, "category").FirstOrDefault().Name;
        var topics = Categories(item, "post_tag")
            .Concat(Categories(item, "category").Where(c => c.Name != first))
            .Select(c => c.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var domain in item
            .All("category")
            .Select(c => c.Attribute("domain")?.Value ?? "")
            .Where(d => d is not ("" or "category" or "post_tag" or "nav_menu"))
            .Distinct(StringComparer.Ordinal))
        {
            findings.Add(FindingKind.Left, $"taxonomy {domain}: no field here can hold it", where);
        }

        var picture = item.All("postmeta").FirstOrDefault(m => m.Say("meta_key") == "_thumbnail_id")?.Say("meta_value") ?? "";
        return ExportFields.Fields(
            where, isPage ? [] : [("authors", [item.Say("creator")]), ("tags", topics)],
            ("title", Words(item.Say("title"))), ("lede", Words(excerpt)), ("date", Date(item, "post_date")),
            ("updated", Date(item, "post_modified")),
            ("draft", isHidden ? "true" : ""), ("image", _attachments.GetValueOrDefault(picture).Address ?? ""));
    }

    private static string SectionOf(XElement item) =>
        Categories(item, "category").FirstOrDefault() is { Id: { Length: > 0 } id } && id != "uncategorized" ? id : "";

    private static IEnumerable<(string Id, string Name)> Categories(XElement item, string domain) =>
        item.All("category").Where(c => c.Attribute("domain")?.Value == domain)
            .Select(c => (Decoded(c.Attribute("nicename")?.Value ?? c.Value), c.Value.Trim()));

    /// <summary>The instant where it is known; drafts have zeros for it, and some only the wall clock's time.</summary>
    private static string Date(XElement item, string name)
    {
        bool IsSet(string date) => date.Length > 0 && !date.StartsWith("0000", StringComparison.Ordinal);
        var (instant, local) = (item.Say(name + "_gmt"), item.Say(name));
        return IsSet(instant) ? $"{instant.Replace(' ', 'T')}+00:00" : IsSet(local) && item.Say("status") != "draft" ? local : "";
    }

    private static ImmutableArray<string> OldAddress(XElement item) =>
        Uri.TryCreate(item.Say("link"), UriKind.Absolute, out var link) && link.AbsolutePath.Length > 1 && link.Query.Length == 0
            ? [link.AbsolutePath]
            : [];

    private static string Decoded(string name) => name.Contains('%') ? Uri.UnescapeDataString(name) : name;

    private static string Words(string html) =>
        html.Contains('<') || html.Contains('&') || html.Contains('[')
            ? MarkdownText.Line(new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<body>{html}").Body!.TextContent)
            : MarkdownText.Line(html);
}
