using System.Globalization;
using System.Text;

namespace Dateline.Import.Folders;

/// <summary>The address that Hugo gives to a document: by the pattern of its section, or by its path.</summary>
internal sealed class HugoAddress(SourceConfig config, ImportedDocument document)
{
    private readonly string[] _folders = OldAddress.FoldersOf(document);
    private readonly string _slug = document.Front.TextOf("slug");

    public string? Compute()
    {
        var section = document.Path.Contains('/') ? document.Path[..document.Path.IndexOf('/')] : "";
        var pattern = config.Permalinks.GetValueOrDefault(section) ?? config.Permalinks.GetValueOrDefault("");
        var path = pattern is null
            ? string.Join('/', _folders.Select(Name).Append(_slug.Length > 0 ? Name(_slug) : Name(FileName())))
            : OldAddress.Fill(pattern, Value);
        if (path is null)
        {
            return null;
        }

        var prefix = OldAddress.HasPrefix(config, document) ? document.Language.ToLowerInvariant() + "/" : "";
        path = prefix + path.Trim('/');
        path = config.Fields.TextOf("disablePathToLower") == "true" ? path : path.ToLowerInvariant();
        var isFile = Path.HasExtension(pattern) || config.Fields.TextOf("uglyURLs") == "true";
        return isFile ? $"/{(path.EndsWith(".html", StringComparison.Ordinal) ? path : path + ".html")}" : $"/{path}/";
    }

    /// <summary>With the date from the file's name, the rest of that name is the slug.</summary>
    private string FileName() => document is { DateKey: DateKeys.FileName, Stem.Length: > 0 } ? document.Stem
        : OldAddress.FileName(document);

    private string? Value(string word)
    {
        var title = OldAddress.TitleOf(document);
        var name = word.Contains('[') ? word[..word.IndexOf('[')] : word;
        return name switch
        {
            "section" => _folders.Length > 0 ? Name(_folders[0]) : "",
            "sections" => string.Join('/', Part(_folders, word[name.Length..]).Select(Name)),
            "title" => title.Length > 0 ? Name(title) : null,
            "slug" => _slug.Length > 0 ? Name(_slug) : title.Length > 0 ? Name(title) : Name(FileName()),
            "slugorfilename" or "slugorcontentbasename" => Name(_slug.Length > 0 ? _slug : FileName()),
            "filename" or "contentbasename" => Name(OldAddress.FileName(document)),
            _ => DateValue(name),
        };
    }

    private string? DateValue(string name)
    {
        var culture = CultureInfo.InvariantCulture;
        return OldAddress.DateOf(document, document.DateKey) is not { } date ? null : name switch
        {
            "year" => date.ToString("yyyy", culture),
            "month" => date.ToString("MM", culture),
            "monthname" => date.ToString("MMMM", culture),
            "day" => date.ToString("dd", culture),
            "weekday" => ((int)date.DayOfWeek).ToString(culture),
            "weekdayname" => date.DayOfWeek.ToString(),
            "yearday" => date.DayOfYear.ToString(culture),
            _ => null,
        };
    }

    /// <summary>A part of the sections: <c>[1:]</c>, <c>[:2]</c>, <c>[0]</c> or <c>[last]</c>.</summary>
    private static string[] Part(string[] sections, string brackets)
    {
        var inside = brackets.Trim('[', ']');
        if (inside.Length == 0 || sections.Length == 0)
        {
            return sections;
        }

        int Index(string text, int usual) => text == "last" ? sections.Length - 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, sections.Length)
                : usual;
        var colon = inside.IndexOf(':');
        if (colon < 0)
        {
            return sections.Skip(Index(inside, 0)).Take(1).ToArray();
        }

        return [.. sections.Take(Index(inside[(colon + 1)..], sections.Length)).Skip(Index(inside[..colon], 0))];
    }

    /// <summary>A part of a path as Hugo writes it: blanks become hyphens, and signs other than a few are left out.</summary>
    private static string Name(string text)
    {
        var to = new StringBuilder(text.Length);
        var isPending = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '/' or '_' or '#' or '+' or '~' or '-' or '@'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                if (isPending && rune.Value != '-')
                {
                    to.Append('-');
                }

                isPending = false;
                to.Append(rune.ToString());
            }
            else if (to.Length > 0 && to[^1] != '-' && Rune.IsWhiteSpace(rune))
            {
                isPending = true;
            }
        }

        return to.ToString();
    }
}
