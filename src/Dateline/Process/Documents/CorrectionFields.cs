using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Process.Fields;
using Dateline.Process.Schedule;

namespace Dateline.Process.Documents;

/// <summary>Declares and reads an article's corrections and its withdrawal.</summary>
internal static class CorrectionFields
{
    private static readonly DateField CorrectionDate = new("date", "When the correction was made.") { IsRequired = true, IsDay = true };
    private static readonly Field CorrectionText = new("text", "What was wrong and what is right.") { IsRequired = true };
    private static readonly ChoiceField<CorrectionKind> CorrectionKindField = new(
        "kind", "A correction of what was wrong, or a clarification of what could be misunderstood.",
        ("correction", CorrectionKind.Correction), ("clarification", CorrectionKind.Clarification));
    private static readonly Schema CorrectionSchema = new("a correction", CorrectionDate, CorrectionText, CorrectionKindField);

    private static readonly DateField WithdrawnDate = new("date", "When the story was withdrawn.") { IsDay = true };
    private static readonly Field WithdrawnReason = new("reason", "Why it was withdrawn, in words for readers.");
    private static readonly Field WithdrawnTitle = new("title", "The headline on the notice; the default is the story's.");
    private static readonly ListField WithdrawnRelated = new(
        "related", "Stories to read instead, such as the one that a duplicate repeats: the paths of their files.")
    { Format = ValueFormat.Article };
    private static readonly Schema WithdrawnSchema = new(
        "a withdrawal", WithdrawnDate, WithdrawnReason, WithdrawnTitle, WithdrawnRelated);

    public static readonly MapListField Corrections = new(
        "corrections",
        "What was wrong and when it was corrected: a list of date and text. Readers see each one from its date.",
        () => CorrectionSchema)
    { MaxCount = 500, OrText = CorrectionText };

    /// <summary>Only articles can be withdrawn.</summary>
    public static readonly ChoiceField<Status> Status = new(
        "status",
        "Published, draft or withdrawn.",
        [.. CommonFields.Status.Choices, ("withdrawn", Dateline.Process.Documents.Status.Withdrawn)]);

    public static readonly MapField Withdrawn = new(
        "withdrawn", "When and why the story was withdrawn: date, reason, title and related.", () => WithdrawnSchema)
    { OnlyIf = new(Status, "withdrawn") };

    /// <summary>Reads all corrections, also those that are not due yet. The oldest comes first.</summary>
    public static ImmutableArray<Correction> ReadCorrections(
        this FieldReader fields, Moment published, string language, DiagnosticBag diagnostics) =>
        [.. fields.MapList(Corrections).Select(c => ReadCorrection(c, published, language, diagnostics)).OrderBy(c => c.Date.At)];

    public static ParsedWithdrawal ReadWithdrawal(
        this FieldReader fields, Publication publication, Moment published, string language, DiagnosticBag diagnostics)
    {
        if (fields.Map(Withdrawn) is not { } withdrawn)
        {
            if (publication.Status == Dateline.Process.Documents.Status.Withdrawn
                && fields.Value(Withdrawn) is null or YamlScalar { Value: "" })
            {
                ReportNoReason(fields.Where(Status), diagnostics);
            }

            return new ParsedWithdrawal(null, "", "", []);
        }

        var (date, reason) = (withdrawn.Moment(WithdrawnDate), withdrawn.Text(WithdrawnReason));
        DateOrder.CheckNotBefore(published, date, WithdrawnDate, withdrawn.Where(WithdrawnDate), diagnostics);
        if (publication.Status != Dateline.Process.Documents.Status.Withdrawn)
        {
            fields.ReportInvalid(withdrawn.Start, Withdrawn, "is set, but the status is not withdrawn", "add status: withdrawn");
        }
        else if (reason.Length == 0 || !withdrawn.Has(WithdrawnDate))
        {
            ReportNoReason(withdrawn.Start, diagnostics);
        }

        var title = PlainLine.Typeset(withdrawn.Text(WithdrawnTitle), language);
        return new ParsedWithdrawal(date, reason, title, withdrawn.Ids(WithdrawnRelated));
    }

    private static Correction ReadCorrection(FieldReader fields, Moment published, string language, DiagnosticBag diagnostics)
    {
        if (fields.OnlyText is { } only)
        {
            // Only the writer knows the day.
            var text = only.Value.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            fields.ReportMissing(
                CorrectionDate, only.Where,
                hint: $"write corrections: [{{date: {published.Day:yyyy-MM-dd}, text: \"{text}\"}}] with the day of the correction");
            return new Correction(default, only.Value);
        }

        var date = fields.Moment(CorrectionDate) ?? default;
        DateOrder.CheckNotBefore(published, date, CorrectionDate, fields.Where(CorrectionDate), diagnostics);
        return new Correction(date, PlainLine.Typeset(fields.Text(CorrectionText), language), fields.Choice(CorrectionKindField));
    }

    /// <summary>This is a warning and not an error, because a story may have to be withdrawn before its reason is written.</summary>
    private static void ReportNoReason(SourceSpan where, DiagnosticBag diagnostics) =>
        diagnostics.Warning(
            Codes.NoReason,
            where,
            "this story is withdrawn, but its date or reason is missing",
            hint: "write withdrawn: and, indented below it, date: and reason:");
}
