using Dateline.Diagnostics;
using Dateline.Markdown.Embeds;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Rendering;
using Dateline.Model;
using Dateline.Model.Addresses;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using SourceSpan = Dateline.Diagnostics.SourceSpan;

namespace Dateline.Markdown.Checking;

/// <summary>Checks a box <c>::: embed</c>, and collects the origin of the frame that readers can load.</summary>
internal static class EmbedCheck
{
    public static void Check(BodyCheckState state, CustomContainer box, SourceSpan where)
    {
        var embed = EmbedBox.Of(box);
        PlainTextCheck.Check(state.Diagnostics, where, embed.Title, "the title of a box");
        if (embed.Address is not { } address)
        {
            ReportAddress(state, box, embed.Written, where);
            return;
        }

        CheckSecrets(state, address, "the address of the embed", where);

        if (EmbedHosts.FrameOf(address) is { } frame)
        {
            state.Add(new Pointer(frame.Origin, false, where, "") { Use = ReferenceUse.Frame });
            CheckFrame(state, embed, address, frame, where);
        }
        else if (EmbedHosts.Find(address) is { } host)
        {
            state.Diagnostics.Warning(
                Codes.EmbedPage,
                where,
                $"readers see only a link: this is no address of {host.What} at {host.Name}",
                $"expected {host.Example}",
                host.IsShort(address) ? "open it in a browser, and copy the address that the browser shows" : "");
        }
        else if (LooksLikePlayer(address))
        {
            state.Diagnostics.Note(
                Codes.EmbedPlayer,
                where,
                $"readers see a link to {Short(address.ToString())}, since Dateline knows no player of '{ShownAddress.Host(address)}'",
                "write the address of the page that has the player");
        }
    }

    private static void ReportAddress(BodyCheckState state, CustomContainer box, string address, SourceSpan where)
    {
        var fault = WebAddress.FaultOf(address);
        var (what, expected) = fault is not null ? ($"the address of the embed can't be a link: {fault}", "")
            : HasScheme(address)
                ? ("no browser can open the address of the embed",
                    "expected a name of a site behind //, and if there is a port, one up to 65535")
            : ("the embed has no full URL", "expected ::: embed https://...");
        state.Diagnostics.Warning(
            Codes.EmbedAddress,
            where,
            what,
            expected,
            HasScheme(address) ? "" : BoxCheck.EmbedHint(box.Arguments is { Length: > 0 } written ? written : WordsOf(box)));
    }

    private static bool HasScheme(string written) =>
        written.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || written.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static void CheckSecrets(BodyCheckState state, Uri address, string what, SourceSpan where)
    {
        if (address.UserInfo.Length > 0)
        {
            state.Diagnostics.Warning(
                Codes.EmbedAddress,
                where,
                what + " has a user's name or a password in it, which readers see",
                "expected https:// and the name of the site",
                "delete everything from // to the @");
        }
    }

    /// <summary>Checks addresses that are cards, and tells of those that would be cards, if each were alone in its line.</summary>
    public static void CheckAddresses(BodyCheckState state, ParagraphBlock paragraph)
    {
        if (!EmbedRenderer.HasOnlyAddresses(paragraph))
        {
            return;
        }

        foreach (var address in paragraph.Inline!.OfType<AddressInline>())
        {
            if (Uri.TryCreate(address.Url, UriKind.Absolute, out var page))
            {
                CheckSecrets(state, page, "the address", state.At(address.Span));
            }
        }

        if (!EmbedRenderer.IsLoneAddress(paragraph))
        {
            state.Diagnostics.Note(
                Codes.AddressesInLine,
                state.At(paragraph.Span),
                "readers see links and no cards: only an address that is alone in its line is a card",
                "expected each address in a line of its own");
        }
    }

    private static void CheckFrame(BodyCheckState state, EmbedBox embed, Uri address, EmbedFrame frame, SourceSpan where)
    {
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            state.Diagnostics.Warning(
                Codes.EmbedScheme,
                where,
                "the address of the embed is not encrypted, so others can see and change what readers get",
                $"expected https:{Short(address.ToString())[5..]}");
        }

        if (frame.Kind is EmbedKind.Film or EmbedKind.Upright && embed.Poster is null)
        {
            state.Diagnostics.Note(
                Codes.EmbedPoster,
                where,
                "the film has no picture: until readers load it, they see an empty plate",
                "write a paragraph ![what it shows](media/file.jpg) into the box; 'dateline embed' fetches the picture and the title");
        }
    }

    // The address may be in the line below.
    private static string WordsOf(CustomContainer box) =>
        box.FirstOrDefault() is ParagraphBlock words ? PlainText.From(words.Inline) : "";

    private static bool LooksLikePlayer(Uri address) =>
        address.AbsolutePath.Split('/').Any(p => p is "embed" or "player" or "iframe" or "embed.html" or "player.html" or "iframe.html");

    private static string Short(string written) => Quoted.Short(written);
}
