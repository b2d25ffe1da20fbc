using Dateline.Model.Pictures;

namespace Dateline.Model;

/// <summary>A picture with its alternative text, caption, credit and terms, and the point that its crops show.</summary>
[Fingerprinted]
internal sealed record Figure(MediaFile File, string Alt, string Caption, string Credit, Focus? Focus, PictureTerms? Terms)
{
    /// <summary>Whether its writer says that it is a chart or a map.</summary>
    public bool IsChart { get; init; }

    /// <summary>The same with fewer, larger words, for phones and narrow columns.</summary>
    public MediaFile? Small { get; init; }

    /// <summary>Whether a crop would cut its words: it is a chart, or of a type that few photographs have.</summary>
    public bool IsDrawn => IsChart || File.HasPalette || File.Type == "image/svg+xml";

    /// <summary>A picture with the words of front matter. Those that are missing are taken from the file itself.</summary>
    public static Figure Of(MediaFile file, PictureText text) => new(
        file,
        text.Alt.Length > 0 ? text.Alt : file.Words.Alt,
        text.Caption.Length > 0 ? text.Caption : file.Words.Caption,
        text.Credit.Length > 0 ? text.Credit : file.Words.Credit,
        Focus.Parse(text.Focus),
        text.Terms)
    {
        IsChart = text.IsChart,
    };
}
