using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>
/// All that reading one document may look at beside the document itself. Under equal rules equal texts are read alike, so what was read
/// once may be kept.
/// </summary>
internal sealed record ParseRules(SiteZone Zone, string Language, UrlPatterns Urls, ImmutableArray<ExtraField> Fields)
{
    public static ParseRules From(SiteConfig site) => new(site.Zone, site.Language, site.Urls, site.Fields);

    /// <summary>The language that a text is in which says <paramref name="written"/> of it.</summary>
    public string Spoken(Located written) => written.IsEmpty ? Language : written.Value;

    /// <summary>The usual fields of an article and the site's own.</summary>
    public Schema ArticleSchema { get; } =
        Fields.IsEmpty ? ArticleFields.Schema : ArticleFields.Schema.With(Fields.Select(f => new Field(f.Name, f.Description)));

    /// <summary>The same for equal rules only.</summary>
    public ulong Fingerprint
    {
        get
        {
            var fingerprint = new Fingerprint();
            fingerprint.Add(Zone.Id);
            fingerprint.Add(Language);
            fingerprint.Add(Urls.ToString());
            foreach (var extra in Fields)
            {
                fingerprint.Add(extra.Name);
                fingerprint.Add(extra.Description);
            }

            return fingerprint.Value;
        }
    }
}
