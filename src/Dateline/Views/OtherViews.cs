using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A page that is not a story.</summary>
[View("page", IsPage = true)]
internal sealed partial record StaticPageView(string Title, string Lede, TimeView? Updated, BodyView Body);

/// <summary>A page of the list of corrections, newest first.</summary>
[View("corrections", IsPage = true)]
internal sealed partial record CorrectionsView(
    string Title, string Description, ImmutableArray<CorrectedStory> Items, string Newer, string Older, string Feed, string Policy);

/// <summary>A correction with the story it corrects.</summary>
[View("corrected story")]
internal sealed partial record CorrectedStory(TimeView Date, string Text, LinkView Story, string Lang);

/// <summary>The page at the address of a withdrawn story, and 404.html.</summary>
[View("notice", IsPage = true)]
internal sealed partial record NoticeView(string Title, string Text, TimeView? Date, ImmutableArray<CardView> Latest, LinkView News);

/// <summary>A page that redirects. <paramref name="Url"/> has the base path, <paramref name="FullUrl"/> is absolute.</summary>
[View("redirect", IsPage = true)]
internal sealed partial record RedirectView(string Url, string FullUrl);
