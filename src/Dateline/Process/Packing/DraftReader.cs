using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process.Packing;

/// <summary>
/// Reads back what a <see cref="DraftWriter"/> wrote of the document at <paramref name="path"/>, below the input folder that messages call
/// <paramref name="folder"/>. A story's <paramref name="record"/> stays in use.
/// </summary>
internal ref struct DraftReader(ReadOnlyMemory<byte> record, string path, string folder)
{
    private ByteReader _from = new(record.Span);

    /// <summary>The draft; the warnings that came with it are given to <paramref name="diagnostics"/> again, unless they are known.</summary>
    public Draft Read(DiagnosticBag? diagnostics)
    {
        for (var left = _from.Int(); left > 0; left--)
        {
            var warning = Values.Warning(ref _from, Shown);
            diagnostics?.Add(warning);
        }

        return (DraftKind)_from.Int() switch
        {
            DraftKind.Article => Article(),
            DraftKind.Edition => Edition(),
            DraftKind.Page => Page(),
            DraftKind.Author => new AuthorDraft { Path = path, Folder = folder, Author = new Author(_from.Text(), _from.Text(), (AuthorKind)_from.Int(), _from.Text(), _from.Text(), _from.Text(), Values.Texts(ref _from), _from.Text()) },
            _ => new TopicDraft { Path = path, Folder = folder, Topic = new Topic(_from.Text(), _from.Text(), (TopicKind)_from.Int(), _from.Text(), Values.Texts(ref _from), _from.Text()) },
        };
    }

    // The members are read in the order in which they stand here, which is the writer's.
    private ArticleDraft Article() => new()
    {
        Path = path,
        Folder = folder,
        Address = _from.Text(),
        Standing = Values.Standing(ref _from),
        Date = Values.Moment(ref _from),
        HasOwnSlug = _from.Flag(),
        NameAt = _from.Int(),
        HasAliases = _from.Flag(),
        HasPointers = _from.Flag(),
        IsCopy = _from.Flag(),
        TopicNames = Values.Texts(ref _from),
        WordingPrint = _from.Print(),
        Packed = record[_from.At..],
    };

    private EditionDraft Edition() => new()
    {
        Path = path,
        Folder = folder,
        Address = _from.Text(),
        Standing = Values.Standing(ref _from),
        Front = Front(),
        Id = _from.Text(),
        Date = Values.Moment(ref _from),
        Review = Values.MaybeMoment(ref _from),
        Timeline = Values.Timeline(ref _from),
        Topics = Values.ManyLocated(ref _from, Shown),
        Image = Values.Picture(ref _from, Shown),
        Sources = Values.Sources(ref _from),
    };

    private PageDraft Page() => new()
    {
        Path = path,
        Folder = folder,
        Address = _from.Text(),
        Standing = Values.Standing(ref _from),
        Front = Front(),
    };

    private TextFront Front() => new(
        Values.Located(ref _from, Shown),
        _from.Text(),
        Values.MaybeMoment(ref _from),
        Values.ManyLocated(ref _from, Shown),
        Values.Located(ref _from, Shown),
        _from.Print(),
        Values.Pointers(ref _from, Shown));

    private readonly string Shown => Project.ShownIn(folder, path);
}
