using System.Collections.Immutable;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>One document's fields to ours, by the mapping. What has no place is named in the findings, never dropped silently.</summary>
internal sealed partial class FieldMapping(
    ImportedDocument document, Mapping mapping, ImportRequest request, SiteZone zone, Findings findings)
{
    /// <summary>Groups of fields that generators put others into.</summary>
    private static readonly string[] Wrappers = ["params", "extra", "taxonomies", "metadata", "meta", "seo"];

    private static readonly string[] Plain = ["title", "lede", "kicker", "place", "source"];
    private static readonly string[] Moments = ["date", "updated", "embargo", "expires"];

    private readonly Dictionary<string, (string Key, int Rank, YamlNode Value)> _taken = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Value)> _extra = [];
    private readonly List<string> _topics = [];
    private readonly List<string> _authors = [];
    private readonly List<string> _aliases = [.. document.OldAddresses];
    private string _status = "";
    private string _slug = "";
    private string _section = "";
    private string _alt = "";
    private string _caption = "";
    private YamlNode? _image;

    public ImportedStory Map()
    {
        Take(document.Front);
        foreach (var (field, taken) in _taken.Where(t => t.Value.Key != t.Key))
        {
            findings.Add(FindingKind.Mapped, $"field {taken.Key} -> {field}", taken.Value.Where);
        }

        var date = DateOf();
        var isPage = document.Kind == ImportedKind.Page || (date.Length == 0 && _status.Length == 0);
        if (isPage && document.Kind != ImportedKind.Page)
        {
            findings.Add(FindingKind.Guessed, "no date: it became a page", document.Where);
        }

        return new ImportedStory(isPage ? document with { Kind = ImportedKind.Page } : document)
        {
            Title = Said("title") is { Length: > 0 } title ? title : GuessTitle(),
            Date = date.Length > 0 ? Dates.Parse(date, zone) : null,
            Section = _section.Length > 0 && document.Section.Length == 0 ? _section : document.Section,
            Slug = SlugOf(),
            Authors = [.. _authors.Distinct(StringComparer.OrdinalIgnoreCase)],
            Topics = [.. Topics()],
            Aliases = [.. _aliases],
            Image = FieldForms.Picture(_image, _alt, _caption),
            Fields = Written(date),
            Extra = [.. _extra],
        };
    }

    private ImmutableArray<(string, YamlNode)> Written(string date)
    {
        var fields = ImmutableArray.CreateBuilder<(string, YamlNode)>();
        foreach (var name in Plain.Skip(1))
        {
            FieldForms.Write(fields, name, Said(name));
        }

        foreach (var name in Moments)
        {
            FieldForms.Write(fields, name, name == "date" ? date : Moment(name, date));
        }

        if (_taken.TryGetValue("backgrounds", out var backgrounds))
        {
            fields.Add(("backgrounds", backgrounds.Value));
        }

        var canonical = Canonical();
        FieldForms.Write(fields, "status", _status);
        FieldForms.Write(fields, "canonical", canonical);
        FieldForms.Write(fields, "kind", canonical.Length > 0 && string.IsNullOrWhiteSpace(document.Body) ? "link" : "");
        FieldForms.Write(fields, "language", Language());
        return fields.ToImmutable();
    }

    private void Take(YamlMap fields)
    {
        foreach (var entry in fields.Entries.Where(e => !e.Value.IsEmpty()))
        {
            if (entry.Value is YamlMap wrapped && Wrappers.Contains(entry.Key))
            {
                Take(wrapped);
            }
            else
            {
                Take(entry);
            }
        }
    }

    private void Take(YamlEntry entry)
    {
        var (field, rank) = mapping.Of(entry.Key) ?? (Mapping.Own, int.MaxValue);
        if (field is Mapping.Own || !TakeAs(field, rank, entry))
        {
            Keep(entry);
        }
        else if (field == Mapping.Nothing)
        {
            findings.Add(FindingKind.Left, $"field {entry.Key}: has no use here", entry.KeyWhere);
        }
        else if (field != entry.Key && !_taken.ContainsKey(field))
        {
            findings.Add(FindingKind.Mapped, $"field {entry.Key} -> {field}", entry.KeyWhere);
        }
    }

    /// <summary>False when the value is of a kind that the field can't take.</summary>
    private bool TakeAs(string field, int rank, YamlEntry entry)
    {
        switch (field)
        {
            case Mapping.Nothing:
                return true;
            case "topics":
                _topics.AddRange(FieldForms.Words(entry, request.Kind));
                return true;
            case "authors":
                var people = entry.Value.Texts().Select(a => a.Trim()).Where(a => a.Length > 0).ToArray();
                _authors.AddRange(people);
                return people.Length > 0;
            case "aliases":
                _aliases.AddRange(entry.Value.Texts().Select(FieldForms.Rooted));
                return true;
            case "section":
                var names = entry.Value.Texts().ToArray();
                _section = _section.Length > 0 ? _section : names.FirstOrDefault("");
                _topics.AddRange(document.Section.Length > 0 ? names : names.Where(n => n != _section));
                return true;
            case "status":
                return TakeStatus(entry);
            case "image":
                return TakeImage(entry);
            case "backgrounds" when request.Kind == SourceKind.Wire:
                return TakeFirst(field, rank, entry);
            case "slug" when entry.Value is YamlScalar slug:
                TakeSlug(slug.Value.Trim());
                return true;
            case "language" or "canonical" or "translations" when entry.Value is YamlScalar:
                return TakeFirst(field, rank, entry);
            default:
                return (Plain.Contains(field) || Moments.Contains(field)) && entry.Value is YamlScalar && TakeFirst(field, rank, entry);
        }
    }

    /// <summary>Of several fields that mean the same the one that stands first in the mapping counts; the other is kept.</summary>
    private bool TakeFirst(string field, int rank, YamlEntry entry)
    {
        var isTaken = _taken.TryGetValue(field, out var other);
        if (isTaken && other.Rank <= rank)
        {
            return false;
        }

        _taken[field] = (entry.Key, rank, entry.Value);
        if (isTaken)
        {
            Keep(new YamlEntry(other.Key, other.Value.Where, other.Value));
        }

        return true;
    }

    private void Keep(YamlEntry entry)
    {
        var texts = entry.Value is YamlMap ? [] : entry.Value.Texts().ToArray();
        var isWord = entry.Key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') && !ArticleFields.Schema.Knows(entry.Key);
        if (document.Kind == ImportedKind.Article && isWord && texts.Length > 0
            && entry.Value is YamlScalar or YamlList { Items: [YamlScalar, ..] } && _extra.All(e => e.Key != entry.Key))
        {
            _extra.Add((entry.Key, string.Join(", ", texts)));
        }
        else
        {
            findings.Add(FindingKind.Left, $"field {entry.Key}: no field here can hold it", entry.KeyWhere);
        }
    }

    private void TakeSlug(string value)
    {
        if (value is "true" or "false" || value.Contains("{{", StringComparison.Ordinal))
        {
            return;
        }

        if (value.Contains('/') && !value.Contains(':'))
        {
            _aliases.Add(FieldForms.Rooted(value));
            var parts = value.TrimEnd('/').Split('/');
            value = parts is [.., var folder, "index.html" or "index.htm"] ? folder : parts[^1];
            value = Path.GetExtension(value) is ".html" or ".htm" or ".php" ? Path.GetFileNameWithoutExtension(value) : value;
        }

        _slug = _slug.Length > 0 || value.Contains(':') ? _slug : value;
    }

    /// <summary>Once one field says that it is a draft no other makes it public.</summary>
    private bool TakeStatus(YamlEntry entry)
    {
        if (FieldForms.Status(entry) is not { } status)
        {
            findings.Add(
                FindingKind.Left,
                $"field {entry.Key}: nobody knows what '{string.Join(", ", entry.Value.Texts())}' is of a story's status",
                entry.Value.Where);
            return true;
        }

        _status = _status.Length > 0 ? _status : status;
        return true;
    }

    private bool TakeImage(YamlEntry entry)
    {
        if (entry is { Key: "image_alt" or "image_caption", Value: YamlScalar words })
        {
            (_alt, _caption) = entry.Key == "image_alt" ? (words.Value, _caption) : (_alt, words.Value);
            return true;
        }

        var isFirst = _image is null && entry.Value is YamlScalar or YamlMap;
        _image = isFirst ? entry.Value : _image;
        return isFirst;
    }
}
