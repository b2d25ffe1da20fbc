using System.Text;
using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>
/// A page of <c>Diagnostics/Pages/</c>, taken at its word: the files of its bad example, the message that they give, and the files that put
/// it right, which come on top of the bad ones.
/// </summary>
internal sealed partial class CodePage(string id)
{
    private const string LinkTo = ", a link to ";

    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "Dateline", "Diagnostics", "Pages");

    private readonly string _text = File.ReadAllText(Path.Combine(Folder, id + ".md"));

    public string Text => _text;

    public string[] Message => Fence().Match(Part("Message")).Groups["text"].Value.TrimEnd('\n').Split('\n');

    /// <summary>The newsroom with the mistake. What a branch changes comes after a commit of what was there before.</summary>
    public Newsroom Wrong() =>
        Put(_text.Contains("\n## Before\n", StringComparison.Ordinal) ? Put(new Newsroom(), "Before").Commit() : new Newsroom(), "Wrong");

    public Newsroom Right() => Put(Wrong(), "Right");

    private string Part(string heading) =>
        Regex.Match(
            _text,
            $@"^## {heading}\n(.*?)(?=^## (?:Wrong|Message|Right|What to do)$|\z)",
            RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    private Newsroom Put(Newsroom newsroom, string part)
    {
        foreach (var file in Named().Matches(Part(part)).Cast<Match>())
        {
            var (path, how) = (file.Groups["path"].Value, file.Groups["how"].Value);
            var theme = path.StartsWith("theme/", StringComparison.Ordinal);
            var full = theme ? Path.Combine(newsroom.Project.Theme, path["theme/".Length..])
                : path.StartsWith("output/", StringComparison.Ordinal) ? Path.Combine(newsroom.Project.Output, path["output/".Length..])
                : Path.Combine(newsroom.Project.Input, path);
            if (how == ", deleted.")
            {
                Delete(full);
                continue;
            }

            if (how is ", a PNG picture" or ", a large picture")
            {
                newsroom.File(path, how == ", a PNG picture" ? Pictures.Png(4, 3) : Pictures.Png(1200, 630));
                continue;
            }

            if (PictureSize().Match(how) is { Success: true } size)
            {
                newsroom.File(path, Pictures.Png(int.Parse(size.Groups[1].Value), int.Parse(size.Groups[2].Value)));
                continue;
            }

            if (how is ", a film" or ", a film of 120 MB" or ", a sound")
            {
                newsroom.File(path, how == ", a sound" ? Recordings.Mp3() : Recordings.Film(length: how == ", a film" ? 0 : 120_000_000));
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            if (how.StartsWith(LinkTo, StringComparison.Ordinal))
            {
                File.CreateSymbolicLink(full, how[LinkTo.Length..].TrimEnd('.'));
                continue;
            }

            var encoding = how switch
            {
                ", saved as Latin-1" => Encoding.Latin1,
                ", saved as UTF-16" => Encoding.Unicode,
                _ => (Encoding)new UTF8Encoding(false),
            };
            File.WriteAllBytes(full, [.. encoding.GetPreamble(), .. encoding.GetBytes(file.Groups["text"].Value)]);
        }

        return newsroom;
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    [GeneratedRegex(
        @"^`(?<path>[^`\n]+)`(?<how>, deleted\.|, a link to [^\n]+\.|[^\n]*?(?=:\n)):?\n(?:\n```\w*\n(?<text>.*?)^```$)?",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Named();

    [GeneratedRegex("^, a PNG picture of ([0-9]+) x ([0-9]+)$")]
    private static partial Regex PictureSize();

    [GeneratedRegex(@"^```\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
