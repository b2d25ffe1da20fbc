using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;

namespace Dateline.Process.Fields;

/// <content>This part reads URLs and email addresses.</content>
internal sealed partial class FieldReader
{
    /// <summary>Reads the URL of another website; empty when absent or invalid.</summary>
    public string Web(Field field) => Web(Located(field));

    /// <summary>Reads an email address; empty when absent or invalid.</summary>
    public string Mail(Field field)
    {
        var text = Located(field);
        if (text.IsEmpty || MailAddress().IsMatch(text.Value))
        {
            return text.Value;
        }

        _diagnostics.Error(Codes.BadUrl, text.Where, $"'{text.Value}' is not an email address", "expected one such as desk@example.org");
        return "";
    }

    /// <summary>Reads an account of the fediverse; empty when absent or invalid.</summary>
    public string FediverseAccount(Field field)
    {
        var text = Located(field);
        if (text.IsEmpty || Account().IsMatch(text.Value))
        {
            return text.Value;
        }

        var isUrl = Uri.TryCreate(text.Value, UriKind.Absolute, out var url) && url.AbsolutePath is ['/', '@', _, ..];
        ReportInvalid(
            text.Where, field, $"is '{text.Value}', which is not an account",
            isUrl ? $"write \"{url!.AbsolutePath[1..]}@{url.Host}\", in quotes" : "write \"@anna@example.social\", in quotes");
        return "";
    }

    // Accounts as Mastodon writes them.
    [GeneratedRegex(@"^@[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$")]
    private static partial Regex Account();

    // RFC 5322, section 3.4.1, without comments, quotes and the characters that would add recipients or fields to a mailto link.
    [GeneratedRegex(@"^[\p{L}\p{N}.!#$'*+/=^_`{|}~-]+@[\p{L}\p{N}.-]+$")]
    private static partial Regex MailAddress();

    /// <summary>Reads a list of URLs of other websites.</summary>
    public ImmutableArray<string> WebList(ListField field) => [.. List(field).Select(Web).Where(url => url.Length > 0)];

    private string Web(Located text)
    {
        if (text.IsEmpty || WebAddress.Is(text.Value))
        {
            return text.Value;
        }

        _diagnostics.Error(
            Codes.BadUrl,
            text.Where,
            $"'{text.Value}' is not a URL",
            "expected a full URL such as https://example.org/page",
            WebAddress.Hint(text.Value));
        return "";
    }
}
