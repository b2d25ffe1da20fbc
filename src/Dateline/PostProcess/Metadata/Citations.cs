using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Model;

namespace Dateline.PostProcess.Metadata;

/// <summary>Structured data of the sources of a text: schema.org's <c>citation</c>.</summary>
internal static class Citations
{
    /// <summary>The sources of a text: what it is founded on.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<SourceNote> sources)
    {
        if (sources.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("citation");
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CreativeWork");
            json.WriteString("name", source.Title);
            if (source.Url.Length > 0)
            {
                json.WriteString("url", source.Url);
            }

            if (source.Archived.Length > 0)
            {
                json.WriteString("archivedAt", source.Archived);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list of texts under a name; nothing when it is empty.</summary>
    public static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        string[] all = [.. values];
        if (all.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in all)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
