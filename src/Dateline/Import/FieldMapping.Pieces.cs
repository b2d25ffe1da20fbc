using System.Text.RegularExpressions;
using Dateline.Import.Bodies;
using Dateline.Import.Folders;
using Dateline.Input.Yaml;
using Dateline.Process.Addresses;

namespace Dateline.Import;

/// <summary>This part: fields that become a piece of one of ours, such as slug, aliases, status, authors and picture.</summary>
internal sealed partial class FieldMapping
{
    /// <summary>Takes the series of a story: its name, a list of names, of which the first counts, or our own id and part.</summary>
    private bool MapSeries(YamlEntry entry)
    {
        if (entry.Value is YamlMap own)
        {
            (_series, _part) = (own.TextOf("id", "name", "title"), own.TextOf("part", "order", "number"));
            return _series.Length > 0;
        }

        var names = entry.Value.Texts().ToArray();
        _series = names.FirstOrDefault("").Trim();
        if (names.Length > 1)
        {
            findings.Add(FindingKind.Unsupported, "field series: a story is in one series, so the first counts", entry.KeyWhere);
        }

        return _series.Length > 0;
    }

    /// <summary>
    /// Takes a slug from its own field, or the end of an address, if that is a name: in <c>/letters/2024/05/01/</c> it is a day.
    /// </summary>
    private void MapSlug(string key, string value)
    {
        if (value is "true" or "false" || value.Contains("{{", StringComparison.Ordinal))
        {
            return;
        }

        var isSlug = key.Equals("slug", StringComparison.OrdinalIgnoreCase);
        var isAddress = value.Contains('/') && !value.Contains(':') && (!isSlug || value.StartsWith('/'));
        if (isAddress)
        {
            _aliases.Add(FieldForms.Rooted(value));
            var parts = value.TrimEnd('/').Split('/');
            value = parts is [.., var folder, "index.html" or "index.htm"] ? folder : parts[^1];
            value = Path.GetExtension(value) is ".html" or ".htm" or ".php" ? Path.GetFileNameWithoutExtension(value) : value;
        }

        var name = LeadingDay().Replace(value, "");
        var isName = name.Any(char.IsLetter) && !(isAddress && DocumentName.IsLanguage(name));
        var isOwn = !isAddress && isSlug;
        if (value.Contains(':') || (isAddress && !isName) || (_slug.Length > 0 && (_hasOwnSlug || !isOwn)))
        {
            return;
        }

        (_slug, _hasOwnSlug) = (isName ? name : value, isOwn);
    }

    /// <summary>A former address. In Hugo a relative one starts in the folder of the document's own address.</summary>
    private string Alias(string written) =>
        request.Kind == SourceKind.Hugo && !written.StartsWith('/') && !written.Contains("://", StringComparison.Ordinal)
            && document.OldAddresses is [var own, ..] && RelativePath.Resolve(own.Trim('/'), written) is { } path
                ? FieldForms.Rooted(path)
                : FieldForms.Rooted(written);

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

    private bool MapAuthors(YamlEntry entry)
    {
        var people = entry.Value.Texts().Select(a => a.Trim()).Where(a => a.Length > 0).ToArray();
        if (entry is { Key: "byline", Value: YamlScalar })
        {
            _byline = people.FirstOrDefault("");
        }
        else
        {
            _authors.AddRange(people);
        }

        return people.Length > 0;
    }

    private bool MapImage(YamlEntry entry)
    {
        var value = entry.Value is YamlList { Items: [YamlScalar or YamlMap, ..] list } ? list[0] : entry.Value;
        var isFirst = _image is null && value is YamlScalar or YamlMap;
        _image = isFirst ? value : _image;
        if (isFirst && entry.Value is YamlList { Items.Length: > 1 })
        {
            findings.Add(FindingKind.Unsupported, $"field {entry.Key}: an article has one picture, the first one", entry.Value.Where);
        }

        return isFirst;
    }

    private bool MapRecording(YamlEntry entry)
    {
        if (ImportedRecording.Of(entry.Value) is not { } found || _recordings.Any(r => r.Field == found.Field))
        {
            return false;
        }

        _recordings.Add(found);
        return true;
    }

    /// <summary>
    /// Settles what the sounds and films are, and gives a document whose text shows each of them once. One on another site whose length or
    /// duration is unknown is a card in the text, since feeds need both.
    /// </summary>
    private ImportedDocument WithRecordings(ImportedDocument complete)
    {
        foreach (var recording in _recordings.ToArray())
        {
            _recordings.Remove(recording);
            var (whole, card) = (recording.With(_recordingParts), MarkdownPieces.Embed(recording.Src).Trim('\n'));
            var isShown = complete.Body.Contains(recording.Src, StringComparison.Ordinal);
            if (!whole.IsElsewhere || whole.IsComplete)
            {
                _recordings.Add(whole);
                complete = isShown
                    ? complete with { Body = complete.Body.Replace(card, "", StringComparison.Ordinal).Trim('\n') }
                    : complete;
                continue;
            }

            findings.Add(
                FindingKind.Guessed,
                $"field {whole.Field}: a card, because the source does not say its length in bytes and how long it plays",
                document.Where,
                whole.Src);
            var shown = complete.IsOurMarkdown ? card : $"<audio src=\"{System.Net.WebUtility.HtmlEncode(whole.Src)}\"></audio>";
            complete = isShown ? complete : complete with { Body = $"{shown}\n\n{complete.Body}" };
        }

        foreach (var (part, _) in _recordings.Count == 0 ? _recordingParts : [])
        {
            findings.Add(FindingKind.Unsupported, $"field {part}: the document has no sound", document.Where);
        }

        return complete;
    }

    private void MapPictureWords(string field, string value)
    {
        _image = field == "image.src" ? _image ?? YamlText.Text(value) : _image;
        _words = field switch
        {
            "image.alt" when _words.Alt.Length == 0 => _words with { Alt = value },
            "image.caption" when _words.Caption.Length == 0 => _words with { Caption = value },
            "image.credit" when _words.Credit.Length == 0 => _words with { Credit = value },
            _ => _words,
        };
    }

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}[-_]?")]
    private static partial Regex LeadingDay();
}
