using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Linking;

/// <summary>Resolves a story's related stories and its translations. Those that are not public yet are left out, with a warning.</summary>
internal sealed class RelatedStories(AddressIndex addresses, References references, BuildContext context)
{
    /// <summary>The related stories that readers may see, older or newer: a writer adds today's story to yesterday's.</summary>
    public ImmutableArray<string> Related(ParsedArticle parsed, bool isPublic) =>
        parsed.Related.IsEmpty ? [] : Find(parsed, parsed.Related, isPublic, IsAnother);

    /// <summary>The stories that readers of a withdrawn one may read instead.</summary>
    public ImmutableArray<string> Instead(ParsedArticle parsed, bool isPublic) =>
        parsed.Withdrawn.Related.IsEmpty ? [] : Find(parsed, parsed.Withdrawn.Related, isPublic, IsAnother);

    /// <summary>
    /// The paths of the translations that readers may see: those that the story names, then those that name it, or that are translations of
    /// the same story. There is one for each language.
    /// </summary>
    public ImmutableArray<string> Translations(ParsedArticle parsed, bool isPublic, TranslationGroups groups)
    {
        var named = parsed.Translations.IsEmpty ? [] : Find(parsed, parsed.Translations, isPublic, IsTranslation);
        if (!isPublic)
        {
            return named;
        }

        var own = Languages.Written(parsed, context);
        var languages = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { own };
        var found = named.ToBuilder();
        foreach (var other in groups.Others(parsed))
        {
            if (named.Contains(other.Path))
            {
                languages.Add(Languages.Written(other, context));
            }
        }

        foreach (var other in groups.Others(parsed))
        {
            if (languages.Add(Languages.Written(other, context)))
            {
                found.Add(other.Path);
            }
            else if (!named.Contains(other.Path) && !parsed.Translations.IsEmpty)
            {
                ReportTwice(parsed, other, own);
            }
        }

        return found.ToImmutable();
    }

    private void ReportTwice(ParsedArticle parsed, ParsedArticle other, string own)
    {
        var language = Languages.Written(other, context);
        if (language.Equals(own, StringComparison.OrdinalIgnoreCase))
        {
            context.Diagnostics.Warning(
                Codes.WrongTranslation,
                parsed.Translations[0].Where,
                $"'{other.Path}' is the same translation in '{language}' as this story",
                "expected one story for each language",
                "name translations in one of the two only");
        }
    }

    private ImmutableArray<string> Find(
        ParsedArticle parsed, ImmutableArray<Located> names, bool isPublic, Func<ParsedArticle, ParsedArticle, Located, bool> isValid)
    {
        var found = ImmutableArray.CreateBuilder<string>(names.Length);
        foreach (var written in names)
        {
            if (references.Article(parsed.Path, written) is not { } other || !isValid(parsed, other, written))
            {
                continue;
            }

            if (addresses.PublicAddress(other.Path) is not null)
            {
                found.Add(other.Path);
            }
            else if (isPublic && !addresses.IsBroken(other.Path))
            {
                references.ReportHidden(written.Value, written.Where, "it is left out until it is public");
            }
        }

        return found.ToImmutable();
    }

    private bool IsAnother(ParsedArticle parsed, ParsedArticle other, Located written)
    {
        if (other == parsed)
        {
            context.Diagnostics.Error(
                Codes.RelatedToItself, written.Where, "the story refers to itself", "expected another article", "delete the line");
        }

        return other != parsed;
    }

    private bool IsTranslation(ParsedArticle parsed, ParsedArticle other, Located written)
    {
        var language = Languages.Written(parsed, context);
        if (other == parsed)
        {
            context.Diagnostics.Error(
                Codes.WrongTranslation,
                written.Where,
                "the story refers to itself",
                "expected the same story in another language",
                "delete the line");
            return false;
        }

        if (language.Equals(Languages.Written(other, context), StringComparison.OrdinalIgnoreCase))
        {
            context.Diagnostics.Error(
                Codes.WrongTranslation, written.Where, $"'{written.Value}' is in the same language as this story, '{language}'",
                "expected the same story in another language", "set 'language' in the translation");
            return false;
        }

        return true;
    }
}
