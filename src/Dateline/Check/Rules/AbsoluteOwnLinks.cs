using Dateline.Diagnostics;

namespace Dateline.Check.Rules;

/// <summary>DL0603: links in texts to their own site by its full URL.</summary>
internal static class AbsoluteOwnLinks
{
    public static Action<CheckedText> Check(CheckInput input)
    {
        var own = input.Newsroom.Site.Url.Absolute;
        return text =>
        {
            for (var at = text.Body.IndexOf(own, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.Body.IndexOf(
                own, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                // In code and in plain text it is not a link.
                if (at > 0 && text.Body[at - 1] is '(' or '<')
                {
                    var rest = text.Body.AsSpan(at);
                    var end = rest.IndexOfAny(")> \n");
                    var length = end < 0 ? rest.Length : end;
                    input.Diagnostics.Warning(
                        Codes.OwnAddress,
                        text.InBody(at, length),
                        "the link uses the full URL of this site",
                        "expected the path of the document's file",
                        $"write a relative path, or a path from the root: /{rest[own.Length..length]}");
                }
            }
        };
    }
}
