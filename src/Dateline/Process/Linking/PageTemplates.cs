using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Linking;

/// <summary>Finds the templates that pages name: those of the theme that no other kind of page uses.</summary>
internal static class PageTemplates
{
    /// <summary>The template of a page: the usual one if it names none, or, with an error, one that it can't have.</summary>
    public static string Resolve(ParsedPage page, BuildContext context)
    {
        string[] known = [StaticPage.UsualTemplate, .. context.Templates.PageTypes];
        if (page.Template.IsEmpty || known.Contains(page.Template.Value))
        {
            return page.Template.IsEmpty ? StaticPage.UsualTemplate : page.Template.Value;
        }

        var name = page.Template.Value;
        context.Diagnostics.Error(
            Codes.UnknownPageTemplate,
            page.Template.Where,
            context.Templates.Has(name) ? $"the template '{name}' is for other pages" : $"the theme has no template '{name}'",
            $"expected a .liquid file at the top of the theme's folder that no other page uses, or {StaticPage.UsualTemplate}",
            Nearest.Hint(name, known));
        return StaticPage.UsualTemplate;
    }
}
