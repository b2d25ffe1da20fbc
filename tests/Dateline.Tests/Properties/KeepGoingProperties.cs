using CsCheck;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>
/// Whatever is broken in whatever newsroom: <c>--keep-going</c> shows nothing that is not public, and leaves a cache that builds can use.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class KeepGoingProperties
{
    /// <summary>What an edit does to a story. New words of an edit carry the mark <c>new</c> and the story's own.</summary>
    private enum Edit
    {
        None,
        Good,
        BreakValue,
        BreakYaml,
        BreakFence,
        BreakReference,
        BreakBytes,
        BreakAndWithdraw,
        BreakAndEmbargo,
        BreakAndDraft,
        BreakFenceAndDraft,
        BreakAndPostpone,
        Empty,
        Delete,
    }

    private static readonly Gen<Edit[]> Edits = Gen.Int[0, (int)Edit.Delete].Select(i => (Edit)i).Array[8];

    [Fact]
    public void Nothing_that_is_not_public_appears_and_the_next_build_is_a_clean_one() =>
        Gen.Select(RandomNewsroom.Stories, Edits).Sample(
            (stories, edits) =>
            {
                using var newsroom = RandomNewsroom.Make(stories).Commit();
                var before = newsroom.Build();
                Assert.True(before.Result.Succeeded, string.Join('\n', before.Complaints));
                for (var i = 0; i < stories.Length; i++)
                {
                    Apply(newsroom, stories[i], edits[i]);
                }

                var built = newsroom.BuildSince("HEAD");
                Assert.True(built.Result.Succeeded, string.Join('\n', built.Complaints));
                for (var i = 0; i < stories.Length; i++)
                {
                    AssertShown(built, stories[i], edits[i]);
                }

                for (var i = 0; i < stories.Length; i++)
                {
                    newsroom.And(stories[i].Path, stories[i].Front, $"{stories[i].Mark} body.");
                }

                var next = newsroom.Build();
                Assert.True(next.Result.Succeeded, string.Join('\n', next.Complaints));
                Assert.Empty(next.ChangesSince(newsroom.BuildAnew()));
            },
            iter: 60, threads: 1,
            print: c => string.Join('\n', c.Item1.Zip(c.Item2).Select(p => $"{p.First.Path} {p.First.Fate} {p.Second}")));

    private static void AssertShown(Built built, RandomStory story, Edit edit)
    {
        var isPublic = story.Fate == Fate.Public && edit < Edit.BreakAndWithdraw;
        var shown = built.FilesWith($"{story.Mark} body");
        Assert.True(isPublic == shown.Length > 0, $"{story.Path} {story.Fate} {edit}: {string.Join(", ", shown)}");
        var hasNew = built.FilesWith($"new {story.Mark}").Length > 0;
        Assert.True((story.Fate == Fate.Public && edit == Edit.Good) == hasNew, $"{story.Path} {story.Fate} {edit}: the edit's words");
        if (story.Fate != Fate.Public && story.Fate != Fate.Withdrawn)
        {
            Assert.Empty(built.FilesWith(story.Mark));
        }
    }

    private static void Apply(Newsroom newsroom, RandomStory story, Edit edit)
    {
        var file = Path.Combine(newsroom.Project.Input, story.Path);
        var text = File.ReadAllText(file);

        // At the head of the text, because the last entry of a live story may be hidden.
        var head = text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length;
        var edited = text.Insert(head, $"new {story.Mark} words.\n\n");
        string WithField(string from, string lines) =>
            from.Replace("\nlede:", $"\n{lines}\nlede:", StringComparison.Ordinal);
        var noFence = edited.Replace("\n---\n", "\n--\n", StringComparison.Ordinal);
        var changed = edit switch
        {
            Edit.Good => edited,
            Edit.BreakValue => edited.Replace("\npriority: ", "\npriority: 1", StringComparison.Ordinal) + "0",
            Edit.BreakYaml => WithField(edited, "corrections: [{"),
            Edit.BreakFence => noFence,
            Edit.BreakReference => edited + " [x](no-such-file.md)",
            Edit.BreakAndWithdraw => WithField(edited, "status: withdrwan"),
            Edit.BreakAndEmbargo => WithField(edited, "  embargo: 2020-02-03"),
            Edit.BreakAndDraft => WithField(edited, "draft = true"),
            Edit.BreakFenceAndDraft => WithField(noFence, "status: draft"),
            Edit.BreakAndPostpone => WithField(WithField(edited, "date: 2020-02-03"), "nonsense: {"),
            Edit.Empty => "",
            _ => text,
        };
        if (edit == Edit.Delete)
        {
            newsroom.Delete(story.Path);
        }
        else if (edit == Edit.BreakBytes)
        {
            File.WriteAllBytes(file, [.. System.Text.Encoding.UTF8.GetBytes(edited), 0xFF, 0xFE]);
        }
        else if (changed != text)
        {
            File.WriteAllText(file, changed);
        }
    }
}
