using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>A page that lists all explainers, topics, authors or series.</summary>
/// <param name="Kind"><c>explainers</c>, <c>topics</c>, <c>authors</c> or <c>series</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it lists.</param>
/// <param name="Groups">
/// Topics by kind; the others in one group without a name, whose entries are headings. No group is empty.
/// </param>
[View("index", IsPage = true)]
internal sealed partial record IndexView(string Kind, string Title, string Description, ImmutableArray<IndexGroup> Groups)
{
    /// <summary>The sentence for a page without entries; empty if there are any.</summary>
    public string None { get; init; } = "";
}

/// <summary>A group of an index.</summary>
/// <param name="Name">The heading; empty if there is only one group.</param>
/// <param name="Entries">The entries.</param>
[View("index group")]
internal sealed partial record IndexGroup(string Name, ImmutableArray<IndexEntry> Entries);

/// <summary>An entry of an index.</summary>
/// <param name="Name">The title of the explainer, or the name of the topic or author.</param>
/// <param name="Url">The URL of its page.</param>
/// <param name="Description">What it is about; empty if no one wrote that.</param>
/// <param name="Date">The date of an explainer's newest edition.</param>
/// <param name="Lang">The language of the entry; empty if it is the language of the page.</param>
[View("index entry")]
internal sealed partial record IndexEntry(string Name, string Url, string Description, TimeView? Date, string Lang)
{
    /// <summary>The direction of <c>lang</c>, <c>ltr</c> or <c>rtl</c>; empty if it is the language of the page.</summary>
    public string Dir => Scripts.DirectionOf(Lang);
}
