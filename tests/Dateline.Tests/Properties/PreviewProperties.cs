using System.Text;
using CsCheck;
using Dateline.Diagnostics;
using Dateline.Input.Media.Details;
using Dateline.PostProcess;
using Dateline.Serve;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>
/// Whatever is saved while a newsroom is previewed: what readers are shown in the preview is what a build from nothing makes.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class PreviewProperties
{
    [Fact]
    public async Task What_is_previewed_is_what_is_built() =>
        await Gen.Int[0, int.MaxValue].SampleAsync(Live, iter: 25, threads: 1);

    private static async Task Live(int seed)
    {
        var random = new Random(seed);
        using var newsroom = new Newsroom().OwnTheme();
        var (disk, edited) = (new Disk(newsroom, random), EditedFiles.Open());
        disk.Save(edited);
        using var watch = new FileWatcher(newsroom.Project.Input, newsroom.Project.Theme);
        var snapshots = new SnapshotBuilder(
            new BuildRequest(newsroom.Project, Now: Newsroom.Now, Jobs: 1), TestContext.Current.CancellationToken);
        var history = new StringBuilder();
        for (var (i, changes) = (0, FileChanges.Any); i < 8; i++)
        {
            Compare(await Proof(snapshots, watch, changes), newsroom, $"{seed}:{history}");
            for (var edits = random.Next(3); edits >= 0; edits--)
            {
                edited = edited.Edit(random);
                history.Append("\n  ").Append(edited.Did);
            }

            changes = disk.Save(edited) > 0
                ? await watch.Wait(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)
                : new FileChanges(new HashSet<string>());
        }
    }

    /// <summary>The snapshot that has everything that was saved; on a busy machine changes may arrive in pieces.</summary>
    private static async Task<Snapshot> Proof(SnapshotBuilder snapshots, FileWatcher watch, FileChanges changes)
    {
        for (; ; )
        {
            var snapshot = snapshots.Build(changes, new DiagnosticBag())!;
            changes = await watch.Wait(TimeSpan.FromMilliseconds(150), TestContext.Current.CancellationToken);
            if (changes == FileChanges.None)
            {
                return snapshot;
            }
        }
    }

    private static void Compare(Snapshot snapshot, Newsroom newsroom, string history)
    {
        var built = newsroom.BuildAnew();
        if (!built.Result.Succeeded)
        {
            Assert.True(
                snapshot.HasErrors
                    || snapshot.AsReaders.Pages.Values.Any(
                        s => s.Page is not (RenditionPage or TextCardPage or { SourcePath: not null })
                            && new RenderCache().Render(snapshot.AsReaders, s.Page.Address)?.Fault is not null),
                $"errors were not reported: {history}");
            return;
        }

        Assert.False(snapshot.AsReaders.HasErrors, history);
        var pages = snapshot.AsReaders.Pages.Values.ToDictionary(s => s.File, s => Shown(snapshot.AsReaders, s.Page));
        Assert.Equal(built.Files.Keys, pages.Keys.Order(StringComparer.Ordinal));
        Assert.All(built.Files, f => Assert.True(f.Value.AsSpan().SequenceEqual(pages[f.Key]), $"{f.Key} differs: {history}"));
    }

    private static byte[] Shown(Snapshot snapshot, Page page) => page switch
    {
        RenditionPage or TextCardPage => DrawnFiles.Make(page, snapshot.Context.Project.CacheFolder).Bytes!,
        StaticFilePage { IsStripped: true } =>
            BarePicture.Of(ContentTypes.Find(page.SourcePath!), File.ReadAllBytes(page.SourcePath!)),
        { SourcePath: { } original } => File.ReadAllBytes(original),
        _ => new RenderCache().Render(snapshot, page.Address)!.Bytes.ToArray(),
    };
}
