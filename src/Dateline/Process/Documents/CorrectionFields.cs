using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Process.Fields;
using Dateline.Process.Schedule;

namespace Dateline.Process.Documents;

/// <summary>What an article says of its own mistakes: corrections, and that it was taken back.</summary>
internal static class CorrectionFields
{
    private static readonly DateField CorrectionDate = new("date", "When the correction was made.") { IsRequired = true };
    private static readonly Field CorrectionText = new("text", "What was wrong and what is right.") { IsRequired = true };
    private static readonly Schema CorrectionSchema = new("a correction", CorrectionDate, CorrectionText);

    private static readonly DateField WithdrawnDate = new("date", "When the story was withdrawn.");
    private static readonly Field WithdrawnReason = new("reason", "Why it was withdrawn, in words for readers.");
    private static readonly Schema WithdrawnSchema = new("a withdrawal", WithdrawnDate, WithdrawnReason);

    public static readonly MapsField Corrections = new(
        "corrections",
        "What was wrong and when it was corrected: a list of date and text. Readers see each one from its date.",
        () => CorrectionSchema)
    { Most = 500 };

    /// <summary>Of all texts only articles are taken back.</summary>
    public static readonly ChoiceField<Status> Status = new(
        "status",
        "Published, draft or withdrawn.",
        [.. CommonFields.Status.Choices, ("withdrawn", Dateline.Process.Documents.Status.Withdrawn)]);

    public static readonly MapField Withdrawn = new(
        "withdrawn", "When and why the story was withdrawn: date and reason.", () => WithdrawnSchema)
    { OnlyIf = new(Status, "withdrawn") };

    /// <summary>Corrections, oldest first, those that are not due yet among them.</summary>
    public static ImmutableArray<Correction> ReadCorrections(
        this FieldReader fields, Moment published, string language, DiagnosticBag diagnostics) =>
        [.. fields.Maps(Corrections).Select(c => ReadCorrection(c, published, language, diagnostics)).OrderBy(c => c.Date.At)];

    public static ParsedWithdrawal ReadWithdrawal(
        this FieldReader fields, Publication publication, Moment published, DiagnosticBag diagnostics)
    {
        if (fields.Map(Withdrawn) is not { } withdrawn)
        {
            if (publication.Status == Dateline.Process.Documents.Status.Withdrawn
                && fields.Value(Withdrawn) is null or YamlScalar { Value: "" })
            {
                WithoutReason(fields.Where(Status), diagnostics);
            }

            return new ParsedWithdrawal(null, "");
        }

        var (date, reason) = (withdrawn.Moment(WithdrawnDate), withdrawn.Text(WithdrawnReason));
        DateOrder.After(published, date, WithdrawnDate, withdrawn.Where(WithdrawnDate), diagnostics);
        if (publication.Status != Dateline.Process.Documents.Status.Withdrawn)
        {
            fields.Wrong(withdrawn.Start, Withdrawn, "is set, but the status is not withdrawn", "add status: withdrawn");
        }
        else if (reason.Length == 0 || !withdrawn.Has(WithdrawnDate))
        {
            WithoutReason(withdrawn.Start, diagnostics);
        }

        return new ParsedWithdrawal(date, reason);
    }

    private static Correction ReadCorrection(FieldReader fields, Moment published, string language, DiagnosticBag diagnostics)
    {
        var date = fields.Moment(CorrectionDate) ?? default;
        DateOrder.After(published, date, CorrectionDate, fields.Where(CorrectionDate), diagnostics);
        return new Correction(date, PlainLine.Typeset(fields.Text(CorrectionText), language));
    }

    /// <summary>A warning, not an error: a story that must go goes at once, and its reason can follow.</summary>
    private static void WithoutReason(SourceSpan where, DiagnosticBag diagnostics) =>
        diagnostics.Warning(
            Codes.NoReason,
            where,
            "this story is withdrawn, but its date or reason is missing",
            hint: "write withdrawn: and, indented below it, date: and reason:");
}
