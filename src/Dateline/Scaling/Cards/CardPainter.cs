using System.Collections.Concurrent;
using Dateline.Model.Pictures;
using NetVips;

namespace Dateline.Scaling.Cards;

/// <summary>
/// Draws cards in 16 shades of grey: enough for the edges of letters, and half as much to compress. Texts are laid out by Pango, so those
/// that run from right to left begin at the right. The library draws the words alone: each of its steps over a whole card costs more.
/// </summary>
internal sealed class CardPainter
{
    private const int Margin = 64, Room = TextCard.Width - (2 * Margin), Bar = 12;
    private const int HeadlineTop = 150, HeadlineRoom = 340, LineTop = 64, LineRoom = 60, FootTop = TextCard.Height - 100;
    private const int HalfRoom = (Room / 2) - 16;

    // Sections, dates and the newsroom's name stand on many cards. A newsroom with more of them draws some again.
    private const int MostLines = 1000;

    // From the size for a few words to that for the longest headline.
    private static readonly int[] Sizes = [76, 66, 58, 50, 44, 38, 32, 26], LineSizes = [30, 24, 20, 16];

    // The shade for each value of a mask.
    private static readonly byte[] Ink = Shades(234), Soft = Shades(165);

    private readonly ConcurrentDictionary<(string Words, int Width), Mask> _lines = new();

    /// <summary>The pixels of a text: 255 within letters, 0 beside them.</summary>
    private readonly record struct Mask(int Width, int Height, byte[] Pixels);

    private readonly record struct Layer(Mask Text, bool IsFromRight, int Top, byte[] Shades);

    /// <summary>The bytes of a card, a PNG.</summary>
    /// <exception cref="VipsException">The library can't draw.</exception>
    public byte[] Paint(TextCard card)
    {
        var isFromRight = card.IsFromRight;
        Layer[] layers =
        [
            new(Line(card.Kicker, Room), isFromRight, LineTop, Soft),
            new(Fitting(card.Headline, CardFonts.Headline, Sizes, Room, HeadlineRoom), isFromRight, HeadlineTop, Ink),
            new(Line(card.Newsroom, HalfRoom), isFromRight, FootTop, Ink),
            new(Line(card.Date, HalfRoom), !isFromRight, FootTop, Soft),
        ];
        return GreyPng.Encode(TextCard.Width, TextCard.Height, (row, y) => Draw(row, y, layers));
    }

    private static void Draw(Span<byte> row, int y, Layer[] layers)
    {
        row.Fill(y < Bar ? Ink[^1] : GreyPng.White);
        foreach (var (text, isFromRight, top, shades) in layers)
        {
            if (y < top || y >= top + text.Height)
            {
                continue;
            }

            // The edges of letters may reach a little further than their lines.
            var x = isFromRight ? Math.Max(Margin, TextCard.Width - Margin - text.Width) : Margin;
            var mask = text.Pixels.AsSpan((y - top) * text.Width, Math.Min(text.Width, TextCard.Width - Margin - x));
            var place = row.Slice(x, mask.Length);
            for (var i = 0; i < mask.Length; i++)
            {
                // Long texts in the two corners of the foot may touch.
                place[i] = Math.Min(place[i], shades[mask[i]]);
            }
        }
    }

    private static byte[] Shades(int strength) =>
        [.. Enumerable.Range(0, 256).Select(m => (byte)(GreyPng.White - Math.Round(m * strength * GreyPng.White / (255.0 * 255))))];

    private Mask Line(string words, int width)
    {
        if (_lines.TryGetValue((words, width), out var known))
        {
            return known;
        }

        if (_lines.Count >= MostLines)
        {
            _lines.Clear();
        }

        return _lines[(words, width)] = Fitting(words, CardFonts.Line, LineSizes, width, LineRoom);
    }

    /// <summary>A text in the largest size in which it fits; in the smallest, if it fits in none. Its markup is escaped.</summary>
    private static Mask Fitting(string words, string font, int[] sizes, int width, int height)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return default;
        }

        var escaped = System.Security.SecurityElement.Escape(words);
        for (var i = 0; ; i++)
        {
            using var text = Image.Text(
                escaped, font: $"{font} {sizes[i]}", width: width, dpi: 72, align: Enums.Align.Low, wrap: Enums.TextWrap.WordChar);
            if (text.Height <= height || i == sizes.Length - 1)
            {
                return new Mask(text.Width, text.Height, text.WriteToMemory<byte>());
            }
        }
    }
}
