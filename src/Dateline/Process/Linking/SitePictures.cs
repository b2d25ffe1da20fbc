using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Looks;
using Dateline.Process.Settings;

namespace Dateline.Process.Linking;

/// <summary>Finds the pictures that <c>site.yml</c> names: for links to pages of the site and of sections, and the logo.</summary>
internal sealed class SitePictures(MediaFolder media, BuildContext context)
{
    private readonly SiteConfig _site = context.Site;

    public MediaFile? Share => Find(_site.Image, _site.ImageWhere);

    public MediaFile? Logo => Find(_site.Logo, _site.LogoWhere);

    /// <summary>The picture in the masthead, and that for dark pages.</summary>
    public Masthead Masthead => new(Find(_site.Look.Logo), Find(_site.Look.LogoDark));

    public FrozenDictionary<Section, MediaFile> BySection()
    {
        var found = new Dictionary<Section, MediaFile>();
        foreach (var section in _site.AllSections)
        {
            if (Find(section.Image, section.ImageWhere) is { } picture)
            {
                found.Add(section, picture);
            }
        }

        return found.ToFrozenDictionary();
    }

    /// <summary>Whether stories without a picture get cards. They are drawn by the library that scales pictures.</summary>
    public bool HasCards()
    {
        if (_site.Cards == CardStyle.None || media.CanScale)
        {
            return _site.Cards != CardStyle.None;
        }

        context.Diagnostics.Warning(
            Codes.NoPictureLibrary, SourceSpan.File(Project.DisplayPath(Path.Combine(context.Project.Input, SiteFields.FileName))),
            "no cards are drawn for stories without a picture: the library that draws them is missing",
            hint: "it is a file beside the program; install Dateline again");
        return false;
    }

    private MediaFile? Find(NamedFile logo)
    {
        if (logo.IsNone || Find(logo.Path, logo.Where) is not { } file)
        {
            return null;
        }

        if (file.Type.StartsWith("image/", StringComparison.Ordinal))
        {
            return file;
        }

        context.Diagnostics.Error(
            Codes.WrongMediaKind, logo.Where, $"'{logo.Path}' is no picture", "expected a file such as media/name.svg");
        return null;
    }

    private MediaFile? Find(string path, SourceSpan where)
    {
        if (path.Length == 0)
        {
            return null;
        }

        if (media.Find(SiteFields.FileName, path) is { } found)
        {
            return media.Use(found);
        }

        if (media.IsLeftOut(SiteFields.FileName, path))
        {
            return null;
        }

        context.Diagnostics.Error(
            Codes.MissingMedia,
            where,
            $"there is no picture '{path}'",
            "expected a file below media/",
            Nearest.To(path, media.Paths) is { } near ? $"did you mean '{near}'?" : "");
        return null;
    }
}
