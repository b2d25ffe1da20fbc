using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>The front matter of an explainer's edition: what it may say, and how that is read.</summary>
internal static class EditionFields
{
    private static readonly Field Review = new("review", "The day by which an editor wants to look at it again.");
    private static readonly Field Timeline = new("timeline", "What happened when: a list of date and text. Readers see each entry from its date on.");
    private static readonly Field EntryDate = new("date", "When it happened.");
    private static readonly Field EntryText = new("text", "What happened, in a sentence.");
    private static readonly Schema EntrySchema = new("a timeline entry", EntryDate, EntryText);

    public static Schema Schema { get; } = new(
        "an explainer", Shared.Title, Shared.Lede, ArticleFields.DateField, Shared.Updated, Review, Timeline, Shared.Topics, Shared.Image, Shared.Sources, Shared.Status, Shared.Embargo, Shared.Expires, Shared.Language, Shared.Aliases);

    public static Draft? Read(SourceFile file, BuildContext context)
    {
        var document = Document.Read(file, context);
        if (!document.Front.Readable)
        {
            return null;
        }

        var fields = document.Fields(Schema, context);
        var standing = fields.ReadStanding(canBeWithdrawn: false);
        var date = ArticleFields.ReadDate(fields, DatedPath.Read(file.Path).Date, standing, context);
        DateOrder.Seen(date, standing, fields.Where(Shared.Expires), context.Diagnostics);
        return new EditionDraft
        {
            Path = file.Path,
            Shown = document.Shown,
            Id = IdOf(file, document.Shown, context.Diagnostics),
            Title = fields.RequiredLocated(Shared.Title),
            Lede = fields.Text(Shared.Lede),
            Date = date,
            Updated = fields.ReadUpdated(date, context.Diagnostics),
            Review = ReadReview(fields, date, context.Diagnostics),
            Timeline = ReadTimeline(fields),
            Topics = fields.ReadTopics(context.Diagnostics),
            Image = fields.ReadImage(context.Diagnostics),
            Sources = fields.ReadSources(),
            Slug = new Located("", fields.Start),
            Aliases = fields.List(Shared.Aliases),
            Language = fields.ReadLanguage(),
            Standing = standing,
            Pointers = document.Pointers(context),
        };
    }

    /// <summary><c>backgrounds/libya-crisis/2019-04-10.md</c> and <c>backgrounds/libya-crisis.md</c> are both of <c>libya-crisis</c>.</summary>
    public static string IdOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length > 2 ? parts[1] : System.IO.Path.GetFileNameWithoutExtension(parts[^1]);
    }

    private static string IdOf(SourceFile file, string shown, DiagnosticBag diagnostics)
    {
        var id = IdOf(file.Path);
        AddressParts.CheckId(id, shown, diagnostics);
        return id;
    }

    private static Moment? ReadReview(Fields fields, Moment published, DiagnosticBag diagnostics)
    {
        var review = fields.Moment(Review);
        DateOrder.After(published, review, Review, fields.Where(Review), diagnostics);
        return review;
    }

    private static ImmutableArray<TimelineEntry> ReadTimeline(Fields fields) =>
    [
        .. fields.Maps(Timeline, EntrySchema)
            .Select(e => new TimelineEntry(e.RequiredMoment(EntryDate), e.Required(EntryText)))
            .OrderBy(e => e.Date.At),
    ];
}
