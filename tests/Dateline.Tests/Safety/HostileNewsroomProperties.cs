using System.Text.Json;
using CsCheck;
using Dateline.Cache;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Safety;

/// <summary>
/// A newsroom of hostile names and values, built in a folder that is looked at before and after: whatever it says, nothing changes but the
/// output folder and the state, and the program ends with a site or with messages.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class HostileNewsroomProperties
{
    private static readonly string[] Pieces =
    [
        "..", ".", "/", "//", "\\", "%2e", "%2E%2e", "%2f", "%5c", "%00", "%0a", "%25", "\n", "\r", "\0", "\u007f", "\u0085", "+", "-",
        ":", "~", "$HOME", "*", "?", "#", " ",
        "victim.txt", "outside", "input", "site.yml", "index.html", "media", "assets", "wall.png", ".git", ".dateline", "C:", "CON", "é",
        "a", "{slug}", "{id}", "{year}", "news", "javascript:", "https://x.example",
    ];

    private static readonly Gen<string> Hostile = Gen.Int[0, Pieces.Length - 1].Array[1, 7]
        .Select(picks => string.Concat(picks.Select(p => Pieces[p])));

    private static readonly Gen<string> Path = Gen.Select(Gen.Bool, Hostile, (rooted, text) => rooted ? "/" + text : text);

    [Fact]
    public void Nothing_outside_the_output_folder_is_touched() =>
        Gen.Select(Path.Array[12], Gen.Int[0, 5]).Sample((words, form) =>
        {
            using var newsroom = Newsroom.With(
                "articles/2020/01/10-flood.md",
                "title: Flood",
                $"[a]({words[0]}) ![b]({words[1]}) [c](<{words[2].ReplaceLineEndings("")}>)");
            newsroom.File("articles/2020/01/11-help.md", $"---\ntitle: Help\nsection: world\n{Field(form, words)}\n---\nText.\n")
                .File("media/wall.png", Pictures.Png(2, 1));
            var outside = newsroom.Folder("outside");
            File.WriteAllText(System.IO.Path.Combine(outside, "victim.txt"), "Mine.");
            if (form == 4)
            {
                newsroom.Site(
                    $"urls:\n  article: {Quoted(words[3])}\n  news: {Quoted(words[4])}\nmenu:\n  main:\n    - {{name: A, "
                        + $"url: {Quoted(words[5])}}}\nimage: {Quoted(words[6])}");
            }

            var place = new CacheLocation(newsroom.Project, Shard.Whole);
            Directory.CreateDirectory(place.Folder);
            File.WriteAllLines(place.Log, words.Select(w => "+" + w));
            Directory.CreateDirectory(newsroom.Project.Output);
            Directory.CreateSymbolicLink(System.IO.Path.Combine(newsroom.Project.Output, "a"), outside);
            var before = Outside(newsroom);
            try
            {
                newsroom.Build();
            }
            catch (Exception exception) when ((exception.InnerException ?? exception) is IOException)
            {
                // A link in the output folder is where a page must go; the command says so and ends.
            }

            Assert.Equal(before, Outside(newsroom));
        }, iter: 400, threads: 1);

    private static string Field(int form, string[] words) => form switch
    {
        0 => $"aliases: [{Quoted(words[3])}, {Quoted(words[4])}, {Quoted(words[5])}]",
        1 => $"slug: {Quoted(words[3])}\ntopics: [{Quoted(words[4])}]\nauthors: [{Quoted(words[5])}]",
        2 => $"image: {{src: {Quoted(words[3])}, alt: a}}\nbackgrounds: [{Quoted(words[4])}]\nrelated: [{Quoted(words[5])}]",
        3 =>
            $"canonical: {Quoted(words[3])}\nsources: [{{title: a, url: {Quoted(words[4])}}}]\ntranslations: "
                + $"[{Quoted(words[5])}]\nlanguage: {Quoted(words[6])}",
        _ => "",
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    /// <summary>Everything in the newsroom's own folder but the output and the state, with its bytes.</summary>
    private static string[] Outside(Newsroom newsroom)
    {
        var root = System.IO.Path.GetDirectoryName(newsroom.Project.Input)!;
        return
        [
            .. Directory
                .EnumerateFileSystemEntries(
                    root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
                .Where(
                    f =>
                        !f.StartsWith(newsroom.Project.Output, StringComparison.Ordinal)
                            && !f.StartsWith(newsroom.Project.CacheFolder, StringComparison.Ordinal))
                .Select(f => Directory.Exists(f) ? f : f + " " + Convert.ToHexString(File.ReadAllBytes(f)))
                .Order(StringComparer.Ordinal),
        ];
    }
}
