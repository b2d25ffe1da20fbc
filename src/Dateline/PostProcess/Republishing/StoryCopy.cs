using System.Collections.Frozen;
using System.Globalization;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Metadata;
using Dateline.PostProcess.Pages;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Republishing;

/// <summary>
/// A story as others may publish it: HTML without classes and scripts, with absolute links. It has the corrections, the backgrounds, the
/// sources, the credit line, and only those pictures, films and sounds that may go along.
/// </summary>
internal sealed class StoryCopy(PageBuilder builder, Article article, FrozenSet<string> ended) : IDisposable
{
    private readonly LocaleStrings _strings = builder.Strings(article.Language);
    private readonly StringWriter _to = new(CultureInfo.InvariantCulture);

    private readonly string _url = PageHeads.Canonical(builder, article);

    public string Html()
    {
        _to.Write($"<article lang=\"{article.Language}\" dir=\"{_strings.Direction}\">\n");
        Element("h1", article.Title);
        Element("p", article.Lede);
        Byline();
        if (article.Image is { } picture && MayShow(picture))
        {
            Write(picture);
        }

        Body(new BodyView(article.Body, article.Language, DatelineText.Html(builder, _strings, article), Page: _url, Owners: Owners)
        {
            Ended = ended,
            Live = EntryMarks.OfCopy(builder, _strings, article),
        });
        _to.Write(CorrectionNotes.Html(_strings, article));
        foreach (var embedded in article.Backgrounds)
        {
            Write(embedded);
        }

        Sources();
        Credit();
        _to.Write("</article>\n");
        return _to.ToString();
    }

    public void Dispose() => _to.Dispose();

    /// <summary>The names whose pictures may be shown, a name a line.</summary>
    private string Owners => string.Join(
        '\n', article.Authors.Where(a => a.Author is not null).Select(a => a.Name).Prepend(builder.Site.Source).Prepend(builder.Site.Name));

    private bool MayShow(Figure picture) => !ended.Contains(picture.File.Path) && picture.Terms switch
    {
        { Republish: Permission.Refused } => false,
        { Republish: Permission.Granted } => true,
        { Owner: { Length: > 0 } owner } when !PictureOwners.Include(Owners, owner) => false,
        _ => PictureOwners.Include(Owners, picture.Credit),
    };

    private void Byline()
    {
        var names = _strings.Names(Creators.Of(builder.Site, article).Select(c => c.Name));
        _to.Write("<p>");
        Text($"{Plain("by")} {names}");
        _to.Write($" <time datetime=\"{LocaleStrings.Iso(article.Date)}\">");
        Text(_strings.DayText(article.Date));
        _to.Write("</time></p>\n");
    }

    private void Write(Figure picture)
    {
        var (width, height) = Renditions.LargestOf(picture.File);
        _to.Write("<figure><img src=\"");
        Text(builder.FullUrl(picture.File.Address));
        _to.Write("\" alt=\"");
        Text(picture.Alt);
        _to.Write(width > 0 ? string.Create(CultureInfo.InvariantCulture, $"\" width=\"{width}\" height=\"{height}\">") : "\">");
        _to.Write("<figcaption>");
        Text($"{picture.Caption} {picture.Credit}".Trim());
        _to.Write("</figcaption></figure>\n");
    }

    private void Write(Embedded embedded)
    {
        var (background, edition) = embedded;
        _to.Write($"<section lang=\"{edition.Language}\" dir=\"{Scripts.DirectionOf(edition.Language)}\">\n");
        Element("h2", edition.Title);
        Element("p", builder.Strings(edition.Language).Fill("as_of", "date", builder.Strings(edition.Language).DayText(edition.Date)));
        Body(new BodyView(
            edition.Body, edition.Language, IdPrefix: background.Id, Excerpt: true,
            Page: builder.FullUrl(background.Address), Owners: Owners)
        {
            Ended = ended,
        });
        _to.Write("</section>\n");
    }

    private void Sources()
    {
        if (article.Text.Sources.IsEmpty)
        {
            return;
        }

        Element("h2", Plain("sources"));
        _to.Write("<ul>\n");
        foreach (var source in article.Text.Sources)
        {
            _to.Write("<li>");
            Link(source.Url, source.Title);
            _to.Write("</li>\n");
        }

        _to.Write("</ul>\n");
    }

    /// <summary>The line that names the newsroom and leads to the story, and the licence.</summary>
    private void Credit()
    {
        const string place = "{site}";
        var (site, terms) = (builder.Site, builder.Site.Republish!);
        var line = terms.Credit.Length > 0 ? terms.Credit : Plain("republish_credit");
        var at = line.IndexOf(place, StringComparison.Ordinal);
        _to.Write("<p>");
        Text(at < 0 ? "" : line[..at]);
        Link(_url, at < 0 ? line : site.Name);
        Text(at < 0 ? "" : line[(at + place.Length)..]);
        Text($" {Plain("republish_licence")} ");
        Link(terms.LicenceUrl, terms.Licence);
        _to.Write("</p>\n");
    }

    private void Body(BodyView text) => builder.Context.Prose.RenderAbsolute(text, _to);

    private void Element(string name, string text)
    {
        if (text.Length > 0)
        {
            _to.Write($"<{name}>");
            Text(text);
            _to.Write($"</{name}>\n");
        }
    }

    private void Link(string url, string words)
    {
        if (url.Length == 0)
        {
            Text(words);
            return;
        }

        _to.Write("<a href=\"");
        Text(url);
        _to.Write("\">");
        Text(words);
        _to.Write("</a>");
    }

    private void Text(string text) => MarkupEncoder.Write(_to, text);

    private string Plain(string key) => _strings[key];
}
