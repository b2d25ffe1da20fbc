using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0628: explainers whose short form, which stories show, is longer than the site's limit, in words. Explainers that no story shows don't
/// count, nor do drafts.
/// </summary>
internal static class LongShortForms
{
    private const string AboveBlock = "write <!--more--> on a line of its own above this paragraph, with an empty line before and after it";

    public static Action<CheckedText> Check(CheckInput input)
    {
        var limit = input.Newsroom.Site.Limits.ShortForm;
        var shown = input.Documents.Articles.SelectMany(a => a.Backgrounds).Select(b => b.Value.Split('@')[0]).ToHashSet(NameComparer.Ids);
        return text =>
        {
            if (text.Parsed is not ParsedEdition { Publication.Status: not Status.Draft } edition || !shown.Contains(edition.Id))
            {
                return;
            }

            var form = ShortForm.Measure(text.Body, edition.Language.Value, limit);
            if (form.Over is { } over)
            {
                input.Diagnostics.Note(
                    Codes.LongShortForm,
                    text.InBody(over.Start, over.Length),
                    $"stories show {form.Words} words of this explainer; expected {limit} at most",
                    Remedy(form, text.Body[..over.Start]));
            }
        };
    }

    private static string Remedy(ShortForm form, string before) => before.AsSpan().IsWhiteSpace()
        ? "shorten this paragraph"
        : form.HasEnd ? "move the line <!--more--> above this paragraph, or shorten what stands above the line" : AboveBlock;
}
