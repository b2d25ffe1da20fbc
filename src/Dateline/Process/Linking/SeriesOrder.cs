using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Linking;

/// <summary>Reports the stories of a series that have the same part number, and languages that the theme does not have.</summary>
internal static class SeriesOrder
{
    public static void Check(ParsedDocuments documents, Newsroom newsroom, BuildContext context)
    {
        foreach (var series in documents.Series)
        {
            Languages.Of(series.Language, context);
        }

        // Few newsrooms have series, and a story without a part number is in its place by its date.
        if (newsroom.BySeries.IsEmpty)
        {
            return;
        }

        var places = new Dictionary<(string Series, string Language, int Part), Located>();
        foreach (var article in documents.Articles.Where(a => a.Part > 0 && newsroom.ByPath.Value.ContainsKey(a.Path)))
        {
            var key = (UnicodeComposition.Compose(article.Series!.Value.Value).ToLowerInvariant(), article.Language.Value, article.Part);
            if (!places.TryAdd(key, article.Series.Value))
            {
                context.Diagnostics.Warning(
                    Codes.SamePart, article.Series.Value.Where,
                    $"this is part {article.Part} of '{article.Series.Value.Value}', and so is another story ({places[key].Where})",
                    "the older one comes first", "give one of them another number");
            }
        }
    }
}
