using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Recordings;
using Dateline.Process.Linking;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0374: two captions of a film in one language, between which no reader can tell; and captions beside a film whose name has a language
/// that there is not, so that no one sees them.
/// </summary>
internal sealed class CaptionLanguages(CheckInput input)
{
    private readonly Lazy<ILookup<string, string>> _misnamed = new(() => FindMisnamed(input));

    /// <summary>Checks the captions of a film that a text in <paramref name="language"/> shows at a place.</summary>
    public void Check(MediaFile file, ImmutableArray<CaptionTrack> captions, string language, SourceSpan where)
    {
        var same = captions.GroupBy(c => c.Language.Length > 0 ? c.Language : language, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(g => g.Count() > 1);
        if (same?.ToArray() is [var first, var second, ..])
        {
            input.Diagnostics.Warning(
                Codes.CaptionLanguage, where,
                $"readers can choose between two captions in '{same.Key}': '{first.File.Path}' and '{second.File.Path}'",
                "expected one file for each language; the one without a language in its name is in that of the text",
                "delete one of them, or name it by its language");
        }

        foreach (var path in _misnamed.Value[StemOf(file.Path)])
        {
            var stem = StemOf(path);
            input.Diagnostics.Warning(
                Codes.CaptionLanguage, where,
                $"no reader sees the captions '{path}': '{stem[(StemOf(file.Path).Length + 1)..]}' is no language",
                "expected the tag of a language before .vtt, such as ru or pt-BR",
                $"name it {Path.GetFileName(StemOf(file.Path))}.vtt if they are in the language of the text");
        }
    }

    /// <summary>Captions with something before their ending that is no language, by what stands before that.</summary>
    private static ILookup<string, string> FindMisnamed(CheckInput input)
    {
        var recordings = input.Media.Where(m => RecordingTypes.Of(m.Path) is not null).Select(m => StemOf(m.Path)).ToHashSet();
        return input.Media.Select(m => m.Path)
            .Where(p => CompanionFiles.IsCaptions(p) && CompanionFiles.LanguageOf(p).Length == 0 && !recordings.Contains(StemOf(p)))
            .Where(p => StemOf(p).LastIndexOf('.') > p.LastIndexOf('/'))
            .ToLookup(p => StemOf(p)[..StemOf(p).LastIndexOf('.')], StringComparer.Ordinal);
    }

    private static string StemOf(string path) => path[..(path.Length - Path.GetExtension(path).Length)];
}
