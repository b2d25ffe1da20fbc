using Dateline.Input.Media;
using Dateline.Model.Addresses;

namespace Dateline.Embedding;

/// <summary>What <c>dateline embed</c> found: the box to write, what was written, and what to tell.</summary>
internal sealed record FetchedEmbed(string Box, string? PosterPath, byte[] Poster, string Fault)
{
    /// <summary>What is missing, although the rest was found.</summary>
    public string Warning { get; init; } = "";
}

/// <summary>
/// Fetches what the page of an embed says of itself, once, when a person asks for it: builds never fetch anything. The answers are a
/// stranger's, so only plain text and a picture whose bytes are one are taken from them.
/// </summary>
internal static class EmbedFetch
{
    public const string Folder = "media/embeds";

    private const int MostOfPage = 1 << 20, MostOfAnswer = 1 << 18, MostOfPoster = 10 << 20;

    private static readonly string[] Endings = [".jpg", ".png", ".webp", ".avif", ".gif"];

    public static async Task<FetchedEmbed> Run(SafeWeb web, Uri address, CancellationToken stop)
    {
        var answer = await web.Get(address, MostOfPage, isCut: true, stop);
        if (answer.Fault.Length > 0)
        {
            return new FetchedEmbed("", null, [], answer.Fault);
        }

        var page = PageDescription.Read(answer.Bytes, answer.From);
        if (page.OEmbed is { } more && await web.Get(more, MostOfAnswer, isCut: false, stop) is { Fault: "" } said)
        {
            page = page.With(said.Bytes, answer.From);
        }

        var (path, poster, warning) = page.Poster is { } picture
            ? await FetchPoster(web, picture, address, page, stop)
            : (null, [], "the page names no picture");
        return new FetchedEmbed(EmbedText.Box(address.OriginalString, page, path), path, poster, "") { Warning = warning };
    }

    private static async Task<(string? Path, byte[] Bytes, string Warning)> FetchPoster(
        SafeWeb web, Uri picture, Uri address, PageDescription page, CancellationToken stop)
    {
        var answer = await web.Get(picture, MostOfPoster, isCut: false, stop);
        if (answer.Fault.Length > 0)
        {
            return (null, [], answer.Fault);
        }

        var start = answer.Bytes.AsMemory(0, Math.Min(answer.Bytes.Length, FileSignatures.Length));
        var type = Endings.FirstOrDefault(e => MediaTypes.Find(e)?.Signature?.Invoke(start.Span) == true);
        if (type is null)
        {
            return (null, [], $"{picture} is not a picture that can be published");
        }

        var name = Slug.From($"{address.IdnHost} {(page.Title.Length > 0 ? page.Title : address.AbsolutePath)}");
        return ($"{Folder}/{(name.Length > 80 ? name[..80].TrimEnd('-') : name)}{type}", answer.Bytes, "");
    }
}
