using System.Collections.Immutable;
using System.Text;
using Dateline.Check.Rules;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Check.Fixing;

/// <summary>
/// Fixes a file's front matter, one fix at a time. After each fix the file is parsed again, and the fix is undone unless it removed a
/// diagnostic, added none, and left all other fields as they were.
/// </summary>
internal static class Fixer
{
    /// <summary>The fixed file; null when there is nothing to fix. <paramref name="diagnose"/> parses a text as a build would.</summary>
    public static FixedFile? Fix(SourceFile file, Func<string, ImmutableArray<Diagnostic>> diagnose)
    {
        using var bytes = Sources.ReadBytes(file.FullPath);
        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span))
        {
            return null;
        }

        var before = Encoding.UTF8.GetString(bytes.Span);
        if (FrontMatterLines.Split(file.Path, before) is not { } lines)
        {
            return null;
        }

        lines = Tidy(FixDiagnostics(lines, diagnose), diagnose);
        return lines.Text == before ? null : new FixedFile(file.FullPath, Project.DisplayPath(file.FullPath), before, lines.Text);
    }

    private static FrontMatterLines FixDiagnostics(FrontMatterLines lines, Func<string, ImmutableArray<Diagnostic>> diagnose)
    {
        var refused = new HashSet<(string, SourceSpan)>();
        var diagnostics = diagnose(lines.Text);
        while (diagnostics.FirstOrDefault(
            c => !refused.Contains((c.Code.Id, c.Where)) && FixRules.For(c, lines) is not null) is { } diagnostic)
        {
            var changed = FixRules.For(diagnostic, lines)!;
            var left = diagnose(changed.Text);
            if (left.Length < diagnostics.Length && AddsNone(left, diagnostics)
                && HasSameFields(lines, changed, FieldAt(lines, diagnostic.Where.Line)))
            {
                (lines, diagnostics) = (changed, left);
            }
            else
            {
                refused.Add((diagnostic.Code.Id, diagnostic.Where));
            }
        }

        return lines;
    }

    private static FrontMatterLines Tidy(FrontMatterLines lines, Func<string, ImmutableArray<Diagnostic>> diagnose)
    {
        var trimmed = FrontMatterTidying.Trim(lines);
        lines = trimmed.Text != lines.Text && HasSameFields(lines, trimmed, "") ? trimmed : lines;
        foreach (var list in UntidyFrontMatter.Dated)
        {
            if (FrontMatterTidying.Sort(lines, list) is { } sorted && AddsNone(diagnose(sorted.Text), diagnose(lines.Text))
                && HasSameFields(lines, sorted, list) && EntriesOf(lines, list).SequenceEqual(EntriesOf(sorted, list)))
            {
                lines = sorted;
            }
        }

        return lines;
    }

    private static bool AddsNone(ImmutableArray<Diagnostic> after, ImmutableArray<Diagnostic> before) =>
        after.All(a => before.Any(b => b.Code.Id == a.Code.Id && b.Message == a.Message));

    /// <summary>Whether all fields except one have the same values before and after.</summary>
    public static bool HasSameFields(FrontMatterLines before, FrontMatterLines after, string except)
    {
        var now = after.Fields.Entries.ToDictionary(e => e.Key, e => ValueOf(e.Value), StringComparer.Ordinal);
        return before.Fields.Entries.All(
            e => e.Key == except || e.Value is YamlBroken || (now.TryGetValue(e.Key, out var value) && value == ValueOf(e.Value)));
    }

    /// <summary>The entries of a list, sorted.</summary>
    private static IEnumerable<string> EntriesOf(FrontMatterLines lines, string name) =>
        lines.Fields.Entries.FirstOrDefault(e => e.Key == name).Value is YamlList list
            ? list.Items.Select(ValueOf).Order(StringComparer.Ordinal)
            : [];

    /// <summary>The field that a line belongs to.</summary>
    private static string FieldAt(FrontMatterLines lines, int line) =>
        lines.Fields.Entries.LastOrDefault(e => e.KeyWhere.Line <= line).Key ?? "";

    /// <summary>A value without its place.</summary>
    private static string ValueOf(YamlNode node) => node switch
    {
        YamlScalar scalar => $"'{scalar.Value}'",
        YamlList list => $"[{string.Join(',', list.Items.Select(ValueOf))}]",
        YamlMap map => $"{{{string.Join(',', map.Entries.Select(e => $"{e.Key}:{ValueOf(e.Value)}"))}}}",
        _ => "?",
    };
}
