using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>An index of explainers, topics or authors, in groups (topics by kind; the others in one group without a name).</summary>
[View("index", IsPage = true)]
internal sealed partial record IndexView(string Kind, string Title, string Description, ImmutableArray<IndexGroup> Groups);

[View("index group")]
internal sealed partial record IndexGroup(string Name, ImmutableArray<IndexEntry> Entries);

/// <summary>A line of an index; <paramref name="Date"/> is the date of an explainer's newest edition.</summary>
[View("index entry")]
internal sealed partial record IndexEntry(string Name, string Url, string Description, TimeView? Date, string Lang);
