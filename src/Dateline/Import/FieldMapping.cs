using System.Collections.Immutable;
using Dateline.Input.Yaml;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>Maps the fields of one imported document to ours. Fields that can't be mapped are listed in the findings.</summary>
internal sealed partial class FieldMapping(
    ImportedDocument document, Mapping mapping, ImportRequest request, TargetSite site, Findings findings)
{
    /// <summary>Groups in which generators nest other fields.</summary>
    public static readonly string[] Wrappers = ["params", "extra", "taxonomies", "metadata", "meta", "seo"];

    private static readonly string[] Plain = ["title", "lede", "kicker", "place", "source"];
    private static readonly string[] Moments = ["date", "updated", "embargo", "expires"];

    private readonly Dictionary<string, (string Key, int Rank, YamlNode Value)> _mapped = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Value)> _extra = [];
    private readonly List<string> _topics = [];
    private readonly List<string> _authors = [];
    private readonly List<string> _aliases = [.. document.OldAddresses];
    private string _status = "";
    private string _slug = "";
    private bool _hasOwnSlug;
    private string _section = "";
    private string _byline = "";
    private string _series = "";
    private string _part = "";
    private PictureWords _words = new("", "", "");
    private YamlNode? _image;
    private readonly List<ImportedRecording> _recordings = [];
    private readonly Dictionary<string, string> _recordingParts = new(StringComparer.Ordinal);

    public ImportedStory Map()
    {
        Add(document.Front);
        foreach (var (field, mapped) in _mapped.Where(t => t.Value.Key != t.Key))
        {
            findings.Add(FindingKind.Mapped, $"field {mapped.Key} -> {field}", mapped.Value.Where);
        }

        var complete = WithRecordings(WithText());
        var date = DateOf();
        var isPage = document.Kind == ImportedKind.Page || (date.Length == 0 && _status.Length == 0);
        if (isPage && document.Kind != ImportedKind.Page)
        {
            findings.Add(FindingKind.Guessed, "no date: imported as a page", document.Where);
        }

        ReportMissingText(complete, isPage);
        return new ImportedStory(isPage ? complete with { Kind = ImportedKind.Page } : complete)
        {
            Title = Text("title") is { Length: > 0 } title ? title : GuessTitle(),
            Date = date.Length > 0 ? Dates.Parse(date, site.Zone) : null,
            Section = _section.Length > 0 && document.Section.Length == 0 ? _section : document.Section,
            Slug = SlugOf(),
            Authors = [.. _authors.Distinct(StringComparer.OrdinalIgnoreCase)],
            Byline = _byline,
            Topics = [.. Topics()],
            Series = _series,
            Part = _part,
            Aliases = [.. _aliases],
            Image = Picture(),
            Recordings = [.. _recordings],
            Fields = FieldsToWrite(date, complete),
            Extra = [.. _extra],
        };
    }

    private ImmutableArray<(string, YamlNode)> FieldsToWrite(string date, ImportedDocument complete)
    {
        var fields = ImmutableArray.CreateBuilder<(string, YamlNode)>();
        foreach (var name in Plain.Skip(1))
        {
            FieldForms.Write(fields, name, name == "lede" ? PlainWords.From(Text(name)) : Text(name));
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
        FieldForms.Write(fields, "kind", canonical.Length > 0 && string.IsNullOrWhiteSpace(complete.Body) ? "link" : "");
        FieldForms.Write(fields, "language", Language(complete));
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
            else if (entry.Value is YamlMap group && mapping.HasParts(entry.Key))
            {
                AddParts(entry, group, entry.Key);
            }
            else
            {
                Add(entry, entry.Key);
            }
        }
    }

    /// <summary>Adds the fields of a group that are mapped one by one, and then what remains of the group.</summary>
    private void AddParts(YamlEntry entry, YamlMap group, string path)
    {
        var others = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var part in group.Entries.Where(e => !e.Value.IsEmpty()))
        {
            var name = $"{path}.{part.Key}";
            if (part.Value is YamlMap inner && mapping.HasParts(name))
            {
                AddParts(part, inner, name);
            }
            else if (mapping.Find(name) is not null)
            {
                Add(part with { Key = name }, name);
            }
            else
            {
                others.Add(part);
            }
        }

        if (others.Count > 0)
        {
            Add(entry with { Value = group with { Entries = others.ToImmutable() } }, path);
        }
    }

    private void Add(YamlEntry entry, string name)
    {
        if (request.Kind == SourceKind.Hugo && entry.Key == "resources" && HugoResources.Cover(entry.Value) is { } cover && _image is null)
        {
            _image = cover;
            findings.Add(FindingKind.Mapped, "field resources: the cover -> image", entry.KeyWhere);
        }

        var (field, rank) = entry.Key.Equals(document.DateKey, StringComparison.OrdinalIgnoreCase)
            ? ("date", mapping.Own)
            : mapping.Find(name) ?? (Mapping.Custom, int.MaxValue);
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
                return MapAuthors(entry);
            case "series":
                return MapSeries(entry);
            case Mapping.PartField when entry.Value is YamlScalar part:
                _part = part.Value.Trim();
                return true;
            case "aliases":
                _aliases.AddRange(entry.Value.Texts().Select(Alias));
                return true;
            case "section":
                var names = entry.Value.Texts().ToArray();
                _section = _section.Length > 0 ? _section : names.FirstOrDefault("");
                _topics.AddRange(document.Section.Length > 0 ? names : names.Where(n => n != _section));
                return true;
            case "status":
                // "published" may be the date of publication.
                return IsDate(entry.Value) ? MapByRank("date", rank, entry) : MapStatus(entry);
            case "image":
                return MapImage(entry);
            case "audio" or "video":
                return MapRecording(entry);
            case "audio.bytes" or "audio.duration" or "audio.episode" or "audio.season" when entry.Value is YamlScalar said:
                return _recordingParts.TryAdd(field, said.Value.Trim());
            case "image.src" or "image.alt" or "image.caption" or "image.credit" when entry.Value is YamlScalar part:
                MapPictureWords(field, part.Value.Trim());
                return true;
            case "backgrounds" when request.Kind == SourceKind.Wire:
                return MapByRank(field, rank, entry);
            case "slug" when entry.Value is YamlScalar slug:
                MapSlug(entry.Key, slug.Value.Trim());
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
}
