using Dateline.Import.Folders;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>This part: what comes of the fields that were taken, each the best value that can be told.</summary>
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
        if (!_taken.TryGetValue(field, out var taken) || taken.Value is not YamlScalar written)
        {
            return "";
        }

        if (field == "expires" && request.KeepsExpired)
        {
            findings.Add(FindingKind.Left, $"field {taken.Key}: stories stay, as was asked for", written.Where);
            return "";
        }

        if (ForeignDates.Read(written.Value) is not { } read || Dates.Parse(read, zone) is not { } moment)
        {
            findings.Add(FindingKind.Left, $"field {taken.Key}: a date that can't be read ('{written.Value}')", written.Where);
            return "";
        }

        if (Dates.Parse(published, zone) is { } first
            && (field == "expires" ? moment.At <= first.At : field == "updated" && moment.IsBefore(first)))
        {
            findings.Add(FindingKind.Left, $"field {taken.Key}: it is before the story's own date", written.Where);
            return "";
        }

        // Many generators write the day of publication as that of the last change.
        return field == "updated" && published.Length > 0 && read[..10] == published[..10] ? "" : read;
    }

    private string Canonical()
    {
        var said = Said("canonical");
        var isWeb = WebAddress.Is(said);
        if (said.Length > 0 && !isWeb)
        {
            findings.Add(FindingKind.Left, "field canonical: no whole address", document.Where);
        }

        return isWeb ? said : "";
    }

    private string Language()
    {
        var said = Said("language") is { Length: > 0 } own ? own : document.Language;
        return Languages.IsTag(said.Replace('_', '-')) ? said.Replace('_', '-') : "";
    }

    private string SlugOf()
    {
        var slug = Slug.From(_slug.Length > 0 ? _slug : document.Stem);
        slug = slug.Length > 0 ? slug : Slug.From(Said("title"));
        return Cut(slug);
    }

    /// <summary>Names of files have at most 255 bytes on most disks; the day, a language and a number stand beside the slug.</summary>
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
                findings.Add(FindingKind.Left, "a topic that no address can be made of", document.Where);
            }
        }
    }

    private string Said(string field) =>
        _taken.TryGetValue(field, out var taken) && taken.Value is YamlScalar scalar ? scalar.Value.Trim() : "";
}
