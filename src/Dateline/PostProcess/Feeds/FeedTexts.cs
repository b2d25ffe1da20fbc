using System.Collections.Concurrent;
using System.Globalization;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// The texts of items as HTML. A list with feeds in several formats has the same texts in all of them, so these are rendered once and
/// <paramref name="isKept"/> for the rest of the build.
/// </summary>
internal sealed class FeedTexts(ProseRenderer prose, bool isKept)
{
    private readonly ConcurrentDictionary<BodyView, string>? _kept = isKept ? new() : null;

    /// <summary>
    /// The text with its picture, notes and corrections, in an element that names its language if the feed does not; null if the item has
    /// only a summary.
    /// </summary>
    public string? Html(FeedItem item)
    {
        if (item.Body is not { } body)
        {
            return null;
        }

        var text = _kept is null ? Render(body) : _kept.GetOrAdd(body, Render);
        var html = item.Before + text + item.Corrections;
        return item.Lang.Length > 0 ? $"<div lang=\"{item.Lang}\" dir=\"{item.Dir}\">\n{html}</div>\n" : html;
    }

    private string Render(BodyView body)
    {
        using var to = new StringWriter(CultureInfo.InvariantCulture);
        prose.RenderAbsolute(body, to);
        return FeedMarkup.Simplify(to.ToString());
    }
}
