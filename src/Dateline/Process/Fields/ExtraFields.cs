using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Fields;

/// <summary>The fields that <c>site.yml</c> declares beside the usual ones of an article.</summary>
internal static class ExtraFields
{
    private static readonly Field Name = new("name", "The key that articles use.") { IsRequired = true, Format = ValueFormat.Key };
    private static readonly Field Description = new("description", "What it is for.");
    public static readonly Schema Schema = new("a field", Name, Description);

    public static ImmutableArray<ExtraField> Read(FieldReader site, MapsField field, DiagnosticBag diagnostics)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. site
                .Maps(field)
                .Where(f => IsNew(f.Located(Name), known, diagnostics))
                .Select(f => new ExtraField(f.Text(Name), f.Text(Description))),
        ];
    }

    private static bool IsNew(Located name, HashSet<string> known, DiagnosticBag diagnostics)
    {
        if (name.IsEmpty)
        {
            return false;
        }

        if (!name.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            diagnostics.Error(
                Codes.BadValue,
                name.Where,
                $"'{name.Value}' can't be used as a field name",
                "expected one word of letters, digits, hyphens and underscores");
            return false;
        }

        if (ArticleFields.Schema.Knows(name.Value) || !known.Add(name.Value))
        {
            diagnostics.Error(
                Codes.DuplicateId,
                name.Where,
                ArticleFields.Schema.Knows(name.Value)
                    ? $"articles already have a field '{name.Value}'"
                    : $"the field '{name.Value}' is declared twice",
                hint: "delete it, or choose another name");
            return false;
        }

        return true;
    }
}
