using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>
/// The settings that parsing one document depends on. With equal rules, equal texts have equal results, so results can be cached.
/// </summary>
internal sealed record ParseRules(
    SiteZone Zone, string Language, UrlPatterns Urls, ImmutableArray<ExtraField> Fields, AllowedOrigins Allowed)
{
    public static ParseRules From(SiteConfig site) =>
        new(site.Zone, site.Language, site.Urls, site.Fields, site.Allowed) { Labels = site.Labels };

    /// <summary>The labels that stories may have.</summary>
    public ImmutableArray<StoryLabel> Labels { get; init; } = StoryLabel.BuiltIn;

    /// <summary>The language of a text whose field 'language' is <paramref name="written"/>: the site's if it is empty.</summary>
    public string LanguageOf(Located written) => written.IsEmpty ? Language : written.Value;

    /// <summary>The fields of an article, including those that the site adds.</summary>
    public Schema ArticleSchema { get; } =
        Fields.IsEmpty ? ArticleFields.Schema : ArticleFields.Schema.With(Fields.Select(f => new Field(f.Name, f.Description)));

    /// <summary>Equal rules have equal fingerprints; different rules have different ones.</summary>
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

            foreach (var label in Labels)
            {
                fingerprint.Add(label.Id);
                fingerprint.Add((int)label.Type);
            }

            foreach (var kind in (ResourceKind[])[ResourceKind.Pictures, ResourceKind.Media])
            {
                fingerprint.Add(Allowed[kind].Length);
                foreach (var origin in Allowed[kind])
                {
                    fingerprint.Add(origin);
                }
            }

            return fingerprint.Value;
        }
    }
}
