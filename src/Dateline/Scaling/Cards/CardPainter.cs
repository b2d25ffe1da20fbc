using Dateline.Model.Pictures;
using NetVips;

namespace Dateline.Scaling.Cards;

/// <summary>
/// Draws a card in 16 shades of grey: enough for the edges of letters, and files are a third smaller. Texts are laid out by Pango, so those
/// that run from right to left begin at the right.
/// </summary>
internal static class CardPainter
{
    private const int Margin = 64, Room = TextCard.Width - (2 * Margin), Bar = 12;
    private const int HeadlineTop = 150, HeadlineRoom = 340, LineTop = 64, LineRoom = 60, FootTop = TextCard.Height - 100;
    private const int HalfRoom = (Room / 2) - 16;
    private const double Ink = 234, Soft = 165, Steps = 15;

    // From the size for a few words to that for the longest headline.
    private static readonly int[] Sizes = [76, 66, 58, 50, 44, 38, 32, 26], LineSizes = [30, 24, 20, 16];

    /// <summary>The bytes of a card, a PNG.</summary>
    /// <exception cref="VipsException">The library can't draw.</exception>
    public static byte[] Paint(TextCard card)
    {
        var (isFromRight, canvas) = (card.IsFromRight, Image.Black(TextCard.Width, TextCard.Height));
        canvas = Darken(canvas, Image.Black(TextCard.Width, Bar).Linear([0], [byte.MaxValue]), 0, 0, Ink);
        canvas = Write(canvas, Fitting(card.Kicker, CardFonts.Line, LineSizes, Room, LineRoom), isFromRight, LineTop, Soft);
        canvas = Write(canvas, Fitting(card.Headline, CardFonts.Headline, Sizes, Room, HeadlineRoom), isFromRight, HeadlineTop, Ink);
        canvas = Write(canvas, Fitting(card.Newsroom, CardFonts.Line, LineSizes, HalfRoom, LineRoom), isFromRight, FootTop, Ink);
        canvas = Write(canvas, Fitting(card.Date, CardFonts.Line, LineSizes, HalfRoom, LineRoom), !isFromRight, FootTop, Soft);
        using (canvas)
        {
            using var steps = canvas.Linear([-Steps / byte.MaxValue], [Steps + 0.5], uchar: true);
            using var shades = steps.Linear([byte.MaxValue / Steps], [0], uchar: true);
            using var picture = shades.Copy(interpretation: Enums.Interpretation.Bw);
            return picture.PngsaveBuffer(compression: 6, keep: Enums.ForeignKeep.None);
        }
    }

    /// <summary>Adds a line to a picture and disposes of both.</summary>
    private static Image Write(Image canvas, Image? text, bool isFromRight, int y, double strength) =>
        text is null
            ? canvas
            : Darken(canvas, text, isFromRight ? Math.Max(Margin, TextCard.Width - Margin - text.Width) : Margin, y, strength);

    private static Image Darken(Image canvas, Image mask, int x, int y, double strength)
    {
        using (canvas)
        using (mask)
        {
            // The edges of letters may reach a little further than their lines.
            using var fitting = mask.Crop(
                0, 0, Math.Min(mask.Width, TextCard.Width - (x == 0 ? 0 : Margin) - x), Math.Min(mask.Height, TextCard.Height - y));
            using var shade = fitting.Linear([strength / byte.MaxValue], [0]);
            using var placed = shade.Embed(x, y, TextCard.Width, TextCard.Height);
            return canvas.Add(placed);
        }
    }

    /// <summary>A text in the largest size in which it fits; in the smallest, if it fits in none.</summary>
    private static Image? Fitting(string words, string font, int[] sizes, int width, int height)
    {
        foreach (var size in sizes)
        {
            var text = Text(words, font, size, width);
            if (text is null || text.Height <= height || size == sizes[^1])
            {
                return text;
            }

            text.Dispose();
        }

        return null;
    }

    /// <summary>A text as a mask; null when it is empty. Its markup is escaped: the library would read it as its own.</summary>
    private static Image? Text(string words, string font, int size, int width) => string.IsNullOrWhiteSpace(words)
        ? null
        : Image.Text(
            System.Security.SecurityElement.Escape(words), font: $"{font} {size}", width: width, dpi: 72,
            align: Enums.Align.Low, wrap: Enums.TextWrap.WordChar);
}
