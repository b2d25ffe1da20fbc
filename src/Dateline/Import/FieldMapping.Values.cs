using System.Text.RegularExpressions;
using Dateline.Import.Folders;
using Dateline.Import.Html;
using Dateline.Input.Yaml;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>This part: computes the values of our fields from the mapped ones, and guesses missing ones.</summary>
internal sealed partial class FieldMapping
{
    private const int LongestSlug = 180;

    private string GuessTitle()
    {
        var (title, isHeading) = FieldForms.TitleOf(document);
        findings.Add(FindingKind.Guessed, isHeading ? "title from the first heading" : "title from the name of the file", document.Where);
        return title;
    }

    private ImportedPicture? Picture() => FieldForms.Picture(_image, _words) is { } found
        ? found with { Caption = PlainWords.From(found.Caption), Credit = PlainWords.From(found.Credit) }
        : null;

    private string DateOf()
    {
        if (document.DateKey != DateKeys.FileName && WrittenDate() is { Length: > 0 } written)
        {
            return written;
        }

        var day = document.Day ?? _aliases.Select(a => DocumentName.Dated(a).Day).FirstOrDefault(d => d is not null);
        if (day is not null)
        {
            findings.Add(FindingKind.Mapped, "date from the path", document.Where);
        }

        return day is { } known ? $"{known:yyyy-MM-dd}" : "";
    }

    /// <summary>The date that is written in a field. Without one, the story was published when it was released.</summary>
    private string WrittenDate()
    {
        if (Moment("date", "") is { Length: > 0 } date)
        {
            return date;
        }

        var released = Moment("embargo", "");
        if (released.Length > 0)
        {
            _mapped.Remove("embargo");
        }

        return released;
    }

    private static bool IsDate(YamlNode value) => value is YamlScalar scalar && ForeignDates.Read(scalar.Value) is not null;

    /// <summary>The document with its text, which is HTML or markdown if the source has it in a field.</summary>
    private ImportedDocument WithText()
    {
        if (document.TextField is not { } where)
        {
            return document;
        }

        findings.Add(FindingKind.Mapped, "a field -> the text", where);
        var text = document.Body;
        return Markup().IsMatch(text)
            ? document with
            {
                Body = HtmlToMarkdown.Convert(text, what => findings.Add(FindingKind.Unsupported, what, where)),
                IsOurMarkdown = true,
            }
            : document;
    }

    private void ReportMissingText(ImportedDocument complete, bool isPage)
    {
        if (string.IsNullOrWhiteSpace(complete.Body) && Canonical().Length == 0)
        {
            findings.Add(
                FindingKind.Guessed,
                isPage ? "a page without text" : "an article without text: if a field has it, a mapping can say so (name: text)",
                complete.Where);
        }
    }

    private string Moment(string field, string published)
    {
        if (!_mapped.TryGetValue(field, out var mapped) || mapped.Value is not YamlScalar written)
        {
            return "";
        }

        if (field == "expires" && request.KeepsExpired)
        {
            findings.Add(FindingKind.Unsupported, $"field {mapped.Key}: ignored because of --expired keep", written.Where);
            return "";
        }

        if (ForeignDates.Read(written.Value) is not { } read || Dates.Parse(Located(written, read), site.Zone) is not { } moment)
        {
            findings.Add(FindingKind.Unsupported, $"field {mapped.Key}: a date that can't be read ('{written.Value}')", written.Where);
            return "";
        }

        read = Located(written, read);
        if (Dates.Parse(published, site.Zone) is { } first
            && (field == "expires" ? moment.At <= first.At : field == "updated" && moment.IsBefore(first)))
        {
            findings.Add(FindingKind.Unsupported, $"field {mapped.Key}: it is before the publication date", written.Where);
            return "";
        }

        // Many generators write the day of publication as that of the last change.
        return field == "updated" && published.Length > 0 && read[..10] == published[..10] ? "" : read;
    }

    /// <summary>
    /// A time with its offset, unless the source's zone is the newsroom's. Midnight in UTC is how programs write a day, and stays that day.
    /// </summary>
    private string Located(YamlScalar written, string read)
    {
        read = DateKeys.ZoneOf(request.Kind, document.Zone, written) is { } zone && zone.Id != site.Zone.Id
            ? DateKeys.WithOffset(zone, read)
            : read;
        return MidnightInUtc().IsMatch(read) && Dates.Parse(read, site.Zone) is { } moment && $"{moment.Day:yyyy-MM-dd}" != read[..10]
            ? read[..10]
            : read;
    }

    private string Canonical()
    {
        var said = Text("canonical");
        var isWeb = WebAddress.Is(said);
        if (said.Length > 0 && !isWeb)
        {
            findings.Add(FindingKind.Unsupported, "field canonical: not a full URL", document.Where);
        }

        return isWeb ? said : "";
    }

    private string Language(ImportedDocument complete)
    {
        var said = Text("language") is { Length: > 0 } own ? own : document.Language;
        if (said.Length > 0 || request.Kind is SourceKind.Wire or SourceKind.Feed or SourceKind.WordPress)
        {
            return Languages.IsTag(said.Replace('_', '-')) ? said.Replace('_', '-') : "";
        }

        if (ScriptLanguages.Guess(Text("title") + " " + complete.Body) is not { Length: > 0 } guess
            || site.Language.Split('-')[0].Equals(guess, StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        findings.Add(FindingKind.Guessed, $"language {guess}: from the script of the text", document.Where);
        return guess;
    }

    private string SlugOf()
    {
        var slug = Slug.From(_slug.Length > 0 ? _slug : document.Stem);
        slug = slug.Length > 0 ? slug : Slug.From(Text("title"));
        return Cut(slug);
    }

    /// <summary>Most file systems limit names to 255 bytes, which must hold the day, a language and a number, too.</summary>
    private static string Cut(string slug)
    {
        var bytes = 0;
        var end = 0;
        foreach (var rune in slug.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestSlug)
            {
                return slug[..end].TrimEnd('-');
            }

            end += rune.Utf16SequenceLength;
        }

        return slug;
    }

    private IEnumerable<string> Topics()
    {
        foreach (var topic in _topics.Select(t => t.Trim()).DistinctBy(Slug.From))
        {
            if (UrlParts.IsTopic(new Located(topic, document.Where), diagnostics: null))
            {
                yield return topic;
            }
            else
            {
                findings.Add(FindingKind.Unsupported, "a topic that can't be part of a URL", document.Where);
            }
        }
    }

    private string Text(string field) =>
        _mapped.TryGetValue(field, out var mapped) && mapped.Value is YamlScalar scalar ? scalar.Value.Trim() : "";

    [GeneratedRegex(@"^.{10}T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)$")]
    private static partial Regex MidnightInUtc();

    [GeneratedRegex(@"</?(?:p|h[1-6]|div|ul|ol|li|a|em|strong|b|i|br|img|blockquote|table|figure|span)\b[^>]*>")]
    private static partial Regex Markup();
}
