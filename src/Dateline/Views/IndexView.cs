using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>An index of explainers, topics or authors, in groups (topics by kind; the others in one group without a name).</summary>
internal sealed record IndexView(string Kind, string Title, string Description, ImmutableArray<IndexGroup> Groups)
{
    public static readonly ViewShape<IndexView> Shape = new("index", isPage: true)
    {
        { "kind", v => v.Kind }, { "title", v => v.Title }, { "description", v => v.Description }, { "groups", v => v.Groups },
    };
}

internal sealed record IndexGroup(string Name, ImmutableArray<IndexEntry> Entries)
{
    public static readonly ViewShape<IndexGroup> Shape = new("index group") { { "name", v => v.Name }, { "entries", v => v.Entries } };
}

/// <summary>A line of an index; <paramref name="Date"/> is an explainer's newest edition.</summary>
internal sealed record IndexEntry(string Name, string Url, string Description, TimeView? Date, string Lang)
{
    public static readonly ViewShape<IndexEntry> Shape = new("index entry")
    {
        { "name", v => v.Name }, { "url", v => v.Url }, { "description", v => v.Description }, { "date", v => v.Date },
        { "lang", v => v.Lang },
    };
}
