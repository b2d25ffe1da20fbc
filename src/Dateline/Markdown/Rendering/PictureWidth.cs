namespace Dateline.Markdown.Rendering;

/// <summary>
/// How wide a picture in a text is, if not as wide as the text. <paramref name="Name"/> is written behind the picture, in braces, and is
/// a class of its figure; <paramref name="Places"/> is what <c>sizes</c> says of it in the built-in theme.
/// </summary>
internal sealed record PictureWidth(string Name, string Places)
{
    public static readonly PictureWidth[] All =
    [
        new("wide", "auto, (min-width: 70rem) 60rem, 100vw"),
        new("full", "auto, 100vw"),
        new("small", "auto, (min-width: 40rem) 19rem, 50vw"),
    ];

    public static PictureWidth? Find(ReadOnlySpan<char> name)
    {
        foreach (var width in All)
        {
            if (name.SequenceEqual(width.Name))
            {
                return width;
            }
        }

        return null;
    }

    /// <summary>Whether what is between braces behind a picture can only be meant for it, even if it is wrong.</summary>
    public static bool IsWord(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text.Length <= 60 && !text.ContainsAny("{}\r\n");
}
