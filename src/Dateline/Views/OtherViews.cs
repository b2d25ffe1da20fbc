using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A page that is no story.</summary>
internal sealed record StaticPageView(string Title, string Lede, TimeView? Updated, BodyView Body)
{
    public static readonly ViewShape<StaticPageView> Shape = new("page", isPage: true)
    {
        { "title", v => v.Title }, { "lede", v => v.Lede }, { "updated", v => v.Updated }, { "body", v => v.Body },
    };
}

/// <summary>A page of the list of corrections, newest first.</summary>
internal sealed record CorrectionsView(
    string Title, string Description, ImmutableArray<CorrectedStory> Items, string Newer, string Older, string Feed, string Policy)
{
    public static readonly ViewShape<CorrectionsView> Shape = new("corrections", isPage: true)
    {
        { "title", v => v.Title }, { "description", v => v.Description }, { "items", v => v.Items }, { "newer", v => v.Newer },
        { "older", v => v.Older },
        { "feed", v => v.Feed }, { "policy", v => v.Policy },
    };
}

/// <summary>A correction with the story it corrects.</summary>
internal sealed record CorrectedStory(TimeView Date, string Text, LinkView Story, string Lang)
{
    public static readonly ViewShape<CorrectedStory> Shape = new("corrected story")
    {
        { "date", v => v.Date }, { "text", v => v.Text }, { "story", v => v.Story }, { "lang", v => v.Lang },
    };
}

/// <summary>What stands at the address of a withdrawn story, or of none at all.</summary>
internal sealed record NoticeView(string Title, string Text, TimeView? Date, ImmutableArray<CardView> Latest, LinkView News)
{
    public static readonly ViewShape<NoticeView> Shape = new("notice", isPage: true)
    {
        { "title", v => v.Title }, { "text", v => v.Text }, { "date", v => v.Date }, { "latest", v => v.Latest }, { "news", v => v.News },
    };
}

/// <summary>A page that sends its reader on. <paramref name="Url"/> has the base path, <paramref name="FullUrl"/> is absolute.</summary>
internal sealed record RedirectView(string Url, string FullUrl)
{
    public static readonly ViewShape<RedirectView> Shape = new("redirect", isPage: true)
    {
        { "url", v => v.Url }, { "full_url", v => v.FullUrl },
    };
}
