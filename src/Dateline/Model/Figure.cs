using Dateline.Model.Pictures;

namespace Dateline.Model;

/// <summary>A picture with its alternative text, caption, credit and terms, and the point that its crops show.</summary>
[Fingerprinted]
internal sealed record Figure(MediaFile File, string Alt, string Caption, string Credit, Focus? Focus, PictureTerms? Terms)
{
    /// <summary>A picture with the words of front matter. Those that are missing are taken from the file itself.</summary>
    public static Figure Of(MediaFile file, string alt, string caption, string credit, string focus, PictureTerms? terms) => new(
        file,
        alt.Length > 0 ? alt : file.Words.Alt,
        caption.Length > 0 ? caption : file.Words.Caption,
        credit.Length > 0 ? credit : file.Words.Credit,
        Focus.Parse(focus),
        terms);
}
