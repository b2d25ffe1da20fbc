using System.Collections.Immutable;
using System.Text;
using Dateline.Check.Addresses;
using Dateline.Input.Files;
using Dateline.Process.Settings;

namespace Dateline.Check.Fixing;

/// <summary>
/// Adds the lines that keep what a branch would lose: aliases, redirects, and the ids of stories. Where a person must decide, nothing is
/// added.
/// </summary>
internal static class AddressFixes
{
    private delegate FrontMatterLines? Edit(FrontMatterLines lines);

    /// <summary>Adds the lines to files that may have other fixes already. Nothing is written.</summary>
    public static ImmutableArray<FixedFile> Add(ImmutableArray<FixedFile> fixes, BranchAddresses branch)
    {
        var files = fixes.ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var edits in Edits(branch).GroupBy(e => e.Path))
        {
            var path = Path.Combine(branch.Now.Context.Project.Input, edits.Key);
            if (Apply(path, files.GetValueOrDefault(path), edits.Select(e => (e.Field, e.Edit))) is { } changed)
            {
                files[path] = changed;
            }
        }

        return [.. files.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Path, string Field, Edit Edit)> Edits(BranchAddresses branch)
    {
        foreach (var removal in branch.Removals.Where(r => !r.IsAgreed))
        {
            if (removal.Text is { } text)
            {
                yield return (text.Path, "aliases", lines => FieldEdits.AddToList(lines, "aliases", removal.Address));
            }
            else if (removal.Target is { } target)
            {
                yield return (
                    SiteFields.FileName, "redirects", lines => FieldEdits.AddToMap(lines, "redirects", removal.Address, target));
            }
        }

        foreach (var (story, id) in branch.Ids.Stories)
        {
            yield return (story.Path, "id", lines => FieldEdits.Set(lines, "id", id));
        }

        foreach (var reused in branch.Ids.Reused)
        {
            yield return (reused.Story.Path, "id", lines => FieldEdits.Set(lines, "id", reused.Own));
        }

        if (branch.Ids.SiteThen is { } site)
        {
            yield return (SiteFields.FileName, "feeds", lines => FieldEdits.AddToMap(lines, "feeds", "id", site));
        }
    }

    private static FixedFile? Apply(string path, FixedFile? other, IEnumerable<(string Field, Edit Edit)> edits)
    {
        if (Read(path) is not { } before || FrontMatterLines.Split(path, other?.After ?? before) is not { } lines)
        {
            return null;
        }

        foreach (var (field, edit) in edits)
        {
            // An edit that would break the file, or change another field, is left to a person.
            var edited = edit(lines);
            var isSafe = edited is not null && edited.Faults <= lines.Faults && Fixer.HasSameFields(lines, edited, field);
            lines = isSafe ? edited! : lines;
        }

        return lines.Text == before ? null : new FixedFile(path, Project.DisplayPath(path), before, lines.Text);
    }

    private static string? Read(string path)
    {
        using var bytes = Sources.ReadBytes(path);
        return System.Text.Unicode.Utf8.IsValid(bytes.Span) ? Encoding.UTF8.GetString(bytes.Span) : null;
    }
}
