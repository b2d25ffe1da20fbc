using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Import.Folders;

/// <summary>
/// Parses a document's path: <c>news/2019/12/2019-12-10-call.md</c> has the day and the stem <c>call</c>. A document that is the file
/// <c>index.md</c> of a folder has the folder's name.
/// </summary>
internal readonly partial record struct DocumentName(string Folder, string Stem, DateOnly? Day, bool IsBundle)
{
    /// <summary>ISO 639-1.</summary>
    private static readonly FrozenSet<string> LanguageCodes = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu "
            + "fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz " +
        "ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn "
            + "mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl " +
        "ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk "
            + "ur uz ve vi vo wa wo xh yi yo za zh zu").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is a language's code, alone or with a region: <c>es</c>, <c>pt-br</c>.</summary>
    public static bool IsLanguage(string word) => LanguageCodes.Contains(word.Split('-', '_')[0]) && RegionEnd().IsMatch(word);

    /// <summary>A name without a language at its end: <c>letter-ja</c> is <c>letter</c> in Japanese.</summary>
    public static string WithoutLanguage(string name, string language) =>
        language.Length > 0 && name.Length > language.Length + 1 && name.EndsWith(language, StringComparison.OrdinalIgnoreCase)
            && name[^(language.Length + 1)] is '-' or '_' or '.'
            ? name[..^(language.Length + 1)]
            : name;

    public static DocumentName Read(string path)
    {
        var slash = path.LastIndexOf('/');
        var (folder, name) = (path[..(slash + 1)], Path.GetFileNameWithoutExtension(path));
        var isBundle = name is "index" or "_index";
        if (isBundle && folder.Length > 0)
        {
            name = Path.GetFileName(folder.TrimEnd('/'));
        }

        var (day, stem) = Dated(name);
        return new DocumentName(folder, stem, day ?? InFolders(folder), isBundle);
    }

    /// <summary>The first date in a text, written year first, and the text without it.</summary>
    public static (DateOnly? Day, string Remainder) Dated(string text)
    {
        foreach (Match match in AnyDate().Matches(text))
        {
            if (DateOnly.TryParseExact(
                $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}",
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day))
            {
                return (
                    day,
                    (text[..match.Index].TrimEnd('-', '_', '/') + (match.Index > 0 ? "-" : "")
                        + text[(match.Index + match.Length)..].TrimStart('-', '_', '/')).Trim('-'));
            }
        }

        return (null, text);
    }

    private static DateOnly? InFolders(string folder) => Dated(folder).Day;

    [GeneratedRegex(@"(?<!\d)([12]\d{3})[-_/](\d{1,2})[-_/](\d{1,2})(?!\d)")]
    private static partial Regex AnyDate();

    [GeneratedRegex("^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$")]
    private static partial Regex RegionEnd();
}
