namespace Dateline.Model.Pictures;

/// <summary>
/// A picture in one size, one crop and one type. <paramref name="Key"/> names the pixels and the crop of all renditions that are cut from
/// them; a rendition's address has it, so that a changed picture has another address.
/// </summary>
internal sealed record Rendition(MediaFile Source, Crop Crop, Focus? Focus, string Key, int Width, int Height, string Type)
{
    /// <summary>The largest width of a rendition, and so of every picture that readers get.</summary>
    public const int Widest = 2048;

    /// <summary>The number of characters of a key.</summary>
    public const int KeyLength = 12;

    /// <summary>Changes whenever another encoder setting or another way of cutting makes other pictures of the same file.</summary>
    private const int Recipe = 1;

    public const string Avif = "image/avif", Jpeg = "image/jpeg";

    /// <summary>The longest side of a picture that encoders of AVIF accept.</summary>
    public const int LongestAvif = 16_384;

    /// <summary>Whether this is the file at the address of the picture itself: all of it, in its own type, at its largest.</summary>
    public bool IsMain => Crop == Crop.Whole && Type == Source.Type && Width == Math.Min(Source.Width, Widest);

    /// <summary>
    /// Whether a picture may be this large in AVIF. Its encoder takes many times the memory of others, which tall pictures are not worth.
    /// </summary>
    public static bool IsForAvif(int width, int height) => height <= LongestAvif && (long)width * height <= MostAvifPixels;

    private const long MostAvifPixels = 10_000_000;

    /// <summary>
    /// The address: that of the picture, or one below <c>/assets/</c> that has the key, so that browsers may keep the file for ever.
    /// </summary>
    public string Address => IsMain ? Source.Address : $"/assets/pictures/{Key}/{Stem}{FileName}";

    /// <summary>The name of the file in the folder of its key.</summary>
    public string FileName => $"{(Crop.Name.Length == 0 ? "" : Crop.Name + "-")}{Width}{Ending}";

    private string Stem
    {
        get
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(Source.Path);
            return name + (IsCalledCrop(name) ? "--" : "-");
        }
    }

    /// <summary>Whether the picture itself is called as a crop of another would be: flood-16x9. Their addresses must differ.</summary>
    private static bool IsCalledCrop(string name) =>
        Crop.Parts.Any(c => name.TrimEnd('-').EndsWith("-" + c.Name, StringComparison.OrdinalIgnoreCase));

    private string Ending => Type switch
    {
        _ when Type == Source.Type => System.IO.Path.GetExtension(Source.Path).ToLowerInvariant(),
        Jpeg => ".jpg",
        _ => ".avif",
    };

    /// <summary>The key of a picture's renditions.</summary>
    public static string KeyOf(MediaFile source, Focus? focus)
    {
        var key = new Fingerprint();
        key.Add(source.Fingerprint);
        key.Add(Recipe);
        if (focus is not null)
        {
            key.Add(focus);
        }

        return key.Value.ToString("x16")[..KeyLength];
    }
}
