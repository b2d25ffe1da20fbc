using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads <c>security:</c> in <c>site.yml</c>: the origins that pages may load from or send to, by kind.</summary>
internal static class SecurityFields
{
    private static readonly (ResourceKind Kind, ListField Field)[] Fields =
    [
        .. ResourceKind.All.Select(
            k => (k, new ListField(k.Key, $"Origins of {k.Name} beside the site's own: https://example.org.")
            {
                Format = ValueFormat.Origin,
            })),
    ];

    public static readonly Schema Schema = new("security", [.. Fields.Select(f => f.Field)]);

    public static AllowedOrigins Read(FieldReader site, MapField field) =>
        site.Map(field) is { } security
            ? new AllowedOrigins(Fields.ToImmutableDictionary(f => f.Kind, f => Origins(security, f.Field)))
            : AllowedOrigins.None;

    private static ImmutableArray<string> Origins(FieldReader security, ListField field)
    {
        var origins = ImmutableArray.CreateBuilder<string>();
        foreach (var written in security.List(field))
        {
            if (AllowedOrigins.IsOrigin(written.Value))
            {
                origins.Add(written.Value.TrimEnd('/').ToLowerInvariant());
            }
            else
            {
                security.ReportInvalid(
                    written.Where, field, $"has '{written.Value}', which is not an origin", "write https://example.org, without a path");
            }
        }

        return origins.DrainToImmutable();
    }
}
