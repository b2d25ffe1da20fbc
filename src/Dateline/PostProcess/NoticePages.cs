using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>What stands where a withdrawn story stood, and where nothing ever did: 404.html.</summary>
internal static class NoticePages
{
    private const int LatestShown = 5;

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture) =>
        newsroom.Withdrawals.Select(w => Withdrawn(furniture, w)).Append(NotFound(newsroom, furniture));

    private static Page Withdrawn(PageBuilder furniture, Withdrawal withdrawal)
    {
        var words = furniture.Strings(withdrawal.Language);
        return furniture.Page(withdrawal.Address, TemplateNames.Notice, words, () =>
        (
            PageHeads.Create(furniture, words, withdrawal.Address, words["withdrawn_title"], words["withdrawn_text"]) with { Indexed = false },
            new NoticeView(
                words["withdrawn_title"],
                withdrawal.Reason.Length > 0 ? withdrawal.Reason : words["withdrawn_text"],
                withdrawal.Date is { } date ? words.When(date) : null,
                [],
                News(furniture, words))));
    }

    private static Page NotFound(Newsroom newsroom, PageBuilder furniture)
    {
        var words = furniture.OwnStrings;
        return furniture.Page("/404.html", TemplateNames.Notice, words, () =>
        (
            PageHeads.Bare(furniture, words, "/404.html", words["not_found_title"], words["not_found_text"], null) with { Indexed = false, Canonical = "" },
            new NoticeView(words["not_found_title"], words["not_found_text"], null, furniture.Cards([.. ArticleOrder.NewestFirst(newsroom.Articles).Take(LatestShown)], words), News(furniture, words))));
    }

    private static LinkView News(PageBuilder furniture, LocaleStrings words) => new(words["all_news"], furniture.Url(furniture.Site.Urls.News));
}
