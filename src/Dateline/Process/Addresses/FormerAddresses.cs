using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Schedule;

namespace Dateline.Process.Addresses;

/// <summary>
/// Former addresses of the site: where each redirects, and which are gone. Chains become one step, and loops are errors. A page that exists
/// wins over a redirect from its address and over an entry of <c>gone</c>: what the clock publishes must never stop a build.
/// </summary>
internal sealed class FormerAddresses(Newsroom newsroom, AddressIndex addresses, SiteAddresses site, DiagnosticBag diagnostics)
{
    /// <summary>The newsroom with its redirects and the addresses that are gone.</summary>
    public Newsroom Resolve()
    {
        var aliases = addresses.Aliases
            .Where(a => addresses.Of(a.Text) != Visibility.Hidden)
            .Select(a => new Redirect(a.Address, addresses.AddressOf(a.Text)))
            .ToArray();
        return newsroom with
        {
            Redirects = newsroom.Site.Redirects.IsEmpty ? [.. aliases] : [.. aliases, .. Lines(aliases)],
            Gone = newsroom.Site.Gone.IsEmpty ? [] : [.. newsroom.Site.Gone.Where(IsGone)],
        };
    }

    private IEnumerable<Redirect> Lines(Redirect[] aliases)
    {
        var used = newsroom.Site.Redirects
            .Where(IsNeeded)
            .DistinctBy(l => l.From, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(l => l.From, StringComparer.OrdinalIgnoreCase);
        var targets = aliases.ToDictionary(a => a.From, a => a.To, StringComparer.OrdinalIgnoreCase);
        return used.Values.Select(line => Follow(line, used, targets) is { } to ? Create(line, to) : null).OfType<Redirect>();
    }

    /// <summary>Whether a redirect's own address is free. A text that readers can't see yet takes it over when they can.</summary>
    private bool IsNeeded(RedirectLine line)
    {
        if (!Exists(line.From))
        {
            return addresses.Addresses.Knows(line.From) || addresses.Addresses.Claim(line.From, line.Where);
        }

        diagnostics.Warning(
            Codes.NeedlessGone, line.Where, $"{line.From} exists, so readers are not redirected to {line.To}", hint: "delete the line");
        return false;
    }

    /// <summary>Where a chain of redirects ends; null, which is reported, if it has no end.</summary>
    private string? Follow(RedirectLine line, Dictionary<string, RedirectLine> lines, Dictionary<string, string> aliases)
    {
        var (to, seen) = (line.To, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { line.From });
        while (true)
        {
            var target = new Redirect("", to).Target;
            if (!seen.Add(target))
            {
                diagnostics.Error(
                    Codes.RedirectLoop,
                    line.ToWhere,
                    $"the redirect from {line.From} leads back to {target}",
                    hint: "name an address that exists");
                return null;
            }

            if (lines.TryGetValue(target, out var next))
            {
                to = next.To;
            }
            else
            {
                return aliases.GetValueOrDefault(target) ?? to;
            }
        }
    }

    private Redirect? Create(RedirectLine line, string to)
    {
        var redirect = new Redirect(line.From, to);
        if (!redirect.LeavesSite && !Exists(redirect.Target))
        {
            diagnostics.Warning(
                Codes.BrokenLink,
                line.ToWhere,
                $"{line.From} redirects to {redirect.Target}, but the site has no such address",
                hint: Exists(redirect.Target + "/") ? $"write {redirect.Target}/" : "name an address that exists");
            return null;
        }

        redirect = redirect with { Form = FormOf(redirect) };
        if (redirect.Form == RedirectForm.ServerOnly || (redirect.Form == RedirectForm.Page && IsForPrograms(redirect)))
        {
            diagnostics.Warning(
                Codes.ServerRedirect,
                line.Where,
                $"only a web server can redirect {line.From}: it can't be a page that sends programs on to {to}",
                "expected a host with redirects of its own, or a file with the same ending on this site",
                "set the redirect up at your host and turn this warning off");
        }

        return redirect;
    }

    /// <summary>Whether a redirect leads to a feed, since programs that read feeds don't follow pages.</summary>
    private static bool IsForPrograms(Redirect redirect) =>
        !redirect.LeavesSite && Path.GetExtension(redirect.Target.AsSpan()) is ".xml" or ".json" or ".opml";

    private static RedirectForm FormOf(Redirect redirect)
    {
        if (!SiteFile.IsFile(redirect.From))
        {
            return RedirectForm.Page;
        }

        var hasSameEnding = Path.GetExtension(redirect.From.AsSpan())
            .Equals(Path.GetExtension(redirect.Target.AsSpan()), StringComparison.OrdinalIgnoreCase);
        return hasSameEnding && !redirect.LeavesSite ? RedirectForm.Copy : RedirectForm.ServerOnly;
    }

    private bool IsGone(GoneAddress entry)
    {
        var page = entry.IsFolder ? AllBelow(entry).FirstOrDefault() : Exists(entry.Address) ? entry.Address : null;
        if (page is null)
        {
            return true;
        }

        diagnostics.Warning(
            Codes.NeedlessGone,
            entry.Where,
            entry.IsFolder ? $"{page} exists, so not everything in {entry.Address} is gone" : $"{page} exists, so it is not gone",
            hint: "delete the entry");
        return false;
    }

    private IEnumerable<string> AllBelow(GoneAddress folder) =>
        site.All.Concat(newsroom.Media.Values.Select(m => m.Address)).Where(folder.Covers).Where(Exists);

    private bool Exists(string address) => address.StartsWith(ReservedPrefixes.Media, StringComparison.OrdinalIgnoreCase)
        ? newsroom.Media.ContainsKey(address[1..])
        : site.Has(address) && !addresses.IsHidden(address);
}
