using System.Text;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>
/// The life of a random newsroom: one thing happens after the other, and after each the site that is built upon the last is compared with
/// one that is made from nothing.
/// </summary>
internal sealed class History : IDisposable
{
    private static readonly string[] Clocks =
    [
        Newsroom.Now, Newsroom.Now, Newsroom.Now, "2020-02-01 12:29", "2020-02-01 12:30", "2020-02-02", "2020-03-05", "2020-01-15",
    ];

    private readonly int _seed;
    private readonly Random _random;
    private readonly Newsroom _newsroom = new Newsroom().OwnTheme();
    private readonly Disk _disk;
    private readonly StringBuilder _log = new();
    private readonly Mishaps _mishaps = new();
    private EditedFiles _edited = EditedFiles.Open();
    private EditedFiles _good = EditedFiles.Open();
    private Wish _wish = new(Newsroom.Now, null, false);

    public History(int seed)
    {
        (_seed, _random) = (seed, new Random(seed));
        _disk = new Disk(_newsroom, _random);
    }

    private sealed record Wish(string Now, string? BaseUrl, bool Drafts);

    public void Step()
    {
        try
        {
            Happen();
            Compare();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"History {_seed}:{_log}\n\n{exception.Message}", exception);
        }
    }

    /// <summary>Waits until the time stamps of all files are trusted.</summary>
    public void Age() => _newsroom.Age();

    public void Dispose() => _newsroom.Dispose();

    private void Happen()
    {
        switch (_random.Next(12))
        {
            case 0:
                _wish = _random.Next(3) switch
                {
                    0 => _wish with { BaseUrl = _wish.BaseUrl is null ? "https://mirror.example/m/" : null },
                    1 => _wish with { Drafts = !_wish.Drafts },
                    _ => _wish with { Now = Clocks[_random.Next(Clocks.Length)] },
                };
                Log(_wish.ToString());
                break;
            case 1:
                Log(Mishaps.ToState(_newsroom.Project, _random));
                break;
            case 2:
                Log(_mishaps.ToOutput(_newsroom.Project, _random));
                break;
            default:
                for (var i = _random.Next(3); i >= 0; i--)
                {
                    _edited = _edited.Edit(_random);
                    Log(_edited.Did);
                }

                break;
        }

        _disk.Save(_edited);
    }

    private void Compare()
    {
        var built = Build(1 + _random.Next(4));
        var clean = _newsroom.BuildAnew(_wish.Now, _wish.BaseUrl, _wish.Drafts);
        Assert.Equal(clean.Complaints, built.Complaints);
        Assert.Equal(clean.Result.Succeeded, built.Result.Succeeded);
        if (!clean.Result.Succeeded)
        {
            Log("refused: " + clean.Complaints.First(c => c.Contains("error", StringComparison.Ordinal)));
            _edited = _random.Next(4) > 0 ? _good : _edited;
            return;
        }

        _good = _edited;
        Assert.Equal([], _mishaps.Expected(built).ChangesSince(clean));
        var again = Build(1 + _random.Next(4));
        Assert.Equal((0, 0, 0), (again.Result.Written.Written, again.Result.Written.Removed.Length, again.Result.Written.Rendered));
        Assert.Equal([], again.ChangesSince(built));
        Assert.Equal(clean.Complaints, again.Complaints);
    }

    private Built Build(int jobs) => _newsroom.Build(_wish.Now, _wish.BaseUrl, _wish.Drafts, jobs);

    private void Log(string what) => _log.Append("\n  ").Append(what);
}
