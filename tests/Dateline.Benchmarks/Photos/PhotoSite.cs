using System.Globalization;
using Dateline.Benchmarks.Archives;
using Dateline.Benchmarks.Jobs;

namespace Dateline.Benchmarks.Photos;

/// <summary>
/// A newsroom in which every story has a photograph of its own, the same newsroom without pictures, and a folder with the photographs
/// alone. All are made once, and stay for the next time.
/// </summary>
internal sealed class PhotoSite
{
    private PhotoSite(string folder) => Folder = folder;

    public string Folder { get; }

    public string Photos => Path.Combine(Folder, "photos");

    public string With => Path.Combine(Folder, "with");

    public string Without => Path.Combine(Folder, "without");

    /// <summary>Where sharp writes.</summary>
    public string Scaled => Path.Combine(Folder, "scaled");

    public static PhotoSite Open(string archives, int number, string node, string scripts)
    {
        var site = new PhotoSite(Path.Combine(archives, string.Create(CultureInfo.InvariantCulture, $"photos-{number}")));
        if (!Directory.Exists(site.With))
        {
            Child.Measure(new Jobs.CommandLine(
                node, scripts, "make.mjs", site.Photos, number.ToString(CultureInfo.InvariantCulture)));
            site.Write(site.Without, _ => "");
            site.Write(site.With + ".new", photo => $"image: {{src: media/{photo}, alt: The wall, credit: Ann Lee}}\n");
            Child.Measure(new Jobs.CommandLine("cp", site.Folder, "-rl", site.Photos, Path.Combine(site.With + ".new", "input", "media")));
            Directory.Move(site.With + ".new", site.With);
        }

        return site;
    }

    /// <summary>Removes what builds of a newsroom wrote and keep.</summary>
    public static void Forget(string newsroom)
    {
        Folders.Remove(Path.Combine(newsroom, "output"));
        Folders.Remove(Path.Combine(newsroom, ".dateline"));
    }

    private void Write(string newsroom, Func<string, string> image)
    {
        var articles = Directory.CreateDirectory(Path.Combine(newsroom, "input", "articles")).FullName;
        File.WriteAllText(
            Path.Combine(newsroom, "input", "site.yml"),
            "name: The Courier\nurl: https://courier.example/\nzone: UTC\nsections:\n  - id: world\n    name: World\n");
        foreach (var photo in Directory.EnumerateFiles(Photos).Select(p => Path.GetFileName(p)))
        {
            File.WriteAllText(
                Path.Combine(articles, Path.ChangeExtension(photo, ".md")),
                $"---\ntitle: The wall holds\nsection: world\ndate: 2020-01-10\n{image(photo)}---\nThe wall holds.\n");
        }
    }
}
