using Dateline.Diagnostics;

namespace Dateline.Check.Rules;

/// <summary>DL0603: links in texts that name their own site by its full address.</summary>
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
                // What stands in code, or in words, is shown as it is.
                if (at > 0 && text.Body[at - 1] is '(' or '<')
                {
                    var rest = text.Body.AsSpan(at);
                    var length = rest.IndexOfAny(")> \n") is >= 0 and var end ? end : rest.Length;
                    input.Diagnostics.Warning(
                        Codes.OwnAddress,
                        text.InBody(at, length),
                        "the link names this very site by its full address",
                        "expected the path of the document's file",
                        $"write it as seen from here, or from the root: /{rest[own.Length..length]}");
                }
            }
        };
    }
}
