using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>The page at the address of each withdrawn story, and the page for addresses that do not exist: 404.html.</summary>
internal static class NoticePages
{
    private const string NotFoundAddress = "/404.html";
    private const int LatestShown = 5;

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) => [new(NotFoundAddress)];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Withdrawals.Select(w => Withdrawn(newsroom, builder, w)).Append(NotFound(newsroom, builder));

    private static Page Withdrawn(Newsroom newsroom, PageBuilder builder, Withdrawal withdrawal)
    {
        var strings = builder.Strings(withdrawal.Language);
        var (title, text) = (strings["withdrawn_title"], strings["withdrawn_text"]);
        return builder.Page(withdrawal.Address, strings, () =>
        (
            PageHeads.Create(builder, strings, withdrawal.Address, $"{title}: {withdrawal.Title}", text) with
            {
                Lang = withdrawal.Language,
                Indexed = false,
            },
            new NoticeView(
                withdrawal.Title,
                strings.Label("withdrawn_title"),
                withdrawal.Reason.Length > 0 ? withdrawal.Reason : strings.Label("withdrawn_text"),
                withdrawal.Date is { } date ? strings.When(date) : null,
                builder.Cards([.. withdrawal.Related.Select(path => newsroom.ByPath.Value[path])], strings),
                [],
                News(builder, strings))));
    }

    private static Page NotFound(Newsroom newsroom, PageBuilder builder)
    {
        var strings = builder.OwnStrings;
        return builder.Page(NotFoundAddress, strings, () =>
        (
            PageHeads.Bare(builder, strings, NotFoundAddress, strings["not_found_title"], strings["not_found_text"], null) with
            {
                Indexed = false,
                Canonical = "",
            },
            new NoticeView(
                strings.Label("not_found_title"),
                "",
                strings.Label("not_found_text"),
                null,
                [],
                builder.Cards([.. ArticleOrder.NewestFirst(newsroom.Articles).Take(LatestShown)], strings),
                News(builder, strings))));
    }

    private static LinkView News(PageBuilder builder, LocaleStrings strings) =>
        builder.Link(strings, "all_news", builder.Site.Urls.News);
}
