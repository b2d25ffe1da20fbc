using System.Collections;
using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>
/// Computes the fingerprints of views: from everything that a template can read, and nothing else. For a body it uses the stored
/// fingerprint of the text. The methods <c>Add</c> are for generated code, which calls the one for the type of each member.
/// </summary>
internal static class ViewFingerprint
{
    public static ulong Compute(params ReadOnlySpan<object?> values)
    {
        var fingerprint = new Fingerprint();
        foreach (var value in values)
        {
            AddAny(ref fingerprint, value);
        }

        return fingerprint.Value;
    }

    public static void Add(ref Fingerprint to, string? text)
    {
        if (text is null)
        {
            AddNothing(ref to);
        }
        else
        {
            to.Add(text);
        }
    }

    public static void Add(ref Fingerprint to, bool flag) => to.Add(flag);

    public static void Add(ref Fingerprint to, long number) => to.Add(number);

    public static void Add(ref Fingerprint to, DateTimeOffset at) => to.Add(at);

    public static void Add(ref Fingerprint to, DateTimeOffset? at)
    {
        if (at is { } given)
        {
            to.Add(given);
        }
        else
        {
            AddNothing(ref to);
        }
    }

    public static void Add(ref Fingerprint to, MediaFile? file)
    {
        if (file is null)
        {
            AddNothing(ref to);
        }
        else
        {
            to.Add(file);
        }
    }

    public static void Add(ref Fingerprint to, IView? view)
    {
        if (view is null)
        {
            AddNothing(ref to);
        }
        else
        {
            view.AddTo(ref to);
        }
    }

    public static void Add(ref Fingerprint to, BodyView? text)
    {
        if (text is null)
        {
            AddNothing(ref to);
            return;
        }

        to.Add(text.Body);
        to.Add(text.Language);
        to.Add(text.Dateline);
        to.Add(text.IdPrefix);
        to.Add(text.Excerpt);
        to.Add(text.Contents);
        to.Add(text.Earlier is not null);
        if (text.Earlier is { } earlier)
        {
            to.Add(earlier);
        }

        to.Add(text.Page);
        to.Add(text.Owners);
        to.Add(text.Entry);
        foreach (var mark in text.Live)
        {
            to.Add(mark.Id);
            to.Add(mark.Time);
            to.Add(mark.Above);
            to.Add(mark.Below);
        }
    }

    public static void Add(ref Fingerprint to, IReadOnlyDictionary<string, string> map)
    {
        to.Add(map.Count);
        if (map.Count == 0)
        {
            // Sorting nothing costs memory, and every story in a list has a map.
            return;
        }

        foreach (var (key, value) in map.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            to.Add(key);
            to.Add(value);
        }
    }

    public static void Add(ref Fingerprint to, ImmutableArray<string> texts)
    {
        to.Add(texts.Length);
        foreach (var text in texts)
        {
            to.Add(text);
        }
    }

    public static void Add<T>(ref Fingerprint to, ImmutableArray<T> views)
        where T : IView
    {
        to.Add(views.Length);
        foreach (var view in views)
        {
            view.AddTo(ref to);
        }
    }

    private static void AddAny(ref Fingerprint to, object? value)
    {
        switch (value)
        {
            case null:
                AddNothing(ref to);
                break;
            case string text:
                to.Add(text);
                break;
            case bool flag:
                to.Add(flag);
                break;
            case int number:
                to.Add(number);
                break;
            case long number:
                to.Add(number);
                break;
            case DateTimeOffset at:
                to.Add(at);
                break;
            case BodyView text:
                Add(ref to, text);
                break;
            case MediaFile file:
                to.Add(file);
                break;
            case IReadOnlyDictionary<string, string> map:
                Add(ref to, map);
                break;
            case IList list:
                AddList(ref to, list);
                break;
            default:
                Add(ref to, (IView)value);
                break;
        }
    }

    private static void AddList(ref Fingerprint to, IList list)
    {
        var count = list.Count;
        to.Add(count);
        for (var i = 0; i < count; i++)
        {
            AddAny(ref to, list[i]);
        }
    }

    private static void AddNothing(ref Fingerprint to) => to.Add(0UL);
}
