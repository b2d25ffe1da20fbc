using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Markdown;
using Dateline.Process.Documents;

namespace Dateline.Check.Web;

/// <summary>Finds the URLs of other sites in the newsroom's files, in texts and in fields, each with all its places.</summary>
internal static partial class WebLinks
{
    public static ImmutableArray<(string Url, ImmutableArray<SourceSpan> Places)> Find(ParsedDocuments documents, BuildContext context)
    {
        var found = new List<(string Url, SourceSpan Where)>();
        foreach (var parsed in documents.Texts.Concat<ParsedDocument>(documents.Authors).Concat(documents.Topics))
        {
            var text = Sources.ReadText(
                Path.Combine(context.Project.Input, parsed.Path), parsed.DisplayPath, new DiagnosticBag());
            foreach (var match in Address().EnumerateMatches(text))
            {
                var url = text.Substring(match.Index, match.Length).TrimEnd('.', ',', ';', ':', '!', '?', '\'', '*', '_');
                if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && !Target.IsOwn(url, context.Site.Url))
                {
                    found.Add((uri.GetLeftPart(UriPartial.Query), Lines.At(parsed.DisplayPath, text, match.Index, url.Length)));
                }
            }
        }

        return
        [
            .. found
                .GroupBy(f => f.Url, f => f.Where, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, g.ToImmutableArray())),
        ];
    }

    /// <summary>Parentheses are part of an address when they come in pairs, as in addresses of Wikipedia.</summary>
    [GeneratedRegex("""https?://(?:[^\s<>()\[\]{}"|\\^`]|\([^\s<>()"]*\))+""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
