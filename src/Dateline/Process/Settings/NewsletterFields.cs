using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads <c>newsletter:</c> in <c>site.yml</c>: the box in which readers subscribe.</summary>
internal static class NewsletterFields
{
    private const string DefaultName = "email", OneOfThem = "write one of them";

    private static readonly Field Title = new("title", "What readers get, in a sentence.") { IsRequired = true };
    private static readonly Field Form = new(
        "form", "The URL of the mail service that receives the form: https://mail.example.org/subscribe.")
    { Format = ValueFormat.Web };
    private static readonly Field Name = new(
        "field", $"The name by which the mail service knows the field for the address; the default is {DefaultName}.");
    private static readonly TextMapField Hidden = new(
        "hidden", "What else the mail service needs, such as the number of the list: values by the names of their fields.");
    private static readonly Field Url = new(
        "url", "In place of a form, the page on which readers subscribe: /newsletter/ or https://example.org/.")
    { Format = ValueFormat.Link };
    private static readonly Field Note = new("note", "What it costs, and how to end it.");
    private static readonly Field Privacy = new(
        "privacy", "The page that says what happens to the addresses of readers: /privacy/. A form needs it.")
    { Format = ValueFormat.Link };
    private static readonly Field Button = new("button", "The words of the button; the default is the theme's.");

    public static readonly MapField Newsletter = new(
        "newsletter", "A box in which readers subscribe to the newsletter: title, form or url, note, privacy.",
        () => new Schema("the newsletter", Title, Form, Name, Hidden, Url, Note, Privacy, Button) { HasForeignNames = false });

    /// <summary>The newsletter; null without one, or if readers can't subscribe to it.</summary>
    public static Newsletter? Read(FieldReader site, DiagnosticBag diagnostics)
    {
        if (site.Map(Newsletter) is not { IsBlank: false } letter)
        {
            return null;
        }

        var (title, form, page) = (letter.Text(Title), letter.Located(Form), letter.Located(Url));
        var read = new Newsletter(title)
        {
            Field = letter.Text(Name) is { Length: > 0 } name ? name : DefaultName,
            Hidden = [.. letter.TextMap(Hidden).Select(h => new HiddenValue(h.Entry.Key, h.Word.Value))],
            Note = letter.Text(Note),
            Privacy = Link(letter, Privacy, title, diagnostics),
            Button = letter.Text(Button),
        };
        if (form.IsEmpty == page.IsEmpty)
        {
            ReportChoice(letter, form);
            return null;
        }

        if (form.IsEmpty)
        {
            return Link(letter, Url, title, diagnostics) is { } link && title.Length > 0 ? read with { Page = link } : null;
        }

        if (!letter.Has(Privacy))
        {
            letter.ReportMissing(Privacy, form.Where, $"'{Form.Name}'");
        }

        return title.Length > 0 && OriginOf(letter, form, diagnostics) is { } origin
            ? read with { Form = form.Value, Origin = origin }
            : null;
    }

    private static void ReportChoice(FieldReader letter, Located form)
    {
        if (form.IsEmpty)
        {
            letter.ReportMissing(Form, letter.Start, $"the newsletter without '{Url.Name}'");
        }
        else
        {
            letter.ReportInvalid(form.Where, Form, $"stands beside '{Url.Name}'", OneOfThem);
        }
    }

    private static MenuEntry? Link(FieldReader letter, Field field, string title, DiagnosticBag diagnostics)
    {
        var url = letter.Located(field);
        return !url.IsEmpty && ShareFields.IsEncrypted(url, diagnostics)
            && MenuFields.Entry(title, url, diagnostics) is { Url.Length: > 0 } entry
                ? entry
                : null;
    }

    /// <summary>
    /// The origin of the form's URL, in the signs of which host names are made (RFC 5890); null if the URL is reported. It becomes part of
    /// the policy of pages, so a URL with a user's name, or one whose host a policy can't name, is none.
    /// </summary>
    private static string? OriginOf(FieldReader letter, Located form, DiagnosticBag diagnostics)
    {
        if (!ShareFields.IsEncrypted(form, diagnostics) || letter.Web(Form).Length == 0)
        {
            return null;
        }

        var url = WebAddress.Read(form.Value)!;
        var origin = $"https://{url.IdnHost}{(url.IsDefaultPort ? "" : $":{url.Port}")}";
        if (url.UserInfo.Length == 0 && AllowedOrigins.IsOrigin(origin))
        {
            return origin;
        }

        letter.ReportInvalid(
            form.Where, Form, $"is '{form.Value}', to which no page may send", "write the address that the mail service gives");
        return null;
    }
}
