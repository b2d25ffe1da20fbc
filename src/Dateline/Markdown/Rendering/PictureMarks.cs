namespace Dateline.Markdown.Rendering;

/// <summary>
/// What is written in braces behind a picture, <c>{wide}</c>, <c>{chart}</c> or <c>{wide chart}</c>: its width, and whether it is a chart,
/// which dark pages show dark.
/// </summary>
internal readonly record struct PictureMarks(PictureWidth? Width, bool IsChart)
{
    private const string Chart = "chart";

    public static readonly string[] Words = [.. PictureWidth.All.Select(w => w.Name), Chart];

    /// <summary>All words as they are written.</summary>
    public const string Written = "{wide}, {full}, {small} or {chart}";

    /// <summary>The classes of the picture's figure; empty if nothing is written.</summary>
    public string Classes => (Width, IsChart) switch
    {
        ({ } width, true) => $"{width.Name} {Chart}",
        ({ } width, false) => width.Name,
        (null, true) => Chart,
        _ => "",
    };

    /// <summary>Reads the text between the braces; null if it has another word, or one twice.</summary>
    public static PictureMarks? Find(ReadOnlySpan<char> text)
    {
        var marks = default(PictureMarks);
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.SequenceEqual(Chart) && !marks.IsChart)
            {
                marks = marks with { IsChart = true };
            }
            else if (marks.Width is null && PictureWidth.Find(word) is { } width)
            {
                marks = marks with { Width = width };
            }
            else
            {
                return null;
            }
        }

        return marks;
    }
}
