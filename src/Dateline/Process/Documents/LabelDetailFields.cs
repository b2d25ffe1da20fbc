using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>
/// Declares and reads an article's label, and what it asks for: a sponsor, the item of a review, the claim of a fact-check.
/// </summary>
internal static class LabelDetailFields
{
    public static readonly Field Label = new(
        "label",
        "What it is, if it is not plain news: opinion, analysis, review, fact-check, interview, sponsored or satire, or an own label.")
    { Format = ValueFormat.Label };

    private static readonly Field SponsorName = new("name", "Who paid for it.") { IsRequired = true };
    private static readonly Field SponsorUrl = new("url", "The sponsor's website.") { Format = ValueFormat.Web };
    private static readonly Schema SponsorSchema = new("a sponsor", SponsorName, SponsorUrl) { HasForeignNames = false };

    public static readonly MapField Sponsor = new(
        "sponsor", "Who paid for a sponsored story: name and url.", () => SponsorSchema)
    { OrText = SponsorName, OnlyIf = new(Label, StoryLabel.Sponsored), RequiredIf = new(Label, StoryLabel.Sponsored) };

    private static readonly Field Item = new("item", "The title or name of what is reviewed.") { IsRequired = true };
    private static readonly ChoiceField<string> ItemType = new(
        "type", "What it is.",
        ("thing", "Thing"), ("book", "Book"), ("film", "Movie"), ("show", "TVSeries"), ("play", "TheaterEvent"), ("concert", "MusicEvent"),
        ("album", "MusicAlbum"), ("exhibition", "ExhibitionEvent"), ("game", "VideoGame"), ("restaurant", "Restaurant"),
        ("product", "Product"));
    private static readonly Field Rating = new("rating", "The rating, and the best possible one: 4/5.") { Format = ValueFormat.Rating };
    private static readonly Schema ReviewSchema = new("a review", Item, ItemType, Rating) { HasForeignNames = false };

    public static readonly MapField Review = new(
        "review", "What a review is about: item, type and rating.", () => ReviewSchema)
    { OrText = Item, OnlyIf = new(Label, StoryLabel.Review), RequiredIf = new(Label, StoryLabel.Review) };

    private static readonly Field ClaimText = new("text", "The claim that is checked, in a sentence.") { IsRequired = true };
    private static readonly Field ClaimBy = new("by", "Who made the claim.");
    private static readonly Field Verdict = new("verdict", "What the check found, in a word or two: False.") { IsRequired = true };
    private static readonly Schema ClaimSchema = new("a claim", ClaimText, ClaimBy, Verdict) { HasForeignNames = false };

    public static readonly MapField Claim = new(
        "claim", "What a fact-check checks: text, by and verdict.", () => ClaimSchema)
    { OnlyIf = new(Label, StoryLabel.FactCheck) };

    /// <summary>Reads the label with its details; null for plain news. Details that the label doesn't ask for are errors.</summary>
    public static LabelDetails? ReadLabel(this FieldReader fields, ParseRules rules, string language, DiagnosticBag diagnostics)
    {
        var label = FindLabel(fields, rules, diagnostics);
        var isReview = label?.IsLike(StoryLabel.Review) == true;
        var details = new LabelDetails(
            label?.Id ?? "",
            ReadSponsor(fields, label?.IsPaid == true),
            ReadReview(fields, isReview, language),
            ReadClaim(fields, label?.IsLike(StoryLabel.FactCheck) == true, language));
        if (label is null)
        {
            return null;
        }

        if (label.IsPaid && details.Sponsor is null && !fields.Has(Sponsor))
        {
            fields.ReportMissing(
                Sponsor, fields.Where(Label), "a sponsored story", "write sponsor: {name: \"Who paid\", url: \"https://example.org/\"}");
        }

        if (isReview && details.Review is null && !fields.Has(Review))
        {
            fields.ReportMissing(Review, fields.Where(Label), "a review", "write review: {item: \"The title\", type: book}");
        }

        return details;
    }

    private static StoryLabel? FindLabel(FieldReader fields, ParseRules rules, DiagnosticBag diagnostics)
    {
        var written = fields.Located(Label);
        if (written.IsEmpty)
        {
            return null;
        }

        var label = rules.Labels.FirstOrDefault(l => l.Id.Equals(written.Value, StringComparison.OrdinalIgnoreCase));
        if (label is null)
        {
            var ids = rules.Labels.Select(l => l.Id).ToArray();
            diagnostics.Error(
                Codes.BadValue, written.Where, $"'label' is '{written.Value}'", "expected one of: " + string.Join(", ", ids),
                Nearest.To(written.Value, ids) is { } near ? $"did you mean '{near}'?" : "declare an own label in site.yml under 'labels'");
        }

        return label;
    }

    private static Sponsor? ReadSponsor(FieldReader fields, bool isPaid) =>
        Below(fields, Sponsor, isPaid, "label: sponsored") is { } sponsor
            ? new Sponsor(sponsor.Text(SponsorName), sponsor.Web(SponsorUrl))
            : null;

    private static ReviewedItem? ReadReview(FieldReader fields, bool isReview, string language)
    {
        if (Below(fields, Review, isReview, "label: review") is not { } review)
        {
            return null;
        }

        var rating = review.Located(Rating);
        if (!rating.IsEmpty && !IsRating(rating.Value))
        {
            review.ReportInvalid(rating.Where, Rating, $"is '{rating.Value}'", "write the rating and the best possible one: 4/5, 7.5/10");
            rating = rating with { Value = "" };
        }

        return new ReviewedItem(PlainLine.Typeset(review.Text(Item), language), review.Choice(ItemType), rating.Value);
    }

    private static CheckedClaim? ReadClaim(FieldReader fields, bool isCheck, string language) =>
        Below(fields, Claim, isCheck, "label: fact-check") is { } claim
            ? new CheckedClaim(PlainLine.Typeset(claim.Text(ClaimText), language), claim.Text(ClaimBy), claim.Text(Verdict))
            : null;

    /// <summary>Reads a mapping that only stories with one label may have.</summary>
    private static FieldReader? Below(FieldReader fields, MapField field, bool isAllowed, string label)
    {
        var below = fields.Map(field);
        if (below is not null && !isAllowed)
        {
            fields.ReportInvalid(below.Start, field, "is set, but the label does not ask for it", $"add {label}, or delete it");
        }

        return below;
    }

    /// <summary>Whether a text is a number, a slash and a number that is not smaller.</summary>
    private static bool IsRating(string text) =>
        text.Split('/') is [var given, var best] && Number(given) is { } value && Number(best) is { } most && value <= most && most > 0;

    private static decimal? Number(string text) =>
        text.Length is > 0 and <= 6 && decimal.TryParse(
            text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
