using System.Collections;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>
/// Fingerprints of views, by their shapes: of everything that a template can see of them, and of nothing else. The fingerprint of a body
/// stands for its text.
/// </summary>
internal static class ViewFingerprint
{
    public static ulong Compute(params ReadOnlySpan<object?> values)
    {
        var print = new Fingerprint();
        foreach (var value in values)
        {
            Add(ref print, value);
        }

        return print.Value;
    }

    private static void Add(ref Fingerprint print, object? value)
    {
        switch (value)
        {
            case null:
                print.Add(0UL);
                break;
            case string text:
                print.Add(text);
                break;
            case bool flag:
                print.Add(flag);
                break;
            case int number:
                print.Add(number);
                break;
            case long number:
                print.Add(number);
                break;
            case BodyView text:
                AddText(ref print, text);
                break;
            case MediaFile file:
                print.Add(file);
                break;
            case IReadOnlyDictionary<string, string> map:
                AddMap(ref print, map);
                break;
            case IList list:
                AddList(ref print, list);
                break;
            default:
                AddView(ref print, value);
                break;
        }
    }

    private static void AddText(ref Fingerprint print, BodyView text)
    {
        print.Add(text.Body);
        print.Add(text.Language);
        print.Add(text.Dateline);
        print.Add(text.IdPrefix);
        print.Add(text.Excerpt);
        print.Add(text.Page);
    }

    private static void AddMap(ref Fingerprint print, IReadOnlyDictionary<string, string> map)
    {
        print.Add(map.Count);
        foreach (var (key, value) in map.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            print.Add(key);
            print.Add(value);
        }
    }

    private static void AddList(ref Fingerprint print, IList list)
    {
        var count = list.Count;
        print.Add(count);
        for (var i = 0; i < count; i++)
        {
            Add(ref print, list[i]);
        }
    }

    private static void AddView(ref Fingerprint print, object view)
    {
        foreach (var read in ViewShapes.Get(view).Readers)
        {
            Add(ref print, read(view));
        }
    }
}
