using CsCheck;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>What holds for any newsroom whatever. A failure prints the seed that finds it again.</summary>
[Trait("Speed", "Slow")]
public sealed class NewsroomProperties
{
    [Fact]
    public void Nothing_of_a_story_that_readers_may_not_see_is_anywhere_in_the_site() =>
        RandomNewsroom.Stories.Sample(
            stories =>
            {
                using var newsroom = RandomNewsroom.Make(stories);
                var site = newsroom.Build();
                Assert.True(site.Result.Succeeded, string.Join('\n', site.Complaints));
                Assert.Empty(site.FilesWith(RandomStory.Unseen));
                foreach (var story in stories)
                {
                    var found = site
                        .FilesWith(story.Mark)
                        .Where(f => story.Fate != Fate.Withdrawn || !IsOwnNotice(site, story, f))
                        .ToArray();
                    Assert.True(
                        found.Length > 0 == (story.Fate == Fate.Public),
                        $"The {story.Fate} story {story.Mark} is in: {string.Join(", ", found)}");
                }
            },
            iter: 60, threads: 1, print: Print);

    [Fact]
    public void Any_order_of_the_files_and_any_number_of_jobs_give_the_same_bytes() =>
        Gen.Select(RandomNewsroom.Stories, Gen.Int, Gen.Int[2, 8]).Sample(
            (stories, seed, jobs) =>
            {
                using var one = RandomNewsroom.Make(stories);
                using var other = RandomNewsroom.Make(stories, new Random(seed));
                var (first, second) = (one.Build(), other.Build(jobs: jobs));
                Assert.Empty(second.ChangesSince(first));
                Assert.Equal(first.Complaints, second.Complaints);
            },
            iter: 30, threads: 1, print: c => $"{Print(c.Item1)}, seed {c.Item2}, jobs {c.Item3}");

    [Fact]
    public void A_build_over_another_newsrooms_site_ends_as_a_clean_one() =>
        Gen.Select(RandomNewsroom.Stories, RandomNewsroom.Stories).Sample(
            (before, after) =>
            {
                using var clean = RandomNewsroom.Make(after);
                using var changed = RandomNewsroom.Make(before);
                changed.Build();
                foreach (var story in before)
                {
                    changed.Delete(story.Path);
                }

                foreach (var file in Directory.EnumerateFiles(clean.Project.Input, "*", SearchOption.AllDirectories))
                {
                    changed.File(Path.GetRelativePath(clean.Project.Input, file), File.ReadAllBytes(file));
                }

                Assert.Empty(changed.Build().ChangesSince(clean.Build()));
            },
            iter: 15, threads: 1, print: c => $"{Print(c.Item1)}; then {Print(c.Item2)}");

    /// <summary>The address of a withdrawn story is made of its file's name and stays; links to it do not.</summary>
    private static bool IsOwnNotice(Built site, RandomStory story, string file) =>
        file == $"2020/01/{story.Day:00}/{story.Mark}-file/index.html"
            && !site.Text(file)
                .Replace($"{story.Mark}-file", "", StringComparison.Ordinal)
                .Replace($"{story.Mark} title", "", StringComparison.Ordinal)
                .Contains(story.Mark, StringComparison.Ordinal);

    private static string Print(RandomStory[] stories) => string.Join(", ", stories.Select(s => $"{s.Mark} of the {s.Day}. {s.Fate}"));
}
