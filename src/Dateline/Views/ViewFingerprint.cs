using System.Collections;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>
/// Computes the fingerprints of views from their shapes: from everything that a template can read, and nothing else. For a body it uses the
/// stored fingerprint of the text.
/// </summary>
internal static class ViewFingerprint
{
    public static ulong Compute(params ReadOnlySpan<object?> values)
    {
        var fingerprint = new Fingerprint();
        foreach (var value in values)
        {
            Add(ref fingerprint, value);
        }

        return fingerprint.Value;
    }

    private static void Add(ref Fingerprint fingerprint, object? value)
    {
        switch (value)
        {
            case null:
                fingerprint.Add(0UL);
                break;
            case string text:
                fingerprint.Add(text);
                break;
            case bool flag:
                fingerprint.Add(flag);
                break;
            case int number:
                fingerprint.Add(number);
                break;
            case long number:
                fingerprint.Add(number);
                break;
            case DateTimeOffset at:
                fingerprint.Add(at);
                break;
            case BodyView text:
                AddText(ref fingerprint, text);
                break;
            case MediaFile file:
                fingerprint.Add(file);
                break;
            case IReadOnlyDictionary<string, string> map:
                AddMap(ref fingerprint, map);
                break;
            case IList list:
                AddList(ref fingerprint, list);
                break;
            default:
                AddView(ref fingerprint, value);
                break;
        }
    }

    private static void AddText(ref Fingerprint fingerprint, BodyView text)
    {
        fingerprint.Add(text.Body);
        fingerprint.Add(text.Language);
        fingerprint.Add(text.Dateline);
        fingerprint.Add(text.IdPrefix);
        fingerprint.Add(text.Excerpt);
        fingerprint.Add(text.Contents);
        fingerprint.Add(text.Page);
        fingerprint.Add(text.Owners);
        foreach (var mark in text.Live)
        {
            fingerprint.Add(mark.Id);
            fingerprint.Add(mark.Time);
        }
    }

    private static void AddMap(ref Fingerprint fingerprint, IReadOnlyDictionary<string, string> map)
    {
        fingerprint.Add(map.Count);
        if (map.Count == 0)
        {
            // Sorting nothing costs memory, and every story in a list has a map.
            return;
        }

        foreach (var (key, value) in map.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            fingerprint.Add(key);
            fingerprint.Add(value);
        }
    }

    private static void AddList(ref Fingerprint fingerprint, IList list)
    {
        var count = list.Count;
        fingerprint.Add(count);
        for (var i = 0; i < count; i++)
        {
            Add(ref fingerprint, list[i]);
        }
    }

    private static void AddView(ref Fingerprint fingerprint, object view)
    {
        foreach (var read in ViewShapes.Get(view).Readers)
        {
            Add(ref fingerprint, read(view));
        }
    }
}
