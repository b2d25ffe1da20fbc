using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>Stories by day, as lists show them.</summary>
internal static class DayList
{
    /// <summary>Groups stories that are in the order of their dates, one way or the other.</summary>
    public static ImmutableArray<DayView> Of(PageBuilder builder, LocaleStrings strings, ReadOnlySpan<Article> articles)
    {
        var days = ImmutableArray.CreateBuilder<DayView>();
        var cards = ImmutableArray.CreateBuilder<CardView>();
        for (var i = 0; i < articles.Length; i++)
        {
            cards.Add(builder.Card(articles[i], strings));
            if (i + 1 == articles.Length || articles[i + 1].Date.Day != articles[i].Date.Day)
            {
                days.Add(new DayView(strings.Heading(articles[i].Date), cards.DrainToImmutable()));
            }
        }

        return days.DrainToImmutable();
    }

    /// <summary>The time zone of the hours of stories: that of the first one that has an hour; empty if none has.</summary>
    public static string ZoneOf(LocaleStrings strings, ReadOnlySpan<Article> articles)
    {
        foreach (var article in articles)
        {
            if (article.Date.HasTime)
            {
                return strings.Zone(article.Date.At.Offset);
            }
        }

        return "";
    }
}
