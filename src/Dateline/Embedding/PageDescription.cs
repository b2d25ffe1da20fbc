using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.Embedding;

/// <summary>
/// What a page says of itself, as plain text: by OpenGraph, by oEmbed, or in its title. <paramref name="OEmbed"/> is where it says more.
/// </summary>
internal sealed partial record PageDescription(string Title, string Words, string Author, Uri? Poster, Uri? OEmbed)
{
    private const int LongestTitle = 150, LongestWords = 300;

    /// <summary>
    /// Reads a page of HTML: its elements meta, link and title, in whatever encoding. Nothing else is parsed, because the tree of a page
    /// with tags nested a hundred thousand times takes minutes.
    /// </summary>
    public static PageDescription Read(ReadOnlySpan<byte> html, Uri page)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(Kept(Encoding.Latin1.GetString(html))));
        var document = new HtmlParser().ParseDocument(stream);
        return new PageDescription(
            Clean(Meta("og:title", "twitter:title") ?? document.Title ?? "", LongestTitle),
            Clean(Meta("og:description", "twitter:description", "description") ?? "", LongestWords),
            Clean(Meta("author", "article:author") is { } by && !by.Contains("://", StringComparison.Ordinal) ? by : "", LongestTitle),
            Resolve(page, Meta("og:image:secure_url", "og:image", "twitter:image")),
            Resolve(page, Links().FirstOrDefault(l => l.GetAttribute("type") == "application/json+oembed")?.GetAttribute("href")));

        string? Meta(params string[] names) => names
            .Select(name => document.QuerySelectorAll("meta").FirstOrDefault(m =>
                string.Equals(m.GetAttribute("property") ?? m.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase)))
            .Select(m => m?.GetAttribute("content"))
            .FirstOrDefault(c => !string.IsNullOrWhiteSpace(c));

        IEnumerable<IElement> Links() => document.QuerySelectorAll("link");
    }

    /// <summary>Adds what an answer of oEmbed says. Its HTML is not used.</summary>
    public PageDescription With(ReadOnlySpan<byte> json, Uri page)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            var answer = document.RootElement;
            return answer.ValueKind != JsonValueKind.Object
                ? this
                : this with
                {
                    Title = Clean(Text("title"), LongestTitle) is { Length: > 0 } title ? title : Title,
                    Author = Clean(Text("author_name"), LongestTitle) is { Length: > 0 } author ? author : Author,
                    Poster = Poster ?? Resolve(page, Text("thumbnail_url")),
                };

            string Text(string name) =>
                answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return this;
        }
    }

    private static string Kept(string html)
    {
        var kept = new StringBuilder();
        foreach (Match piece in Pieces().Matches(html))
        {
            kept.Append(piece.Groups["tag"].Value).Append(piece.Groups["title"].Value)
                .Append(piece.Groups["title"].Success ? "</title>" : "");
        }

        return kept.ToString();
    }

    private static Uri? Resolve(Uri page, string? written) =>
        !string.IsNullOrWhiteSpace(written) && Uri.TryCreate(page, written.Trim(), out var found) && found.Scheme == Uri.UriSchemeHttps
            ? found
            : null;

    /// <summary>One line of plain text, without signs that a page can't show.</summary>
    private static string Clean(string text, int most)
    {
        var seen = string.Concat(text.EnumerateRunes().Take(most * 10).Select(r => IsSeen(r) ? r.ToString() : " "));
        var words = string.Join(' ', seen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= most)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', most);
        var end = cut > most / 2 ? cut : most - (char.IsLowSurrogate(words[most]) ? 1 : 0);
        return words[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    // Marks that turn the direction of a line would turn the newsroom's words beside it, too.
    private static bool IsSeen(Rune rune) =>
        rune.Value is not (>= 0x202A and <= 0x202E) and not (>= 0x2066 and <= 0x2069)
            && Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    // What is left open reaches to the end, as in a browser: so every piece is passed once.
    [GeneratedRegex(
        @"<!--[\s\S]*?(?:-->|\z)|<(?<raw>script|style)\b[\s\S]*?(?:</\k<raw>|\z)|(?<title><title\b[^>]*(?:>[^<]*|\z))"
            + @"|(?<tag><(?:meta|link)\b(?>""[^""]*(?:""|\z)|'[^']*(?:'|\z)|[^'"">])*(?:>|\z))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
