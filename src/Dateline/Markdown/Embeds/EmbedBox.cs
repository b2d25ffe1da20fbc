using Dateline.Markdown.Checking;
using Dateline.Markdown.Rendering;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Embeds;

/// <summary>
/// What a writer put into a box <c>::: embed ADDRESS Title</c>: the address as it is <paramref name="Written"/>, and as a URL unless it is
/// not a full one; the title; a picture alone in its paragraph; all other blocks are words about it.
/// </summary>
internal sealed record EmbedBox(string Written, Uri? Address, string Title, ParagraphBlock? Poster, CustomContainer Block)
{
    public static EmbedBox Of(CustomContainer block)
    {
        var words = Characters.Clean(block.Arguments ?? "").Trim();
        var end = words.AsSpan().IndexOfAny(' ', '\t');
        var written = end < 0 ? words : words[..end];
        var poster = block.OfType<ParagraphBlock>().FirstOrDefault(p => PictureParagraph.Is(p) && !Plays(p));
        return new EmbedBox(written, AddressOf(written), end < 0 ? "" : words[end..].Trim(), poster, block);
    }

    /// <summary>The blocks below the first line that are words about the embed.</summary>
    public IEnumerable<Block> Words => Block.Where(b => b != Poster);

    /// <summary>The picture; null if there is none.</summary>
    public LinkInline? Picture => Poster?.Inline!.Select(PictureParagraph.PictureOf).FirstOrDefault(p => p is not null);

    private static bool Plays(ParagraphBlock pictures) =>
        pictures.Inline!.Any(i => PictureParagraph.PictureOf(i) is { } picture && RecordingTypes.Of(picture.Url) is not null);

    private static Uri? AddressOf(string written) =>
        written.IndexOf("://", StringComparison.Ordinal) > 0 && Target.KindOf(written) == TargetKind.Web
            && WebAddress.FaultOf(written) is null && WebAddress.Read(written) is { Host.Length: > 0 } address
            ? address
            : null;
}
