namespace Dateline.Model.Cldr;

/// <summary>Language tags and the shorter tags that stand for them where there is nothing for the whole one.</summary>
internal static class LanguageTags
{
    /// <summary>The tag, then the tag without its last part, and so on: <c>sr-Latn-RS</c>, <c>sr-Latn</c>, <c>sr</c>.</summary>
    public static IEnumerable<string> Longest(string tag)
    {
        for (var end = tag.Length; end > 0; end = tag.LastIndexOf('-', end - 1))
        {
            yield return tag[..end];
        }
    }
}
