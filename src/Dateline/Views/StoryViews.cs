using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>What a story is, where it is not plain news.</summary>
/// <param name="Id">Its id, such as <c>opinion</c> or <c>fact-check</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Colour">The name of its colour: the theme has a class for each.</param>
/// <param name="Boxed">Whether it is no news: an advertisement or satire, which the theme sets apart with a box.</param>
/// <param name="Lang">The language of the name; empty if it is the language of the story.</param>
[View("label")]
internal sealed partial record LabelView(string Id, string Name, string Colour, bool Boxed, string Lang)
{
    /// <summary>The direction of <c>lang</c>, <c>ltr</c> or <c>rtl</c>; empty if it is the language of the story.</summary>
    public string Dir => Scripts.DirectionOf(Lang);
}

/// <summary>What a review is about.</summary>
/// <param name="Item">The title or name.</param>
/// <param name="Rating">The rating and the best possible one, such as <c>4/5</c>; empty if there is none.</param>
[View("review")]
internal sealed partial record ReviewView(string Item, string Rating);

/// <summary>What a fact-check checks.</summary>
/// <param name="Text">The claim.</param>
/// <param name="By">Who made it; empty if no one is named.</param>
/// <param name="Verdict">What the check found.</param>
[View("claim")]
internal sealed partial record ClaimView(string Text, string By, string Verdict);

/// <summary>Who took part in a story in one role.</summary>
/// <param name="Role">The role, with a colon: <c>Photographs:</c>.</param>
/// <param name="People">The people.</param>
[View("credit")]
internal sealed partial record CreditView(string Role, ImmutableArray<LinkView> People);

/// <summary>A story's place in its series.</summary>
/// <param name="Name">The name of the series, with the address of its page.</param>
/// <param name="Place"><c>Part 3 of 6</c>; empty while it is the only part.</param>
/// <param name="Previous">The part before it.</param>
/// <param name="Next">The part after it.</param>
[View("series")]
internal sealed partial record SeriesView(LinkView Name, string Place, LinkView? Previous, LinkView? Next);

/// <summary>The state of a live story.</summary>
/// <param name="Ended">When its coverage ended; nothing while it goes on.</param>
/// <param name="Newest">Its newest two entries.</param>
[View("live")]
internal sealed partial record LiveView(TimeView? Ended, ImmutableArray<EntryLine> Newest);

/// <summary>How the page of a live story looks for new entries while it is open.</summary>
/// <param name="Url">The URL of the small file that says whether there is something new.</param>
/// <param name="Version">The version of the page, with which the file's is compared.</param>
[View("live update")]
internal sealed partial record LiveUpdateView(string Url, string Version);

/// <summary>An entry of a live story in a list.</summary>
/// <param name="Time">When it was written.</param>
/// <param name="Text">Its headline, or the beginning of its text.</param>
/// <param name="Url">The URL of the entry.</param>
[View("entry")]
internal sealed partial record EntryLine(TimeView Time, string Text, string Url);
