using Dateline.Model.Pictures;
using Dateline.Platform.Linux;
using NetVips;

namespace Dateline.Scaling.Cards;

/// <summary>Provides cards: from the cache, else drawn. The fonts are loaded for the first that is drawn.</summary>
internal sealed class CardMaker(string cacheFolder)
{
    private readonly RenditionCache _cache = new(cacheFolder, "cards");
    private readonly CardPainter _painter = new();
    private int _drawn;

    /// <summary>Why cards can't be drawn, in the words of the library; null when they can.</summary>
    public string? Fault { get; private set; }

    /// <summary>Where cards are kept.</summary>
    public RenditionCache Cache => _cache;

    /// <summary>The bytes of a card; null when it can't be drawn.</summary>
    public byte[]? Provide(TextCard card)
    {
        if (_cache.Find(FolderOf(card), card.Key) is { } kept)
        {
            return kept;
        }

        if (Fault is not null)
        {
            return null;
        }

        try
        {
            CardFonts.Load();
            var bytes = _painter.Paint(card);
            _cache.Save(FolderOf(card), card.Key, bytes);
            Interlocked.Increment(ref _drawn);
            return bytes;
        }
        catch (VipsException exception)
        {
            Fault = exception.Message.ReplaceLineEndings(" ").Trim();
            return null;
        }
    }

    /// <summary>Removes cards that no page shows any more, in a build that drew new ones.</summary>
    public void Tidy(IEnumerable<TextCard> used, FileClock clock)
    {
        if (_drawn > 0)
        {
            _cache.TidyFiles(used.Select(c => c.Key), clock);
        }
    }

    // A folder with a hundred thousand files is slow on some disks.
    private static string FolderOf(TextCard card) => card.Key[..2];
}
