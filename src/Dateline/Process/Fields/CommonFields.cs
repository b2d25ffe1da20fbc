using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Media;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Process.Fields;

/// <summary>Fields that several kinds of documents have, each declared and read in one place.</summary>
internal static class CommonFields
{
    private static readonly Field Src = new(
        "src", "The path of the picture in the input folder: media/map.png.")
    { IsRequired = true, Format = ValueFormat.Media };
    public static readonly Field Alt = new("alt", "What the picture shows, for readers who can't see it.");
    private static readonly Field Caption = new("caption", "The words below the picture.");
    private static readonly Field Credit = new("credit", "Who made the picture.");
    private static readonly Field Focus = new("focus", "The point that every crop shows, from the left and from the top: 30% 60%.")
    { Format = ValueFormat.Point };
    private static readonly ChoiceField<bool> Chart = new(
        "chart", "Whether it is a chart or a map: then nothing is cut off, and dark pages show it dark.", ("false", false), ("true", true));
    private static readonly Field Small = new(
        "small", "The path of the same chart with fewer, larger words, for phones: media/map-small.png.")
    { Format = ValueFormat.Media };
    private static readonly Schema ImageSchema = new(
        "a picture", [Src, Alt, Caption, Credit, Focus, Chart, Small, .. PictureTermsFields.All]);

    private static readonly Field SourceTitle = new("title", "The title of the source.") { IsRequired = true };
    private static readonly Field SourceUrl = new("url", "The URL of the source: https://example.org/page.") { Format = ValueFormat.Web };
    private static readonly Field Archived = new("archived", "The URL of an archived copy.") { Format = ValueFormat.Web };
    private static readonly Schema SourceSchema = new("a source", SourceTitle, SourceUrl, Archived);

    public static readonly Field Title = new("title", "The headline, as plain text.") { IsRequired = true };
    public static readonly Field Lede = new("lede", "The standfirst: what the text is about, in a sentence or two.");
    public static readonly DateField Updated = new(
        "updated", "When the text last changed in a way that matters to readers. Readers see this from that date.");
    public static readonly Field Slug = new(
        "slug", "The last part of the address; the default is the file's name.")
    { Format = ValueFormat.Slug };
    public static readonly ListField Aliases = new(
        "aliases", "Former addresses, which redirect here: [/old/address/].")
    { Format = ValueFormat.Alias, MaxCount = 1000 };
    public static readonly Field Language = new(
        "language", "The language of the text: en, ru, pt-BR.")
    { Format = ValueFormat.Language };
    public static readonly ChoiceField<Status> Status = new(
        "status",
        "Published or draft.",
        ("published", Dateline.Process.Documents.Status.Published),
        ("draft", Dateline.Process.Documents.Status.Draft));
    public static readonly DateField Embargo = new("embargo", "The date before which readers can't see it.");
    public static readonly DateField Expires = new("expires", "When it is removed from the site.") { IsEnd = true };
    public static readonly MapField Image = new(
        "image", "The picture: src, alt, caption, credit, focus, chart, small, rights and republish.", () => ImageSchema)
    { OrText = Src };
    public static readonly MapListField Sources = new(
        "sources", "Where the facts come from: a list of title, url and archived.", () => SourceSchema)
    { MaxCount = 500, OrText = SourceTitle };
    public static readonly ListField Topics = new("topics", "What it is about: [one, two].") { Format = ValueFormat.Topic };
    public static readonly ListField Links = new("links", "Pages about it on other websites.") { Format = ValueFormat.Web };

    /// <summary>Reads the headline and applies the typography of its language.</summary>
    public static Located ReadTitle(this FieldReader fields, string language)
    {
        var title = fields.Located(Title);
        return title with { Value = PlainLine.Typeset(title.Value, language) };
    }

    public static ParsedPicture? ReadImage(this FieldReader fields, string language, DiagnosticBag diagnostics)
    {
        if (fields.Map(Image) is not { } image)
        {
            return null;
        }

        var src = image.Located(Src);
        if (src.IsEmpty)
        {
            return null;
        }

        if (!WebAddress.Is(src.Value) && MediaTypes.Find(src.Value) is { Kind: not (MediaKind.Picture or MediaKind.Drawing) })
        {
            ReportNoPicture(fields, src, diagnostics);
            return null;
        }

        var focus = image.Located(Focus);
        if (!focus.IsEmpty && Model.Pictures.Focus.Parse(focus.Value) is null)
        {
            diagnostics.Error(
                Codes.BadValue, focus.Where, $"'{focus.Value}' is not a point of the picture",
                "expected how far it is from the left and from the top, such as focus: 30% 60%");
        }

        return new ParsedPicture(
            src,
            image.Located(Small),
            new PictureText(
                image.Text(Alt), PlainLine.Typeset(image.Text(Caption), language), image.Text(Credit), focus.Value,
                PictureTermsFields.Read(image), image.Choice(Chart)));
    }

    private static void ReportNoPicture(FieldReader fields, Located src, DiagnosticBag diagnostics)
    {
        var field = RecordingTypes.Of(src.Value) is { } type ? (RecordingTypes.IsFilm(type) ? "video" : "audio") : "";
        var isField = fields.Schema.Names.Contains(field);
        diagnostics.Error(
            Codes.WrongMediaKind,
            src.Where,
            $"'{src.Value}' is {RecordingFields.Kind(src.Value)}, and 'image' needs a picture",
            "expected a file such as media/flood.jpg",
            isField ? $"write {field}: {src.Value}"
            : field.Length > 0 ? $"show it in the text: ![what it shows]({src.Value})"
            : $"link to it in the text: [words]({src.Value})");
    }

    /// <summary>
    /// Reports a picture without alternative text. Called where the file is known, as its own words may say what it shows.
    /// </summary>
    public static void ReportMissingAlt(ParsedPicture image, DiagnosticBag diagnostics)
    {
        var isAlone = image.Text is { Caption: "", Credit: "", Focus: "" };
        diagnostics.Warning(
            Codes.MissingAlt,
            image.Src.Where,
            $"the picture '{image.Src.Value}' has no alternative text",
            $"expected alt: {Alt.Help}",
            isAlone ? $"write image: {{src: {image.Src.Value}, alt: \"what it shows\"}}" : "");
    }

    /// <summary>Reads topics. Reports those whose names can't be part of an address, and leaves them out.</summary>
    public static ImmutableArray<Located> ReadTopics(this FieldReader fields, DiagnosticBag diagnostics)
    {
        var topics = fields.Ids(Topics);
        return topics.All(t => UrlParts.IsTopic(t, diagnostics: null)) ? topics : [.. topics.Where(t => UrlParts.IsTopic(t, diagnostics))];
    }

    public static Moment? ReadUpdated(this FieldReader fields, Moment published, DiagnosticBag diagnostics)
    {
        var updated = fields.Moment(Updated);
        DateOrder.CheckNotBefore(published, updated, Updated, fields.Where(Updated), diagnostics);
        return updated;
    }

    /// <summary>Reads a language tag; empty when absent or invalid, which means the site's language.</summary>
    public static Located ReadLanguage(this FieldReader fields)
    {
        var language = fields.Located(Language);
        if (language.IsEmpty || Languages.IsTag(language.Value))
        {
            return language;
        }

        fields.ReportInvalid(language.Where, Language, $"is '{language.Value}'", Languages.Hint(language.Value));
        return new Located("", language.Where);
    }

    public static ImmutableArray<SourceNote> ReadSources(this FieldReader fields) =>
    [
        .. fields.MapList(Sources).Select(ReadSource),
    ];

    /// <summary>Reads a source. A URL alone has no title that readers could be shown.</summary>
    private static SourceNote ReadSource(FieldReader source)
    {
        if (source.OnlyText is { } text && (WebAddress.Is(text.Value) ? text.Value : WebAddress.Meant(text.Value)) is { } url)
        {
            source.ReportMissing(SourceTitle, text.Where, hint: $"write sources: [{{title: \"The title of the page\", url: \"{url}\"}}]");
        }

        return new SourceNote(source.Text(SourceTitle), source.Web(SourceUrl), source.Web(Archived));
    }

    /// <summary>Reads whether and when readers may see a document. <paramref name="status"/> has the values for its kind.</summary>
    public static Publication ReadPublication(this FieldReader fields, ChoiceField<Status> status) =>
        new(fields.Choice(status), fields.Moment(Embargo), fields.Moment(Expires));
}
