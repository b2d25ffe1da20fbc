using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Process;

/// <summary>Finds the stories that a story names: older ones to show beside it, and the same one in other languages.</summary>
internal sealed class RelatedStories(AddressIndex standings, References references, BuildContext context)
{
    /// <summary>The paths of the older stories that readers may see.</summary>
    public ImmutableArray<string> Related(ParsedArticle draft, bool isPublic) => draft.Related.IsEmpty ? [] : Find(draft, draft.Related, isPublic, IsOlder);

    /// <summary>The paths of the translations that readers may see.</summary>
    public ImmutableArray<string> Translations(ParsedArticle draft, bool isPublic) => draft.Translations.IsEmpty ? [] : Find(draft, draft.Translations, isPublic, IsTranslation);

    private ImmutableArray<string> Find(ParsedArticle draft, ImmutableArray<Located> names, bool isPublic, Func<ParsedArticle, ParsedArticle, Located, bool> isRight)
    {
        var found = ImmutableArray.CreateBuilder<string>(names.Length);
        foreach (var written in names)
        {
            if (references.Article(draft.Path, written) is not { } other || !isRight(draft, other, written))
            {
                continue;
            }

            if (standings.PublicAddress(other.Path) is not null)
            {
                found.Add(other.Path);
            }
            else if (isPublic && !standings.IsBroken(other.Path))
            {
                references.Hidden(written.Value, written.Where, "it is left out until then");
            }
        }

        return found.ToImmutable();
    }

    private bool IsOlder(ParsedArticle draft, ParsedArticle other, Located written)
    {
        if (other == draft)
        {
            context.Diagnostics.Error(Codes.NewerRelated, written.Where, "the story names itself", "expected an older article", "delete the line");
            return false;
        }

        if (other.IsDated && draft.Date.IsBefore(other.Date))
        {
            context.Diagnostics.Error(
                Codes.NewerRelated, written.Where, $"'{written.Value}' is of {other.Date}, younger than this story of {draft.Date}", "expected an older article", "name this story there instead");
            return false;
        }

        return true;
    }

    private bool IsTranslation(ParsedArticle draft, ParsedArticle other, Located written)
    {
        var language = Languages.Written(draft, context);
        if (other == draft)
        {
            context.Diagnostics.Error(Codes.WrongTranslation, written.Where, "the story names itself", "expected the same story in another language", "delete the line");
            return false;
        }

        if (language.Equals(Languages.Written(other, context), StringComparison.OrdinalIgnoreCase))
        {
            context.Diagnostics.Error(
                Codes.WrongTranslation, written.Where, $"'{written.Value}' is in the same language as this story, '{language}'", "expected the same story in another language", "give the translation its language: field");
            return false;
        }

        return true;
    }
}
