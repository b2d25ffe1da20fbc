using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Fields;

/// <summary>The additional article fields that a newsroom declares in <c>site.yml</c>.</summary>
internal static class ExtraFields
{
    private static readonly Field Name = new("name", "The key that articles use.") { IsRequired = true, Format = ValueFormat.Key };
    private static readonly Field Description = new("description", "What it is for.");
    public static readonly Schema Schema = new("a field", Name, Description);

    public static ImmutableArray<ExtraField> Read(FieldReader site, MapListField field, DiagnosticBag diagnostics)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. site
                .MapList(field)
                .Where(f => IsNew(f.Located(Name), known, diagnostics))
                .Select(f => new ExtraField(f.Text(Name), f.Text(Description))),
        ];
    }

    /// <summary>The values that <c>site.yml</c> gives the theme, by key.</summary>
    public static FrozenDictionary<string, string> ReadValues(FieldReader site, TextMapField field)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (entry, word) in site.TextMap(field))
        {
            if (IsKey(entry.Key))
            {
                values.TryAdd(entry.Key, word.Value);
            }
            else
            {
                site.ReportInvalid(
                    entry.KeyWhere, field, $"has the key '{entry.Key}'", "write one word of letters, digits, hyphens and underscores");
            }
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsKey(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static bool IsNew(Located name, HashSet<string> known, DiagnosticBag diagnostics)
    {
        if (name.IsEmpty)
        {
            return false;
        }

        if (!IsKey(name.Value))
        {
            diagnostics.Error(
                Codes.BadValue,
                name.Where,
                $"'{name.Value}' can't be used as a field name",
                "expected one word of letters, digits, hyphens and underscores");
            return false;
        }

        var isArticleField = ArticleFields.Schema.Knows(name.Value);
        if (isArticleField || !known.Add(name.Value))
        {
            var fault = isArticleField ? $"articles already have a field '{name.Value}'" : $"the field '{name.Value}' is declared twice";
            diagnostics.Error(Codes.DuplicateId, name.Where, fault, hint: "delete it, or choose another name");
            return false;
        }

        return true;
    }
}
