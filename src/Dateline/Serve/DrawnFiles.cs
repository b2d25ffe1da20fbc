using Dateline.Input.Media.Details;
using Dateline.PostProcess;
using Dateline.Scaling;
using Dateline.Scaling.Cards;
using Microsoft.AspNetCore.Http;

namespace Dateline.Serve;

/// <summary>
/// Sends files that no template renders: pictures in one size, and cards. They are made when a browser first asks for them.
/// </summary>
internal static class DrawnFiles
{
    // A browser asks for six files at once.
    private static readonly DecodingLimit Decoding = new(workers: 6);

    /// <summary>Sends the file of such a page. Returns why it can't be made; null when it was sent.</summary>
    public static async Task<string?> Send(HttpContext http, Page page, string cacheFolder)
    {
        var (bytes, type, name, fault) = Make(page, cacheFolder);
        if (bytes is null)
        {
            return fault;
        }

        SecurityHeaders.ApplyToFile(http.Response, name);
        await TypedResults.Bytes(bytes, type).ExecuteAsync(http);
        return null;
    }

    /// <summary>Sends a picture as readers get it that is published in one size.</summary>
    public static async Task SendBare(HttpContext http, string original)
    {
        var (type, file) = (ContentTypes.Find(original), await File.ReadAllBytesAsync(original, http.RequestAborted));
        await TypedResults.Bytes(BarePicture.Of(type, file), type).ExecuteAsync(http);
    }

    /// <summary>The bytes of the file of such a page, its media type, its name, and why it can't be made if it can't.</summary>
    public static (byte[]? Bytes, string Type, string Name, string Fault) Make(Page page, string cacheFolder) => page switch
    {
        RenditionPage picture => Picture(picture, cacheFolder),
        TextCardPage card => Card(card, cacheFolder),
        _ => throw new ArgumentException("the page is rendered by a template", nameof(page)),
    };

    private static (byte[]? Bytes, string Type, string Name, string Fault) Picture(RenditionPage page, string cacheFolder)
    {
        using var maker = new RenditionMaker(new RenditionCache(cacheFolder), page.Original, Decoding);
        var bytes = maker.Provide(page.Rendition);
        return (bytes, page.Rendition.Type, page.Rendition.Source.Path, $"The picture can't be decoded: {maker.Fault}");
    }

    private static (byte[]? Bytes, string Type, string Name, string Fault) Card(TextCardPage page, string cacheFolder)
    {
        var maker = new CardMaker(cacheFolder);
        return (maker.Provide(page.Card), "image/png", page.Address, $"The card can't be drawn: {maker.Fault}");
    }
}
