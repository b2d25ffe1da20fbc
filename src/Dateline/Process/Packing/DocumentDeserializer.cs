using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Packing;

/// <summary>
/// Reads back what a <see cref="DocumentSerializer"/> wrote of the document at <paramref name="path"/>, below the input folder that
/// messages call
/// <paramref name="folder"/>. A story's <paramref name="record"/> stays in use.
/// </summary>
internal ref struct DocumentDeserializer(ReadOnlyMemory<byte> record, string path, string folder)
{
    private ByteReader _from = new(record.Span);

    /// <summary>
    /// The draft; the warnings that came with it are given to <paramref name="diagnostics"/> again, unless they are known.
    /// </summary>
    public ParsedDocument Read(DiagnosticBag? diagnostics)
    {
        for (var left = _from.Int(); left > 0; left--)
        {
            var warning = Values.Warning(ref _from, Shown);
            diagnostics?.Add(warning);
        }

        return (DocumentKind)_from.Int() switch
        {
            DocumentKind.Article => Article(),
            DocumentKind.Edition => Edition(),
            DocumentKind.Page => Page(),
            DocumentKind.Author =>
                new ParsedAuthor
                {
                    Path = path,
                    Folder = folder,
                    Author = new Author(
                        _from.Text(),
                        _from.Text(),
                        (AuthorKind)_from.Int(),
                        _from.Text(),
                        _from.Text(),
                        _from.Text(),
                        Values.Texts(ref _from),
                        _from.Text()),
                },
            _ =>
                new ParsedTopic
                {
                    Path = path,
                    Folder = folder,
                    Topic = new Topic(
                        _from.Text(), _from.Text(), (TopicKind)_from.Int(), _from.Text(), Values.Texts(ref _from), _from.Text()),
                },
        };
    }

    // The members are read in the order in which they stand here, which is the writer's.
    private ParsedArticle Article() => new()
    {
        Path = path,
        Folder = folder,
        Address = _from.Text(),
        Publication = Values.Standing(ref _from),
        Date = Values.Moment(ref _from),
        HasOwnSlug = _from.Flag(),
        NameAt = _from.Int(),
        HasAliases = _from.Flag(),
        HasPointers = _from.Flag(),
        IsCopy = _from.Flag(),
        TopicNames = Values.Texts(ref _from),
        WordingPrint = _from.Fingerprint(),
        Packed = record[_from.At..],
    };

    private ParsedEdition Edition() => new()
    {
        Path = path,
        Folder = folder,
        Address = _from.Text(),
        Publication = Values.Standing(ref _from),
        FrontMatter = Front(),
        Id = _from.Text(),
        Date = Values.Moment(ref _from),
        Review = Values.MaybeMoment(ref _from),
        Timeline = Values.Timeline(ref _from),
        Topics = Values.ManyLocated(ref _from, Shown),
        Image = Values.Picture(ref _from, Shown),
        Sources = Values.Sources(ref _from),
    };

    private ParsedPage Page() => new()
    {
        Path = path,
        Folder = folder,
        Address = _from.Text(),
        Publication = Values.Standing(ref _from),
        FrontMatter = Front(),
    };

    private TextFrontMatter Front() => new(
        Values.Located(ref _from, Shown),
        _from.Text(),
        Values.MaybeMoment(ref _from),
        Values.ManyLocated(ref _from, Shown),
        Values.Located(ref _from, Shown),
        _from.Fingerprint(),
        Values.Pointers(ref _from, Shown));

    private readonly string Shown => Project.DisplayPathIn(folder, path);
}
