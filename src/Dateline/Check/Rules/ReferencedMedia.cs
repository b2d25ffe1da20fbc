using Dateline.Process.Documents;
using Dateline.Process.Linking;
using Dateline.Process.Settings;

namespace Dateline.Check.Rules;

/// <summary>Finds the files of <c>media/</c> that texts use, published or not.</summary>
internal static class ReferencedMedia
{
    public static HashSet<string> Find(CheckInput input)
    {
        var files = input.Media.Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        var paths = new MediaPaths(files);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var besides = new CompanionFiles(files);
        var site = input.Newsroom.Site;
        foreach (var written in site.Podcasts.Select(p => p.Image).Concat(site.AllSections.Select(s => s.Image))
            .Concat([site.Image, site.Logo, site.Look.Logo.Path, site.Look.LogoDark.Path]).Where(p => !string.IsNullOrEmpty(p)))
        {
            Add(SiteFields.FileName, written);
        }

        foreach (var text in input.Documents.Texts)
        {
            foreach (var written in text is ParsedArticle story ? Recordings(story) : [])
            {
                Add(text.Path, written);
            }

            var image = text switch { ParsedArticle article => article.Image, ParsedEdition edition => edition.Image, _ => null };
            if (image is not null)
            {
                Add(text.Path, image.Src.Value);
                Add(text.Path, image.Small.Value);
            }

            foreach (var pointer in text.Pointers)
            {
                Add(text.Path, pointer.Written.Split('#', '?')[0]);
            }
        }

        foreach (var author in input.Documents.Authors.Where(a => a.Image is not null))
        {
            Add(author.Path, author.Image!.Src.Value);
        }

        return named;

        void Add(string from, string written)
        {
            if (paths.Find(from, written) is { } path)
            {
                named.Add(path);
                named.UnionWith(besides.All(path));
            }
        }
    }

    private static IEnumerable<string> Recordings(ParsedArticle story) =>
        new[] { story.Film, story.Sound }.OfType<ParsedRecording>()
            .SelectMany(r => r.Captions.Append(r.Src).Append(r.Poster).Append(r.Transcript))
            .Where(l => !l.IsEmpty)
            .Select(l => l.Value);
}
