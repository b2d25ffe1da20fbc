using System.Collections.Immutable;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>Maps the fields of one imported document to ours. Fields that can't be mapped are listed in the findings.</summary>
internal sealed partial class FieldMapping(
    ImportedDocument document, Mapping mapping, ImportRequest request, SiteZone zone, Findings findings)
{
    /// <summary>Groups in which generators nest other fields.</summary>
    private static readonly string[] Wrappers = ["params", "extra", "taxonomies", "metadata", "meta", "seo"];

    private static readonly string[] Plain = ["title", "lede", "kicker", "place", "source"];
    private static readonly string[] Moments = ["date", "updated", "embargo", "expires"];

    private readonly Dictionary<string, (string Key, int Rank, YamlNode Value)> _mapped = new(StringComparer.Ordinal);
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
        Add(document.Front);
        foreach (var (field, mapped) in _mapped.Where(t => t.Value.Key != t.Key))
        {
            findings.Add(FindingKind.Mapped, $"field {mapped.Key} -> {field}", mapped.Value.Where);
        }

        var date = DateOf();
        var isPage = document.Kind == ImportedKind.Page || (date.Length == 0 && _status.Length == 0);
        if (isPage && document.Kind != ImportedKind.Page)
        {
            findings.Add(FindingKind.Guessed, "no date: imported as a page", document.Where);
        }

        return new ImportedStory(isPage ? document with { Kind = ImportedKind.Page } : document)
        {
            Title = Text("title") is { Length: > 0 } title ? title : GuessTitle(),
            Date = date.Length > 0 ? Dates.Parse(date, zone) : null,
            Section = _section.Length > 0 && document.Section.Length == 0 ? _section : document.Section,
            Slug = SlugOf(),
            Authors = [.. _authors.Distinct(StringComparer.OrdinalIgnoreCase)],
            Topics = [.. Topics()],
            Aliases = [.. _aliases],
            Image = FieldForms.Picture(_image, _alt, _caption),
            Fields = FieldsToWrite(date),
            Extra = [.. _extra],
        };
    }

    private ImmutableArray<(string, YamlNode)> FieldsToWrite(string date)
    {
        var fields = ImmutableArray.CreateBuilder<(string, YamlNode)>();
        foreach (var name in Plain.Skip(1))
        {
            FieldForms.Write(fields, name, Text(name));
        }

        foreach (var name in Moments)
        {
            FieldForms.Write(fields, name, name == "date" ? date : Moment(name, date));
        }

        if (_mapped.TryGetValue("backgrounds", out var backgrounds))
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

    private void Add(YamlMap fields)
    {
        foreach (var entry in fields.Entries.Where(e => !e.Value.IsEmpty()))
        {
            if (entry.Value is YamlMap wrapped && Wrappers.Contains(entry.Key))
            {
                Add(wrapped);
            }
            else
            {
                Add(entry);
            }
        }
    }

    private void Add(YamlEntry entry)
    {
        var (field, rank) = mapping.Find(entry.Key) ?? (Mapping.Custom, int.MaxValue);
        if (field is Mapping.Custom || !MapTo(field, rank, entry))
        {
            KeepAsCustom(entry);
        }
        else if (field == Mapping.Ignored)
        {
            findings.Add(FindingKind.Unsupported, $"field {entry.Key}: not used", entry.KeyWhere);
        }
        else if (field != entry.Key && !_mapped.ContainsKey(field))
        {
            findings.Add(FindingKind.Mapped, $"field {entry.Key} -> {field}", entry.KeyWhere);
        }
    }

    /// <summary>Adds a value to one of our fields; false when the field does not accept a value of this kind.</summary>
    private bool MapTo(string field, int rank, YamlEntry entry)
    {
        switch (field)
        {
            case Mapping.Ignored:
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
                return MapStatus(entry);
            case "image":
                return MapImage(entry);
            case "backgrounds" when request.Kind == SourceKind.Wire:
                return MapByRank(field, rank, entry);
            case "slug" when entry.Value is YamlScalar slug:
                MapSlug(slug.Value.Trim());
                return true;
            case "language" or "canonical" or "translations" when entry.Value is YamlScalar:
                return MapByRank(field, rank, entry);
            default:
                return (Plain.Contains(field) || Moments.Contains(field)) && entry.Value is YamlScalar && MapByRank(field, rank, entry);
        }
    }

    /// <summary>Of several fields with the same meaning the first one in the mapping counts; the other is kept as a custom field.</summary>
    private bool MapByRank(string field, int rank, YamlEntry entry)
    {
        var isTaken = _mapped.TryGetValue(field, out var other);
        if (isTaken && other.Rank <= rank)
        {
            return false;
        }

        _mapped[field] = (entry.Key, rank, entry.Value);
        if (isTaken)
        {
            KeepAsCustom(new YamlEntry(other.Key, other.Value.Where, other.Value));
        }

        return true;
    }

    /// <summary>Keeps a field that is not mapped as a custom field, if it is a text of an article.</summary>
    private void KeepAsCustom(YamlEntry entry)
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
            findings.Add(FindingKind.Unsupported, $"field {entry.Key}: no field can hold it", entry.KeyWhere);
        }
    }

    private void MapSlug(string value)
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

    /// <summary>Once one field makes the story a draft, no other field makes it public.</summary>
    private bool MapStatus(YamlEntry entry)
    {
        if (FieldForms.Status(entry) is not { } status)
        {
            findings.Add(
                FindingKind.Unsupported,
                $"field {entry.Key}: unknown status '{string.Join(", ", entry.Value.Texts())}'",
                entry.Value.Where);
            return true;
        }

        _status = _status.Length > 0 ? _status : status;
        return true;
    }

    private bool MapImage(YamlEntry entry)
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
