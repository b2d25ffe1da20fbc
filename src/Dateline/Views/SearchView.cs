using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The page on which readers search the stories of a language.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its URL.</param>
/// <param name="Periods">The periods that the index is divided into, newest first.</param>
/// <param name="Topics">The topics, for readers whose browsers can't search.</param>
[View("search", IsPage = true)]
internal sealed partial record SearchView(
    string Title, string Url, ImmutableArray<SearchPeriodView> Periods, ImmutableArray<LinkView> Topics);

/// <summary>A part of the search index: the stories of a period.</summary>
/// <param name="Name">Its name, which is also a filter in the index: <c>2015-2019</c>.</param>
/// <param name="Url">The URL of its folder.</param>
/// <param name="Label">Its first and its last day, and how many stories it has.</param>
/// <param name="First">Whether every search reads it; the others are read when the reader asks.</param>
[View("search period")]
internal sealed partial record SearchPeriodView(string Name, string Url, string Label, bool First);
