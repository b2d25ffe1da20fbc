namespace Dateline.Model;

/// <summary>
/// What front matter says of a picture. The focus is that of its crops, as <see cref="Pictures.Focus"/> reads it;
/// <paramref name="IsChart"/> tells that it is a chart or a map, which no crop may cut. What is not given is empty.
/// </summary>
[Cached]
[Fingerprinted]
internal sealed record PictureText(string Alt, string Caption, string Credit, string Focus, PictureTerms? Terms, bool IsChart)
{
    public static PictureText None { get; } = new("", "", "", "", null, false);
}
