using System.Collections.Immutable;

namespace Dateline.Authoring.Forms;

/// <summary>
/// A list of forms in a CMS: the kind of document that its files are, and what writers read above it. Every CMS shows the same lists.
/// </summary>
internal sealed record FormCollection(string Kind, string Label, string Singular, string Description)
{
    /// <summary>The folders of files. <c>front.yml</c> and <c>site.yml</c> are single files.</summary>
    public static ImmutableArray<FormCollection> Folders { get; } =
    [
        new("article", "Articles", "Article", "Stories. Readers see a story when its status is published."),
        new(
            "edition",
            "Backgrounds",
            "Edition",
            "Explainers. For a new edition, open the explainer's folder first. Its date says from when it holds."),
        new("author", "Authors", "Author", "People and desks who write here. Articles name an author by the file's name."),
        new("topic", "Topics", "Topic", "What articles are about. Articles name a topic by the file's name."),
        new("series", "Series", "Series", "Stories that belong together. Articles name a series by the file's name."),
        new("page", "Pages", "Page", "Pages that are not stories: about, contact, policies."),
    ];

    public static FormCollection Front { get; } = new("front", "Front page", "Front page", "The front page: which stories lead today.");

    public static FormCollection Site { get; } =
        new("site", "Settings", "Settings", "What the whole site shares: its name, sections, menus. A change here changes every page.");
}
