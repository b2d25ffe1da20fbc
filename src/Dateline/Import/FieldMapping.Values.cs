using Dateline.Import.Folders;
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

    private string DateOf()
    {
        if (Moment("date", "") is { Length: > 0 } written)
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

        if (ForeignDates.Read(written.Value) is not { } read || Dates.Parse(read, zone) is not { } moment)
        {
            findings.Add(FindingKind.Unsupported, $"field {mapped.Key}: a date that can't be read ('{written.Value}')", written.Where);
            return "";
        }

        if (Dates.Parse(published, zone) is { } first
            && (field == "expires" ? moment.At <= first.At : field == "updated" && moment.IsBefore(first)))
        {
            findings.Add(FindingKind.Unsupported, $"field {mapped.Key}: it is before the publication date", written.Where);
            return "";
        }

        // Many generators write the day of publication as that of the last change.
        return field == "updated" && published.Length > 0 && read[..10] == published[..10] ? "" : read;
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

    private string Language()
    {
        var said = Text("language") is { Length: > 0 } own ? own : document.Language;
        return Languages.IsTag(said.Replace('_', '-')) ? said.Replace('_', '-') : "";
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
}
