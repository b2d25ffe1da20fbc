using Dateline.Cache;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>What hands, disks and strangers do to the state and the output folder between two builds.</summary>
internal sealed class Mishaps
{
    private readonly HashSet<string> _strangers = [];

    /// <summary>
    /// Damages what is remembered; says how. The list of written files is hurt together with nothing else, since it tells whose files are
    /// whose.
    /// </summary>
    public static string ToState(Project project, Random random)
    {
        var place = new CacheLocation(project, Shard.Whole);
        if (!File.Exists(place.CacheFile))
        {
            return "nothing";
        }

        var bytes = File.ReadAllBytes(place.CacheFile);
        switch (random.Next(5))
        {
            case 0:
                File.Delete(place.CacheFile);
                return "the state is deleted";
            case 1:
                File.WriteAllBytes(place.CacheFile, bytes[..random.Next(bytes.Length)]);
                return "the state is cut short";
            case 2:
                File.WriteAllText(place.CacheFile + ".new", "half a state");
                return "half a state is left";
            case 3:
                File.AppendAllText(place.Log, "+news/inde");
                return "a line of the list is cut short";
            default:
                var at = random.Next(bytes.Length);
                bytes[at] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(place.CacheFile, bytes);
                return $"a bit of byte {at} of the state is flipped";
        }
    }

    /// <summary>Does something to a file of the site; says what.</summary>
    public string ToOutput(Project project, Random random)
    {
        var files = Files.In(project.Output).Where(f => f.Value.Length > 0).Select(f => f.Key).Except(_strangers).ToArray();
        if (files.Length == 0)
        {
            return "nothing";
        }

        var file = files[random.Next(files.Length)];
        var path = Path.Combine(project.Output, file);
        switch (random.Next(7))
        {
            case 0:
                File.Delete(path);
                return $"{file} is deleted from the site";
            case 1:
                var bytes = File.ReadAllBytes(path);
                bytes[random.Next(bytes.Length)] ^= 1;
                File.WriteAllBytes(path, bytes);
                return $"{file} of the site has another byte";
            case 2:
                File.AppendAllText(path, "more");
                return $"{file} of the site is longer";
            case 3:
                File.Delete(path);
                Directory.CreateDirectory(path);
                return $"{file} of the site is a folder";
            case 4:
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
                return $"{file} of the site is touched";
            case 5:
                _strangers.Add("news/stranger.txt");
                Directory.CreateDirectory(Path.Combine(project.Output, "news"));
                File.WriteAllText(Path.Combine(project.Output, "news", "stranger.txt"), "Not ours.");
                return "there is a stranger's file in the site";
            default:
                Directory.Delete(project.Output, recursive: true);
                _strangers.Clear();
                return "the site is gone";
        }
    }

    /// <summary>A site without the strangers' files, all of which must be there.</summary>
    public Built Expected(Built built)
    {
        Assert.Empty(_strangers.Except(built.Files.Keys));
        var files = new SortedDictionary<string, byte[]>(built.Files, StringComparer.Ordinal);
        foreach (var stranger in _strangers)
        {
            files.Remove(stranger);
        }

        return built with { Files = files };
    }
}
