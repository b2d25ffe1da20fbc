using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Check.Addresses;

/// <summary>Finds the addresses that a branch removes: those that the base published, and that now neither exist nor redirect.</summary>
internal sealed class LostAddresses
{
    private readonly CheckedSite _now;
    private readonly TextRemovals _texts;
    private readonly ListRemovals _lists;
    private readonly Lazy<FileRemovals> _files;
    private readonly HashSet<string> _addressesNow;
    private readonly Dictionary<string, ParsedText> _textsThen;
    private readonly Dictionary<string, ParsedText> _aliasesThen;
    private readonly Dictionary<string, string> _redirectsThen;

    private LostAddresses(CheckedSite then, CheckedSite now, MovedTexts moved, HashSet<string> addressesNow)
    {
        (_now, _addressesNow) = (now, addressesNow);
        _texts = new TextRemovals(then, now, moved);
        _files = new(() => new FileRemovals(then, now, moved, _texts));
        _lists = new ListRemovals(then, now, moved, _texts);
        var byPath = then.Documents.Texts.DistinctBy(t => t.Path).ToDictionary(t => t.Path, StringComparer.Ordinal);
        _textsThen = TextRemovals.Published(then)
            .DistinctBy(t => t.Value)
            .ToDictionary(t => t.Value, t => byPath[t.Key], StringComparer.Ordinal);
        var aliases = then.Documents.Texts.SelectMany(
            t => t.Aliases.Select(a => (Text: t, Address: UrlParts.Alias(a, new DiagnosticBag()) ?? "")));
        _aliasesThen = aliases.DistinctBy(a => a.Address).ToDictionary(a => a.Address, a => a.Text, StringComparer.OrdinalIgnoreCase);
        _redirectsThen = then.Newsroom.Redirects.DistinctBy(r => r.From).ToDictionary(r => r.From, r => r.To, StringComparer.Ordinal);
    }

    public static ImmutableArray<Removal> Find(CheckedSite then, CheckedSite now, MovedTexts moved)
    {
        var kept = now.Addresses();
        var lost = then.Addresses();
        lost.ExceptWith(kept);
        if (lost.Count == 0)
        {
            return [];
        }

        var search = new LostAddresses(then, now, moved, kept);
        return [.. lost.Order(StringComparer.Ordinal).Select(search.Explain)];
    }

    private Removal Explain(string address)
    {
        var removal = ExplainPage(address);
        if (removal.Target is { } target && !Leads(target))
        {
            removal = removal with { Target = null, Text = null };
        }

        var isGone = _now.Site.Gone.Any(entry => entry.Covers(address));
        return isGone ? removal with { IsAgreed = true } : removal;
    }

    private bool Leads(string target) => !target.StartsWith('/') || _addressesNow.Contains(new Redirect("", target).Target);

    private Removal ExplainPage(string address)
    {
        if (_redirectsThen.TryGetValue(address, out var to))
        {
            return ExplainRedirect(address, to);
        }

        if (address.StartsWith(ReservedPrefixes.Media, StringComparison.Ordinal))
        {
            return _files.Value.Explain(address);
        }

        if (_lists.Explain(address) is { } list)
        {
            return list;
        }

        if (_textsThen.TryGetValue(address, out var text))
        {
            return _texts.Explain(address, text);
        }

        return ExplainEntries(address) ?? new Removal(address, _texts.FileThen("site.yml"), "nothing of the newsroom is there any more");
    }

    /// <summary>The feed of a live story's entries goes where the story goes, and with it; null for another address.</summary>
    private Removal? ExplainEntries(string address)
    {
        var slash = address.LastIndexOf('/') + 1;
        if (!FeedFormats.All.Any(f => f.FileName == address[slash..]) || !_textsThen.TryGetValue(address[..slash], out var story))
        {
            return null;
        }

        var removal = _texts.Explain(address, story);
        return removal with
        {
            Cause = removal.Target == address[..slash] ? "the story is not live any more" : removal.Cause,
            Target = removal.Target is { } target ? target + address[slash..] : null,
            Text = null,
            IsAgreed = removal.IsAgreed || _texts.IsWithdrawnOrExpired(story.Path),
        };
    }

    private Removal ExplainRedirect(string address, string to)
    {
        if (_aliasesThen.TryGetValue(address, out var text))
        {
            var removal = _texts.Explain(address, text);
            return removal.Text is null ? removal : removal with { Cause = "the alias was removed" };
        }

        var target = Leads(to) ? to : ExplainPage(new Redirect("", to).Target).Target;
        return new Removal(address, _texts.FileThen("site.yml"), $"the redirect to {to} was removed, or {to} is gone") { Target = target };
    }
}
