using System.Collections.Immutable;
using System.Text;
using Dateline.Check.Rules;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Check.Fixing;

/// <summary>
/// Mends a file's front matter, one cure at a time, and believes none of them: after each the file is read again, and the cure is taken
/// back unless it made complaints go, brought none, and left every other field reading as it did.
/// </summary>
internal static class Fixer
{
    /// <summary>The file mended; null when there is nothing to do. <paramref name="complaintsOf"/> reads a text as a build would.</summary>
    public static FixedFile? Fix(SourceFile file, Func<string, ImmutableArray<Diagnostic>> complaintsOf)
    {
        var bytes = Sources.ReadBytes(file.FullPath);
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }

        var before = Encoding.UTF8.GetString(bytes);
        if (FrontMatterLines.Split(file.Path, before) is not { } lines)
        {
            return null;
        }

        lines = Tidy(Cure(lines, complaintsOf), complaintsOf);
        return lines.Text == before ? null : new FixedFile(file.FullPath, Project.DisplayPath(file.FullPath), before, lines.Text);
    }

    private static FrontMatterLines Cure(FrontMatterLines lines, Func<string, ImmutableArray<Diagnostic>> complaintsOf)
    {
        var refused = new HashSet<(string, SourceSpan)>();
        var diagnostics = complaintsOf(lines.Text);
        while (diagnostics.FirstOrDefault(
            c => !refused.Contains((c.Code.Id, c.Where)) && FixRules.For(c, lines) is not null) is { } diagnostic)
        {
            var cured = FixRules.For(diagnostic, lines)!;
            var left = complaintsOf(cured.Text);
            if (left.Length < diagnostics.Length && Known(left, diagnostics)
                && ReadsAlike(lines, cured, FieldAt(lines, diagnostic.Where.Line)))
            {
                (lines, diagnostics) = (cured, left);
            }
            else
            {
                refused.Add((diagnostic.Code.Id, diagnostic.Where));
            }
        }

        return lines;
    }

    private static FrontMatterLines Tidy(FrontMatterLines lines, Func<string, ImmutableArray<Diagnostic>> complaintsOf)
    {
        var trimmed = FrontMatterTidying.Trim(lines);
        lines = trimmed.Text != lines.Text && ReadsAlike(lines, trimmed, "") ? trimmed : lines;
        foreach (var list in UntidyFrontMatter.Dated)
        {
            if (FrontMatterTidying.Sort(lines, list) is { } sorted && Known(complaintsOf(sorted.Text), complaintsOf(lines.Text))
                && ReadsAlike(lines, sorted, list) && EntriesOf(lines, list).SequenceEqual(EntriesOf(sorted, list)))
            {
                lines = sorted;
            }
        }

        return lines;
    }

    private static bool Known(ImmutableArray<Diagnostic> after, ImmutableArray<Diagnostic> before) =>
        after.All(a => before.Any(b => b.Code.Id == a.Code.Id && b.Message == a.Message));

    /// <summary>Whether every field but one reads in one front as in the other.</summary>
    private static bool ReadsAlike(FrontMatterLines before, FrontMatterLines after, string but)
    {
        var now = after.Fields.Entries.ToDictionary(e => e.Key, e => Written(e.Value), StringComparer.Ordinal);
        return before.Fields.Entries.All(
            e => e.Key == but || e.Value is YamlBroken || (now.TryGetValue(e.Key, out var value) && value == Written(e.Value)));
    }

    /// <summary>What a list has, whatever its order.</summary>
    private static IEnumerable<string> EntriesOf(FrontMatterLines lines, string name) =>
        lines.Fields.Entries.FirstOrDefault(e => e.Key == name).Value is YamlList list
            ? list.Items.Select(Written).Order(StringComparer.Ordinal)
            : [];

    /// <summary>The field that a line belongs to.</summary>
    private static string FieldAt(FrontMatterLines lines, int line) =>
        lines.Fields.Entries.LastOrDefault(e => e.KeyWhere.Line <= line).Key ?? "";

    /// <summary>A value without its place.</summary>
    private static string Written(YamlNode node) => node switch
    {
        YamlScalar scalar => $"'{scalar.Value}'",
        YamlList list => $"[{string.Join(',', list.Items.Select(Written))}]",
        YamlMap map => $"{{{string.Join(',', map.Entries.Select(e => $"{e.Key}:{Written(e.Value)}"))}}}",
        _ => "?",
    };
}
