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

        if (ArticleFields.Schema.Fields.FirstOrDefault(f => f.Name == name.Value) is { } builtIn)
        {
            ReportBuiltIn(builtIn, name, diagnostics);
            return false;
        }

        if (!known.Add(name.Value))
        {
            diagnostics.Error(
                Codes.DuplicateId, name.Where, $"the field '{name.Value}' is declared twice", hint: "delete it, or choose another name");
            return false;
        }

        return true;
    }

    /// <summary>
    /// Reports a field that the program has. Each version may bring new ones, so the newsroom's may be the older: the message says what the
    /// program's field is, for the newsroom to choose.
    /// </summary>
    private static void ReportBuiltIn(Field builtIn, Located name, DiagnosticBag diagnostics) => diagnostics.Error(
        Codes.DuplicateId,
        name.Where,
        $"articles of this version have a field '{builtIn.Name}' of Dateline's own: {builtIn.Help.TrimEnd('.')}",
        "expected a name that Dateline does not use",
        $"delete it here if yours means the same; else rename yours, to our_{builtIn.Name} for instance, here, in the stories and in the "
            + $"theme (article.extra.our_{builtIn.Name})");
}
