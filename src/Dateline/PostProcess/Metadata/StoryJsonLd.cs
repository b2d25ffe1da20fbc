using System.Text.Json;
using Dateline.Model;
using Dateline.PostProcess.Pages;
using Dateline.Theme;

namespace Dateline.PostProcess.Metadata;

/// <summary>
/// What structured data says of a story that is more than news: its type, its review, claim or sponsor, its series, and the entries of
/// live coverage. Advertisements and satire are no NewsArticles in schema.org.
/// </summary>
internal static class StoryJsonLd
{
    public static string TypeOf(SiteConfig site, Article article) => article.Kind == ArticleKind.Live
        ? "LiveBlogPosting"
        : site.LabelOf(article)?.Type switch
        {
            StoryType.Opinion => "OpinionNewsArticle",
            StoryType.Analysis => "AnalysisNewsArticle",
            StoryType.Review => "ReviewNewsArticle",
            StoryType.Reportage => "ReportageNewsArticle",
            StoryType.Advertisement => "AdvertiserContentArticle",
            StoryType.Satire => "SatiricalArticle",
            _ => "NewsArticle",
        };

    /// <summary>Whether the story has the properties of a NewsArticle.</summary>
    public static bool IsNewsArticle(SiteConfig site, Article article) =>
        article.Kind != ArticleKind.Live && site.LabelOf(article)?.IsNews != false;

    public static void WriteDetails(Utf8JsonWriter json, PageBuilder builder, StoryFacts story)
    {
        var article = story.Article;
        WriteLabel(json, article);
        if (!article.Credits.IsEmpty)
        {
            WriteCredits(json, builder, article);
        }

        if (article.Text.EditorsNote.Length > 0)
        {
            json.WriteString("backstory", article.Text.EditorsNote);
        }

        if (story.Series is { } place)
        {
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", "CreativeWorkSeries");
            json.WriteString("name", place.Series.Name);
            json.WriteString("url", builder.FullUrl(place.Series.Address));
            json.WriteEndObject();
            json.WriteNumber("position", place.Number);
        }

        if (article.Text.Live is { } live)
        {
            LiveJsonLd.Write(json, builder, article, live);
        }
    }

    private static void WriteLabel(Utf8JsonWriter json, Article article)
    {
        if (article.Text.Label?.Sponsor is { } sponsor)
        {
            json.WriteStartObject("sponsor");
            json.WriteString("@type", "Organization");
            json.WriteString("name", sponsor.Name);
            if (sponsor.Url.Length > 0)
            {
                json.WriteString("url", sponsor.Url);
            }

            json.WriteEndObject();
        }

        if (article.Text.Label?.Review is { } review)
        {
            json.WriteStartObject("itemReviewed");
            json.WriteString("@type", review.Type);
            json.WriteString("name", review.Name);
            json.WriteEndObject();
            if (review.Rating.Split('/') is [var value, var best])
            {
                json.WriteStartObject("reviewRating");
                json.WriteString("@type", "Rating");
                json.WriteString("ratingValue", value);
                json.WriteString("bestRating", best);
                json.WriteEndObject();
            }
        }
    }

    /// <summary>Those with another part in the story; schema.org has an own property for those who edited or translated it.</summary>
    private static void WriteCredits(Utf8JsonWriter json, PageBuilder builder, Article article)
    {
        foreach (var group in article.Credits.GroupBy(c => c.Role switch
        {
            CreditRole.Editing => "editor",
            CreditRole.Translation => "translator",
            _ => "contributor",
        }))
        {
            json.WriteStartArray(group.Key);
            foreach (var person in group.SelectMany(c => c.People).DistinctBy(p => p.Name))
            {
                JsonLd.WriteCreator(json, builder, Creators.Of(person));
            }

            json.WriteEndArray();
        }
    }

    /// <summary>The review of a claim, which is a thing of its own beside the story.</summary>
    public static void WriteClaim(Utf8JsonWriter json, PageBuilder builder, Article article)
    {
        if (article.Text.Label?.Claim is not { } claim)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("url", PageHeads.Canonical(builder, article));
        json.WriteString("claimReviewed", claim.Text);
        json.WriteString("datePublished", LocaleStrings.Iso(article.Date));
        json.WritePropertyName("author");
        JsonLd.WriteNewsroom(json, builder);
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", claim.Verdict);
        json.WriteEndObject();
        if (claim.By.Length > 0)
        {
            json.WriteStartObject("itemReviewed");
            json.WriteString("@type", "Claim");
            json.WriteStartObject("author");
            json.WriteString("name", claim.By);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
