using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Dateline.Input.Files;
using Dateline.Markdown;
using Dateline.Markdown.Changes;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Views;

namespace Dateline.Theme;

/// <summary>
/// Renders bodies into pages: reads a body from its file, renders it, forgets it. Bodies that are embedded in other pages are cached,
/// because many stories show the same ones.
/// </summary>
internal sealed class ProseRenderer(Project project, SiteUrl site, Localization localization)
{
    private readonly ConcurrentDictionary<BodyView, string> _embedded = new();
    private readonly ConcurrentDictionary<string, PlayerWords> _players = new(StringComparer.Ordinal);

    /// <summary>Renders a body for a page of the site.</summary>
    public void Render(BodyView text, TextWriter to)
    {
        if (text.IdPrefix.Length == 0)
        {
            Render(text, to, absolute: false);
            return;
        }

        to.Write(RenderEmbedded(text));
    }

    private string RenderEmbedded(BodyView text) => _embedded.GetOrAdd(text, t =>
    {
        var html = new StringWriter(new StringBuilder(4096), CultureInfo.InvariantCulture);
        Render(t, html, absolute: false);
        return html.ToString();
    });

    /// <summary>Renders a body for other places than the site, with absolute URLs.</summary>
    public void RenderAbsolute(BodyView text, TextWriter to) => Render(text, to, absolute: true);

    private string Read(Body body)
    {
        var source = project.SourceOf(body.Path);
        var text = Bodies.Read(source);

        // The page's fingerprint would belong to another text than the page shows.
        return Fingerprint.Of(text) == body.Fingerprint
            ? text
            : throw new IOException($"{Project.DisplayPath(source)} changed while the site was being built. Build again.");
    }

    private void Render(BodyView text, TextWriter to, bool absolute)
    {
        var body = Read(text.Body);
        if (text.Earlier is { } earlier)
        {
            TextChanges.Write(to, Read(earlier), body, text.Language);
            return;
        }

        var strings = localization.For(text.Language);
        Prose.Render(to, body, new ProseOptions(site, ResolverOf(text.Body))
        {
            Language = text.Language,
            Dateline = text.Dateline,
            IdPrefix = text.IdPrefix,
            HeadingShift = text.IdPrefix.Length > 0 ? 1 : 0,
            ExcerptOnly = text.Excerpt,
            ContentsOnly = text.Contents,
            Absolute = absolute,
            Page = absolute ? text.Page : "",
            MayShow = text.Owners.Length == 0
                ? null
                : (path, credit) => !text.Ended.Contains(path) && PictureOwners.Include(text.Owners, credit),
            Live = text.Live,
            Entry = text.Entry,
            Labels = new ProseLabels(
                strings["footnotes"],
                strings["footnote"],
                strings["footnote_back"],
                strings["table_label"],
                strings["task_to_do"],
                strings["task_done"])
            {
                EmbedLoad = strings["embed_load"],
                EmbedOpen = strings["embed_open"],
            },
            Players = _players.GetOrAdd(text.Language, static (language, own) => own.PlayersFor(language), this),
        });
    }

    private PlayerWords PlayersFor(string language)
    {
        var strings = localization.For(language);
        return new PlayerWords(
            strings["video"],
            strings["audio"],
            strings["watch"],
            strings["listen"],
            strings["transcript"],
            NameOf,
            (transcript, within) => RenderEmbedded(BodyView.OfTranscript(transcript, language, within)));
    }

    // The theme knows the names of its own languages only.
    private string NameOf(string language) =>
        localization.For(language) is var found && found.Language == language && localization.Has(language) ? found.Name : language;

    private static Func<string, Reference?> ResolverOf(Body body)
    {
        if (body.References.Length < 8)
        {
            return written => Find(body.References, written);
        }

        var byWords = body.References.ToFrozenDictionary(r => r.Written, StringComparer.Ordinal);
        return written => byWords.TryGetValue(written, out var found) ? found : null;
    }

    private static Reference? Find(System.Collections.Immutable.ImmutableArray<Reference> references, string written)
    {
        foreach (var reference in references)
        {
            if (reference.Written == written)
            {
                return reference;
            }
        }

        return null;
    }
}
