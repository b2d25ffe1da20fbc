using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Markdown.Checking;

/// <summary>
/// A link or picture of a text with a target inside the site, as it is written, or the origin of a frame. <paramref name="Alt"/> is a
/// picture's alternative text, <see cref="Title"/> the words of a film or a sound in quotes: its caption and credit.
/// </summary>
[Cached]
internal sealed record Pointer(string Written, bool IsPicture, SourceSpan Where, string Alt)
{
    public ReferenceUse Use { get; init; }

    public string Title { get; init; } = "";

    /// <summary>
    /// The lines that use it, where it is not written: those with the links of a definition, or with the numbers of a footnote.
    /// </summary>
    public ImmutableArray<int> UsedAt { get; init; } = [];

    /// <summary>The words of a film or a sound.</summary>
    public PictureWords ReadWords()
    {
        var caption = PictureWords.Split(Title, out var credit).ToString();
        return new PictureWords(Alt, caption, credit.ToString());
    }
}
