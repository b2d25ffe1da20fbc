using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>A page that is not a story.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lede">The sentence or two below the title; empty if there is none.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Body">The text.</param>
[View("page", IsPage = true)]
internal sealed partial record StaticPageView(string Title, string Lede, TimeView? Updated, BodyView Body);

/// <summary>A page of the list of corrections, newest first.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it lists.</param>
/// <param name="Items">The corrections.</param>
/// <param name="Newer">The URL of the page of newer corrections; empty on the first.</param>
/// <param name="Older">The URL of the page of older corrections; empty on the last.</param>
/// <param name="Feed">The URL of the feed of corrections.</param>
/// <param name="Policy">The URL of the page that says how mistakes are corrected; empty if there is none.</param>
[View("corrections", IsPage = true)]
internal sealed partial record CorrectionsView(
    string Title, string Description, ImmutableArray<CorrectedStory> Items, string Newer, string Older, string Feed, string Policy);

/// <summary>A correction with the story it corrects.</summary>
/// <param name="Date">When it was corrected.</param>
/// <param name="Text">What was wrong, and what is right.</param>
/// <param name="Story">The story, with its headline.</param>
/// <param name="Lang">The language of the story; empty if it is the language of the page.</param>
[View("corrected story")]
internal sealed partial record CorrectedStory(TimeView Date, string Text, LinkView Story, string Lang)
{
    /// <summary><c>correction</c>, or <c>clarification</c> if nothing was wrong.</summary>
    public string Kind { get; init; } = "correction";

    /// <summary>The direction of <c>lang</c>, <c>ltr</c> or <c>rtl</c>; empty if it is the language of the page.</summary>
    public string Dir => Scripts.DirectionOf(Lang);
}

/// <summary>The page at the address of a withdrawn story, and 404.html.</summary>
/// <param name="Title">The heading; for a withdrawn story, its headline.</param>
/// <param name="Kicker">For a withdrawn story, the words that say so; empty on 404.html.</param>
/// <param name="Text">What happened.</param>
/// <param name="Date">When the story was withdrawn.</param>
/// <param name="Related">For a withdrawn story: the stories to read instead.</param>
/// <param name="Latest">On 404.html: the newest stories.</param>
/// <param name="News">A link to the list of all news.</param>
[View("notice", IsPage = true)]
internal sealed partial record NoticeView(
    string Title,
    string Kicker,
    string Text,
    TimeView? Date,
    ImmutableArray<CardView> Related,
    ImmutableArray<CardView> Latest,
    LinkView News);

/// <summary>The page from which others can copy a story: its text in two forms, and the terms.</summary>
/// <param name="Story">The story, with its headline.</param>
/// <param name="Html">The story as HTML: with its corrections, its backgrounds and the credit line.</param>
/// <param name="Text">The same without markup.</param>
/// <param name="Canonical">The line that tells search engines where the original is, for the head of the page with the copy.</param>
/// <param name="Licence">The licence; without a URL, its name alone.</param>
/// <param name="Conditions">What else is to be done or left alone.</param>
/// <param name="Lang">The language of the terms; empty if it is the language of the page.</param>
[View("republish", IsPage = true)]
internal sealed partial record RepublishView(
    LinkView Story, string Html, string Text, string Canonical, LinkView Licence, ImmutableArray<string> Conditions, string Lang)
{
    /// <summary>The direction of <c>lang</c>, <c>ltr</c> or <c>rtl</c>; empty if it is the language of the page.</summary>
    public string Dir => Scripts.DirectionOf(Lang);
}

/// <summary>A page that redirects.</summary>
/// <param name="Url">Where it leads.</param>
/// <param name="FullUrl">The same as an absolute URL.</param>
[View("redirect", IsPage = true)]
internal sealed partial record RedirectView(string Url, string FullUrl);
