using Dateline.Import.Bodies;
using Dateline.Model.Addresses;

namespace Dateline.Import;

/// <summary>
/// Keeps what stories say about pictures that are not in the source: a story can't show them before someone has put them into
/// <c>media/</c>. Their addresses are listed, and their words stay in the story's custom fields.
/// </summary>
internal sealed class MissingPictures(Source source, Mapping mapping, ImportRequest request, Findings findings)
{
    private readonly SortedSet<string> _addresses = new(StringComparer.Ordinal);

    /// <summary>The pictures' addresses on the old site, or their paths when nothing says where they are.</summary>
    public IEnumerable<string> Addresses => _addresses;

    public ImportedStory Keep(ImportedStory story)
    {
        if (story.Image is not { Src.Length: > 0 } picture
            || (!WebAddress.Is(picture.Src) && LinkIndex.Find(source.Files, story.From.Whole, picture.Src.Split('?', '#')[0]) is not null))
        {
            return story;
        }

        var address = AddressOf(picture.Src);
        _addresses.Add(address);
        findings.Add(FindingKind.Unsupported, "field image: a picture that is not in the source: see the list of pictures to download",
            story.From.Where);
        (string Key, string Value)[] words =
        [
            ("picture", address), ("picture_alt", picture.Alt), ("picture_caption", picture.Caption), ("picture_credit", picture.Credit),
        ];
        return story with
        {
            Image = null,
            Extra = [.. story.Extra, .. words.Where(w => w.Value.Length > 0 && story.Extra.All(e => e.Key != w.Key))],
        };
    }

    private string AddressOf(string src)
    {
        var url = source.Config.Url.Length > 0 ? source.Config.Url : request.Url ?? "";
        return WebAddress.Is(src) ? src
            : src.StartsWith("//", StringComparison.Ordinal) ? "https:" + src
            : mapping.OldPicture(src) is { } said ? said
            : src.StartsWith('/') && url.Length > 0 ? url.TrimEnd('/') + src
            : src;
    }
}
