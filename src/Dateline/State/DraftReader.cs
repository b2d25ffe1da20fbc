using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Process;

namespace Dateline.State;

/// <summary>Reads back what a <see cref="DraftWriter"/> wrote of the document at <paramref name="path"/>, which messages call <paramref name="shown"/>.</summary>
internal ref struct DraftReader(ByteReader from, string path, string shown)
{
    private ByteReader _from = from;

    /// <summary>The draft; the warnings that came with it are given to <paramref name="diagnostics"/> again.</summary>
    public Draft Read(DiagnosticBag diagnostics)
    {
        for (var left = _from.Int(); left > 0; left--)
        {
            diagnostics.Add(Warning());
        }

        return (DraftKind)_from.Int() switch
        {
            DraftKind.Article => Article(),
            DraftKind.Edition => Edition(),
            DraftKind.Page => Page(),
            DraftKind.Author => new AuthorDraft { Path = path, Shown = shown, Author = new Author(_from.Text(), _from.Text(), (AuthorKind)_from.Int(), _from.Text(), _from.Text(), _from.Text(), Links(), _from.Text()) },
            _ => new TopicDraft { Path = path, Shown = shown, Topic = new Topic(_from.Text(), _from.Text(), (TopicKind)_from.Int(), _from.Text(), Links(), _from.Text()) },
        };
    }

    // The members are read in the order in which they stand here, which is the writer's.
    private ArticleDraft Article() => new()
    {
        Path = path,
        Shown = shown,
        Address = _from.Text(),
        Title = Located(),
        Lede = _from.Text(),
        Updated = MaybeMoment(),
        Aliases = ManyLocated(),
        Language = Located(),
        Standing = Standing(),
        BodyPrint = _from.Print(),
        Pointers = Pointers(),
        Slug = _from.Text(),
        HasOwnSlug = _from.Flag(),
        NameAt = _from.Int(),
        Date = Moment(),
        Kicker = _from.Text(),
        Section = Located(),
        Place = _from.Text(),
        Agency = _from.Text(),
        Authors = ManyLocated(),
        Topics = ManyLocated(),
        Backgrounds = ManyLocated(),
        Image = Picture(),
        Corrections = Corrections(),
        Withdrawn = new WithdrawalDraft(MaybeMoment(), _from.Text()),
        Related = ManyLocated(),
        Translations = ManyLocated(),
        Sources = Sources(),
        Priority = _from.Int(),
        Kind = (ArticleKind)_from.Int(),
        Canonical = _from.Text(),
        Extra = Extra(),
    };

    private EditionDraft Edition() => new()
    {
        Path = path,
        Shown = shown,
        Address = _from.Text(),
        Title = Located(),
        Lede = _from.Text(),
        Updated = MaybeMoment(),
        Aliases = ManyLocated(),
        Language = Located(),
        Standing = Standing(),
        BodyPrint = _from.Print(),
        Pointers = Pointers(),
        Id = _from.Text(),
        Date = Moment(),
        Review = MaybeMoment(),
        Timeline = Timeline(),
        Topics = ManyLocated(),
        Image = Picture(),
        Sources = Sources(),
    };

    private PageDraft Page() => new()
    {
        Path = path,
        Shown = shown,
        Address = _from.Text(),
        Title = Located(),
        Lede = _from.Text(),
        Updated = MaybeMoment(),
        Aliases = ManyLocated(),
        Language = Located(),
        Standing = Standing(),
        BodyPrint = _from.Print(),
        Pointers = Pointers(),
    };

    private Located Located() => new(_from.Text(), Span());

    private SourceSpan Span() => new(shown, _from.Int(), _from.Int(), _from.Int());

    private Moment Moment()
    {
        var (ticks, minutes) = (_from.Number(), _from.Number());
        return new Moment(new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes)), _from.Flag());
    }

    private Moment? MaybeMoment() => _from.Flag() ? Moment() : null;

    private Standing Standing() => new((Status)_from.Int(), MaybeMoment(), MaybeMoment());

    private PictureDraft? Picture() => _from.Flag() ? new PictureDraft(Located(), _from.Text(), _from.Text(), _from.Text()) : null;

    private Diagnostic Warning() => new(Severity.Warning, new Code(_from.Text(), _from.Text()), Span(), _from.Text(), _from.Text(), _from.Text());

    private ImmutableArray<Located> ManyLocated() => Many(static (ref DraftReader r) => r.Located());

    private ImmutableArray<string> Links() => Many(static (ref DraftReader r) => r._from.Text());

    private ImmutableArray<Pointer> Pointers() => Many(static (ref DraftReader r) => new Pointer(r._from.Text(), r._from.Flag(), r.Span(), r._from.Text()));

    private ImmutableArray<Correction> Corrections() => Many(static (ref DraftReader r) => new Correction(r.Moment(), r._from.Text()));

    private ImmutableArray<TimelineEntry> Timeline() => Many(static (ref DraftReader r) => new TimelineEntry(r.Moment(), r._from.Text()));

    private ImmutableArray<SourceNote> Sources() => Many(static (ref DraftReader r) => new SourceNote(r._from.Text(), r._from.Text(), r._from.Text()));

    private ImmutableArray<ExtraValue> Extra() => Many(static (ref DraftReader r) => new ExtraValue(r._from.Text(), r._from.Text()));

    private ImmutableArray<T> Many<T>(ReadOne<T> read)
    {
        var many = _from.Int() is > 0 and var length ? new T[length] : [];
        for (var i = 0; i < many.Length; i++)
        {
            many[i] = read(ref this);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(many);
    }

    private delegate T ReadOne<out T>(ref DraftReader from);
}
