using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Cache;

/// <summary>Serializes a parsed document: its warnings, its kind and its members.</summary>
internal static class DocumentFormat
{
    private enum Kind
    {
        Article,
        Edition,
        Page,
        Author,
        Topic,
        Series,
    }

    public static void Write(ByteWriter to, ParsedDocument document, ImmutableArray<Diagnostic> warnings)
    {
        to.Number(warnings.Length);
        foreach (var warning in warnings)
        {
            to.Write(warning);
        }

        switch (document)
        {
            case ParsedArticle article:
                to.Number((int)Kind.Article);
                to.Write(article);
                break;
            case ParsedEdition edition:
                to.Number((int)Kind.Edition);
                to.Write(edition);
                break;
            case ParsedPage page:
                to.Number((int)Kind.Page);
                to.Write(page);
                break;
            case ParsedAuthor author:
                to.Number((int)Kind.Author);
                to.Write(author);
                break;
            case ParsedTopic topic:
                to.Number((int)Kind.Topic);
                to.Write(topic);
                break;
            case ParsedSeries series:
                to.Number((int)Kind.Series);
                to.Write(series);
                break;
        }
    }

    /// <summary>Reads a document, and reports its warnings again.</summary>
    public static ParsedDocument Read(ref ByteReader from, DiagnosticBag diagnostics)
    {
        for (var left = from.Int(); left > 0; left--)
        {
            diagnostics.Add(from.ReadWarning());
        }

        return (Kind)from.Int() switch
        {
            Kind.Article => from.ReadParsedArticle(),
            Kind.Edition => from.ReadParsedEdition(),
            Kind.Page => from.ReadParsedPage(),
            Kind.Author => from.ReadParsedAuthor(),
            Kind.Topic => from.ReadParsedTopic(),
            _ => from.ReadParsedSeries(),
        };
    }
}
