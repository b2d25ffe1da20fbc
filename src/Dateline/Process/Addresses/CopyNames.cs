using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Process.Addresses;

/// <summary>
/// Recognizes the names that systems and cloud folders give to copies, in the languages of their users: <c>flood (1).md</c>,
/// <c>flood copy.md</c>, <c>Copy of flood.md</c>, <c>flood (Anna's conflicted copy 2025-11-25).md</c>.
/// </summary>
internal static partial class CopyNames
{
    private const string Words =
        "copy|kopie|copie|copia|cópia|kopia|kópia|kopi|kopio|kopya|kopija|копия|копія|копие|másolat|αντίγραφο|نسخة|コピー|副本|복사본|사본";

    // A name of these characters only can be a copy's in the last forms alone, which need the original beside it.
    private static readonly SearchValues<char> Usual = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-./");

    /// <summary>Reports documents, which come in the order of their paths, and folders with such names.</summary>
    public static void Report(ImmutableArray<SourceFile> documents, DiagnosticBag diagnostics)
    {
        var folder = "";
        foreach (var file in documents)
        {
            var end = file.Path.LastIndexOf('/') + 1;
            if (!file.Path.AsSpan(0, end).SequenceEqual(folder))
            {
                folder = file.Path[..end];
                ReportFolder(file, folder, diagnostics);
            }

            if (OriginalOf(file.Path.AsSpan(end)) is { } found)
            {
                var original = folder + found.Name;
                var isBeside = original != file.Path
                    && documents.BinarySearch(file with { Path = original }, SourceFile.ByPath) >= 0;
                if (isBeside || found.IsCertain)
                {
                    Warn(file.FullPath, isBeside ? $" of {found.Name}, which is there, too" : "", found.Name, "file", diagnostics);
                }
            }
        }
    }

    /// <summary>Whether a path ends in the name of a copy, perhaps.</summary>
    public static bool IsCopy(string path) => OriginalOf(path.AsSpan(path.LastIndexOf('/') + 1)) is not null;

    /// <summary>
    /// The name of the file of which another is a copy; null if its name is not like a copy's. If it is not certain, the name can also be
    /// that of a text about copies, or of a second part.
    /// </summary>
    private static (string Name, bool IsCertain)? OriginalOf(ReadOnlySpan<char> file)
    {
        var dot = file.LastIndexOf('.');
        var name = dot < 0 ? file : file[..dot];
        if (name.IndexOfAnyExcept(Usual) < 0 && !name.EndsWith("-copy") && !name.EndsWith("-kopie") && !name.EndsWith("-conflict"))
        {
            return null;
        }

        var text = name.ToString();
        foreach (var (form, isCertain) in (ReadOnlySpan<(Regex, bool)>)
            [(Prefixed(), true), (Suffixed(), true), (Conflicted(), true), (Numbered(), true), (Merged(), true), (Perhaps(), false)])
        {
            if (form.Match(text) is { Success: true } match)
            {
                return (string.Concat(match.Groups["name"].ValueSpan.TrimEnd(), file[name.Length..]), isCertain);
            }
        }

        return null;
    }

    private static void ReportFolder(SourceFile file, string folder, DiagnosticBag diagnostics)
    {
        var name = folder.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        if (OriginalOf(name) is { IsCertain: true } found)
        {
            Warn(file.FullPath[..^(file.Path.Length - folder.Length + 1)], "", found.Name, "folder", diagnostics);
        }
    }

    private static void Warn(string path, string of, string original, string what, DiagnosticBag diagnostics) =>
        diagnostics.Warning(
            Codes.CopyName,
            SourceSpan.File(Project.DisplayPath(path)),
            $"the name of this {what} is that of a copy{of}",
            hint: of.Length > 0
                ? "keep one of the two and delete the other; if both are right, rename this one"
                : $"if it is no copy, rename it, for example to {original}");

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?:copy( \(\d+\))? of|kopie v[oa]n|copie de|copia d[ei]|cópia de|kopia av|kopi a[fv]|kopia|копия|копія) (?<name>.+)$", Options)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^(?<name>.+?) ?[(\[]0*[1-9][)\]]$", Options)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(?<name>.+?)(?: [-–—(]* ?|\(|[の的의] ?|(?=副本))"
            + $@"(?:{Words})(?: ?\(?\d{{1,3}}\)?)?\)?(?: ?\(\d{{1,3}}\))?$",
        Options)]
    private static partial Regex Suffixed();

    // Dropbox, Nextcloud, Syncthing, Seafile and others, whose clients speak their users' languages.
    [GeneratedRegex(
        @"^(?<name>.+?)(?: ?\([^()]*(?:conflict|konflikt|conflit|конфликт|конфлікт|冲突|衝突|競合|충돌)[^()]*\)"
            + @"|\.sync-conflict-.*|[ _.]conflict[ _-]?\d{4}.*|[ _-]conflicted[ _-]copy.*)$",
        Options)]
    private static partial Regex Conflicted();

    // What git mergetool leaves.
    [GeneratedRegex(@"^(?<name>.+?)_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$")]
    private static partial Regex Merged();

    // Perhaps a copy: a second part, a text about copies; or the name of a computer, as OneDrive adds it.
    [GeneratedRegex(
        $@"^(?<name>.+?)(?:[_-](?:{Words}|conflict)| \d{{1,2}}| ?\(\d{{1,3}}\)|-(?-i:[A-Z0-9]{{2,}}(?:-[A-Z0-9]+)*))$", Options)]
    private static partial Regex Perhaps();
}
