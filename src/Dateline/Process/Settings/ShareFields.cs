using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads <c>share:</c> and <c>action:</c> in <c>site.yml</c>: what pages ask readers to do.</summary>
internal static class ShareFields
{
    private const string None = "none";

    public static readonly ListField Share = new(
        "share",
        $"The links of stories with which readers pass them on: {string.Join(", ", ShareService.All.Select(s => s.Id))}; or {None}. The "
            + "default is mail.")
    { Format = ValueFormat.Share, MaxCount = ShareService.All.Length };

    private static readonly Field Name = new("name", "The words that readers see.") { IsRequired = true };
    private static readonly Field Url = new(
        "url", "Its target: /newsletter/ or https://example.org/.")
    { IsRequired = true, Format = ValueFormat.Link };

    public static readonly MapField Action = new(
        "action", "What every page asks of its readers, as a button in the masthead: name and url.",
        () => new Schema("the action", Name, Url) { HasForeignNames = false });

    public static ImmutableArray<ShareService> ReadShare(FieldReader site)
    {
        if (!site.Has(Share))
        {
            return [ShareService.Mail];
        }

        var services = ImmutableArray.CreateBuilder<ShareService>();
        foreach (var written in site.Ids(Share).Where(w => w.Value != None))
        {
            if (ShareService.All.FirstOrDefault(s => s.Id.Equals(written.Value, StringComparison.OrdinalIgnoreCase)) is { } service)
            {
                services.Add(service);
                continue;
            }

            var ids = ShareService.All.Select(s => s.Id).Append(None).ToArray();
            site.ReportInvalid(
                written.Where, Share, $"has '{written.Value}'",
                Nearest.To(written.Value, ids) is { } near ? $"did you mean '{near}'?" : $"write one of: {string.Join(", ", ids)}");
        }

        return services.DrainToImmutable();
    }

    /// <summary>The action; null without one, or if it leads nowhere.</summary>
    public static MenuEntry? ReadAction(FieldReader site, DiagnosticBag diagnostics)
    {
        if (site.Map(Action) is not { } action)
        {
            return null;
        }

        var (name, url) = (action.Text(Name), action.Located(Url));
        return IsEncrypted(url, diagnostics) && name.Length > 0 && MenuFields.Entry(name, url, diagnostics) is { Url.Length: > 0 } entry
            ? entry
            : null;
    }

    /// <summary>Whether readers may type something about themselves at a URL; if not, it is reported.</summary>
    public static bool IsEncrypted(Located url, DiagnosticBag diagnostics)
    {
        if (!url.Value.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        diagnostics.Error(
            Codes.BadUrl, url.Where, $"'{url.Value}' is not encrypted, and readers may type their address there",
            "expected an address of this site, or a URL with https://", $"write https{url.Value[4..]}");
        return false;
    }
}
