using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The feed of a podcast. All its URLs are absolute.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Page">The URL of the page that it belongs to.</param>
/// <param name="Self">Its own URL.</param>
/// <param name="Language">Its language.</param>
/// <param name="Author">Who makes it.</param>
/// <param name="OwnerName">Who answers for it.</param>
/// <param name="OwnerMail">The owner's email address.</param>
/// <param name="Category">Its category.</param>
/// <param name="Subcategory">A category below that; empty for none.</param>
/// <param name="Cover">The URL of its cover; empty if there is none.</param>
/// <param name="IsExplicit">Whether it has strong language.</param>
/// <param name="IsSerial">Whether its episodes are one story, from the first on.</param>
/// <param name="IsLocked">Whether other hosts may not import it.</param>
/// <param name="Guid">Its id.</param>
/// <param name="Updated">When one of its episodes last changed.</param>
/// <param name="Episodes">Its episodes, newest first.</param>
[View("podcast feed")]
internal sealed partial record PodcastView(
    string Title, string Description, string Page, string Self, string Language, string Author, string OwnerName, string OwnerMail,
    string Category, string Subcategory, string Cover, bool IsExplicit, bool IsSerial, bool IsLocked, string Guid, DateTimeOffset? Updated,
    ImmutableArray<EpisodeView> Episodes)
{
    /// <summary>The URL of the WebSub hub; empty without one.</summary>
    public required string Hub { get; init; }
}

/// <summary>An episode of a podcast.</summary>
/// <param name="Item">The story, as in other feeds.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">The URL of the sound.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">The exact length of the file.</param>
/// <param name="Seconds">How long it plays; 0 if unknown.</param>
/// <param name="IsExplicit">Whether it has strong language.</param>
/// <param name="Number">Its number; 0 if it has none.</param>
/// <param name="Season">The number of its season; 0 if it has none.</param>
/// <param name="Texts">What is said in it.</param>
/// <param name="People">Who made it.</param>
[View("episode")]
internal sealed partial record EpisodeView(
    FeedItem Item, string Title, string Url, string Type, long Bytes, int Seconds, bool IsExplicit, int Number, int Season,
    ImmutableArray<EpisodeText> Texts, ImmutableArray<LinkView> People);

/// <summary>What is said in an episode, as a file or a page.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Lang">Its language.</param>
[View("episode text")]
internal sealed partial record EpisodeText(string Url, string Type, string Lang);
