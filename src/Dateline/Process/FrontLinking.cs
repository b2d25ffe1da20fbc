using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Finds the stories that <c>front.yml</c> names. What is hidden now leaves its place open.</summary>
internal static class FrontLinking
{
    public static FrontPlan Link(
        Drafts drafts, ImmutableArray<Article> articles, FrozenDictionary<string, Background?> backgrounds, References references, BuildContext context)
    {
        var front = drafts.Front;
        if (ReferenceEquals(front, FrontDraft.Open))
        {
            return FrontPlan.Open;
        }

        var all = drafts.Articles.ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);
        var seen = articles.ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);

        Article? Story(Located written)
        {
            if (written.IsEmpty)
            {
                return null;
            }

            if (!all.ContainsKey(written.Value))
            {
                context.Diagnostics.Error(
                    Codes.UnknownArticle, written.Where, $"there is no article '{written.Value}'", "expected the path of its file from the input folder", Nearest.Hint(written.Value, all.Keys));
                return null;
            }

            if (!seen.TryGetValue(written.Value, out var article))
            {
                references.Hidden(written.Value, written.Where, "its place is left open");
            }

            return article;
        }

        Background? Explainer(Located written)
        {
            if (!written.IsEmpty && !backgrounds.ContainsKey(written.Value))
            {
                context.Diagnostics.Error(Codes.UnknownBackground, written.Where, $"there is no explainer '{written.Value}'", hint: Nearest.Hint(written.Value, backgrounds.Keys));
            }

            return written.IsEmpty ? null : backgrounds.GetValueOrDefault(written.Value);
        }

        return new FrontPlan(
            Story(front.Lead),
            [.. front.Slots.Select(Story).OfType<Article>()],
            [.. front.Packages.Select(p => new FrontPackage(p.Title, Explainer(p.Background), [.. p.Items.Select(Story).OfType<Article>()]))]);
    }
}
