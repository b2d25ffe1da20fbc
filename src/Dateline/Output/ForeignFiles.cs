using System.Collections.Immutable;
using System.Text;
using Dateline.Cache;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess;
using Dateline.PostProcess.Pages;
using Dateline.Theme;

namespace Dateline.Output;

/// <summary>
/// Finds files in the output folder that no build wrote and that a page would overwrite. The list of written files says which files are
/// ours; if it is lost, a folder with Dateline's mark in it counts as a site that Dateline wrote.
/// </summary>
internal sealed class ForeignFiles(OutputFolder site, BuildCache cache)
{
    // More files than this are one mistake, a wrong folder: the rest is only counted.
    private const int Named = 10;

    /// <summary>Reports an error for each such file. False when there is one: then nothing may be written.</summary>
    public bool Check(ImmutableArray<PlannedPage> pages, BuildContext context)
    {
        if (site.IsNew)
        {
            return true;
        }

        if (cache.HasNoFileList && site.Find(SiteFile.PathOf(PlainFiles.MarkAddress), Encoding.UTF8.GetBytes(PlainFiles.Mark)) is not null)
        {
            return true;
        }

        var known = cache.Pages.Find(pages.Select(s => s.Page.Address).ToArray());
        var ours = cache.UnlistedFiles();
        var foreign = pages.Where((s, i) => known[i] < 0 && !ours.Contains(s.File) && site.Has(s.File) && !IsSame(s)).Select(s => s.File)
            .Concat(
                pages
                    .Where((_, i) => known[i] < 0)
                    .SelectMany(s => SiteFile.Above(s.File))
                    .Distinct()
                    .Where(f => site.IsFile(f) && !ours.Contains(f) && !IsKnown(f)))
            .ToArray();
        foreach (var file in foreign.Take(Named))
        {
            context.Diagnostics.Error(
                Codes.ForeignFile,
                SourceSpan.File(Project.DisplayPath(Path.Combine(context.Project.Output, file))),
                "Dateline did not write this file, and a page of the site goes to its place"
                    + (foreign.Length > Named ? $" (and {foreign.Length - Named} more like it)" : ""),
                hint: "move the file, or write the site to another folder with --output");
        }

        return foreign.Length == 0;
    }

    /// <summary>Whether the last build wrote a file, where a page now needs a folder.</summary>
    private bool IsKnown(string file) => cache.Pages.Find("/" + file) >= 0;

    /// <summary>Whether the file has the bytes that would be written already: then it does not matter who wrote it.</summary>
    private bool IsSame(PlannedPage planned)
    {
        if (planned.Page is CompressedPage or RenditionPage or TextCardPage or StaticFilePage { IsStripped: true })
        {
            // To compare them, they would have to be made.
            return false;
        }

        var view = planned.Page.View();
        if (view is MediaFile file && planned.Page.SourcePath is not null)
        {
            return site.StampOf(
                Encoding.UTF8.GetBytes(planned.Page.Address), new PageRecord(0, 0, file.Fingerprint, file.Bytes, 0)) is not null;
        }

        var rendered = new Utf8Writer();
        try
        {
            planned.Page.Render(view, rendered);
        }
        catch (TemplateException)
        {
            // The build renders it again, reports the error and writes nothing.
            return true;
        }

        return site.Find(planned.File, rendered.Written) is not null;
    }
}
