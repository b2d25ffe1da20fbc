using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.Output;

/// <summary>
/// The fingerprint of all that a page is printed from: its view, and <see cref="BuildContext.Look"/>. <paramref name="Members"/> has 16 bits of each
/// part, to tell which of them changed.
/// </summary>
internal readonly record struct PagePrint(ulong Whole, ushort[] Members)
{
    public static PagePrint Of(object view, ulong look)
    {
        var parts = Parts(view, look).ToArray();
        var whole = new Fingerprint();
        var members = new ushort[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = ViewFingerprint.Of(parts[i].Value);
            whole.Add(part);
            members[i] = (ushort)part;
        }

        return new PagePrint(whole.Value, members);
    }

    /// <summary>Which parts of a view are not as they were: <c>head.title, article.earlier</c>.</summary>
    public IEnumerable<string> ChangesSince(ushort[] before, object view, ulong look)
    {
        var members = Members;
        return before.Length != members.Length ? ["what the page is"] : Parts(view, look).Where((_, i) => before[i] != members[i]).Select(p => p.Name);
    }

    private static IEnumerable<(string Name, object? Value)> Parts(object view, ulong look)
    {
        yield return ("the theme or the program", (long)look);
        if (view is not PageView page)
        {
            yield return ("its contents", view);
            yield break;
        }

        yield return ("its template", page.Template);
        yield return ("its language", page.Words.Language);
        yield return ("site", page.Site);
        foreach (var member in page.Head is { } head ? Members(nameof(head), head) : [])
        {
            yield return member;
        }

        foreach (var member in Members(page.Template, page.Content))
        {
            yield return member;
        }

        static IEnumerable<(string, object?)> Members(string name, object view)
        {
            var shape = Shapes.Of(view);
            return shape.Members.Zip(shape.Values(view), (member, value) => ($"{name}.{member}", value));
        }
    }
}
