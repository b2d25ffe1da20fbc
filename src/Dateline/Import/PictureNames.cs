namespace Dateline.Import;

/// <summary>
/// The usual names of fields beside a picture that say more about it: <c>image-credit</c>, <c>heroImageAlt</c>, <c>cover.caption</c>.
/// </summary>
internal static class PictureNames
{
    private static readonly string[] Pictures =
    [
        "image", "img", "cover", "cover_image", "featured_image", "feature_image", "hero", "hero_image", "thumbnail", "photo", "picture",
        "header_image", "banner_image", "lead_image", "main_image", "teaser_image",
    ];

    private static readonly (string Part, string[] Names)[] Parts =
    [
        ("alt", ["alt", "alt_text", "description"]),
        ("caption", ["caption"]),
        ("credit", ["credit", "credits", "attribution", "copyright", "photographer", "author", "byline", "source"]),
    ];

    /// <summary>Every name, written with low lines, and the part of our picture that it gives.</summary>
    public static IEnumerable<(string Key, string Field)> All =>
    [
        .. from picture in Pictures
           from part in Parts
           from name in part.Names
           select ($"{picture}_{name}", $"image.{part.Part}"),
        ("photographer", "image.credit"),
    ];
}
