using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.Output;

/// <summary>
/// The fingerprint of all that a page is rendered from: its view, and <see cref="BuildContext.RenderFingerprint"/>.
/// <paramref name="Parts"/> has 16 bits of each part, to find out which parts changed.
/// </summary>
internal readonly record struct PageFingerprint(ulong Whole, ushort[] Parts)
{
    private const string Lists = "its lists of stories";

    private static readonly string[] Common = ["the theme or the program", "its template", "its language", "site"];

    public static PageFingerprint Compute(object view, ulong renderFingerprint)
    {
        if (view is not PageView page)
        {
            return Compute([renderFingerprint, ViewFingerprint.Compute(view)]);
        }

        var head = page.Head is null ? [] : ViewShapes.Get(page.Head).Readers;
        var content = ViewShapes.Get(page.Content).Readers;
        var rest = Common.Length + head.Length + content.Length;
        var parts = new ulong[HasLists(page) ? rest + 1 : rest];
        parts[0] = renderFingerprint;
        parts[1] = Fingerprint.Of(page.Template);
        parts[2] = Fingerprint.Of(page.Strings.Language);
        parts[3] = page.Site.Fingerprint;
        Fill(parts.AsSpan(Common.Length), head, page.Head);
        Fill(parts.AsSpan(Common.Length + head.Length), content, page.Content);
        if (HasLists(page))
        {
            parts[rest] = page.Lists.Fingerprint;
        }

        return Compute(parts);
    }

    /// <summary>The names of the parts that changed: <c>head.title, article.earlier</c>.</summary>
    public string ChangesSince(ushort[] before, object view)
    {
        if (before.Length != Parts.Length)
        {
            return "what the page is";
        }

        var (names, parts) = (NamesOf(view), Parts);
        return string.Join(", ", Enumerable.Range(0, parts.Length).Where(i => before[i] != parts[i]).Select(i => names[i]));
    }

    private static string[] NamesOf(object view) => view is PageView page
        ?
        [
            .. Common,
            .. page.Head is null ? [] : ViewShapes.Get(page.Head).Members.Select(m => $"head.{m}"),
            .. ViewShapes.Get(page.Content).Members.Select(m => $"{ViewShapes.Get(page.Content).Name}.{m}"),
            .. HasLists(page) ? [Lists] : (string[])[],
        ]
        : [Common[0], "its contents"];

    // Last and only where there are any, so that other pages store nothing for them.
    private static bool HasLists(PageView page) => page.Lists.Fingerprint != 0;

    private static void Fill(Span<ulong> parts, ReadOnlySpan<Func<object, object?>> readers, object? view)
    {
        for (var i = 0; i < readers.Length; i++)
        {
            parts[i] = ViewFingerprint.Compute(readers[i](view!));
        }
    }

    private static PageFingerprint Compute(ReadOnlySpan<ulong> parts)
    {
        var whole = new Fingerprint();
        var members = new ushort[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            whole.Add(parts[i]);
            members[i] = (ushort)parts[i];
        }

        return new PageFingerprint(whole.Value, members);
    }
}
