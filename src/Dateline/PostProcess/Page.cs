using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Pictures;

namespace Dateline.PostProcess;

/// <summary>
/// A file of the site: its address, what it shows (the view), and how that is rendered. Rendering reads nothing but the view, so equal
/// views give equal bytes. The view is created on demand, on the thread that renders the page.
/// </summary>
internal abstract class Page(string address)
{
    public string Address { get; } = address;

    /// <summary>The path of the file below the output folder.</summary>
    public string File => SiteFile.PathOf(Address);

    /// <summary>The file that this one is a copy of; null when the page is rendered.</summary>
    public virtual string? SourcePath => null;

    /// <summary>
    /// The fingerprint of the facts that determine the view. 0 when the view is cheap: then the view is created and compared itself.
    /// </summary>
    public virtual ulong Facts => 0;

    public abstract object View();

    public abstract void Render(object view, TextWriter to);
}

/// <summary>A page with a cheap view: every build creates the view to see whether it changed.</summary>
internal sealed class ViewPage(string address, Func<object> view, PageRenderer render) : Page(address)
{
    public override object View() => view();

    public override void Render(object view, TextWriter to) => render(view, to);
}

/// <summary>
/// A page whose view depends on its facts alone, so a build creates no view while the facts are the same. <paramref name="gather"/> finds
/// the facts of the subject; <paramref name="view"/>, a static function, gets these facts and what is the same for all pages. There is one
/// such page for each story of an archive, so it holds little.
/// </summary>
internal sealed class FactPage<TSubject, TFacts>(
    string address,
    TSubject subject,
    Func<TSubject, TFacts> gather,
    Func<TFacts, PageBuilder, object> view,
    PageRenderer render,
    PageBuilder builder) : Page(address)
    where TFacts : IFacts
{
    /// <summary>The fingerprint of the lists that the page's template asks for; 0 when it asks for none.</summary>
    public ulong Lists { get; init; }

    public override ulong Facts
    {
        get
        {
            var facts = new Fingerprint();
            facts.Add(builder.SiteFingerprint);
            if (Lists != 0)
            {
                facts.Add(Lists);
            }

            gather(subject).AddTo(ref facts);
            return facts.Value;
        }
    }

    public override object View() => view(gather(subject), builder);

    public override void Render(object view, TextWriter to) => render(view, to);
}

/// <summary>
/// A picture or another file that is copied to the site: unchanged, or without what a picture's file says beside its pixels.
/// </summary>
internal sealed class StaticFilePage(MediaFile file, string address, string original) : Page(address)
{
    public override string SourcePath => original;

    /// <summary>Whether the copy is a bare picture.</summary>
    public bool IsStripped => file.IsStripped;

    public override object View() => file;

    public override void Render(object view, TextWriter to) => throw new InvalidOperationException("a static file is copied, not rendered");
}

/// <summary>A picture in one size and type. <paramref name="original"/> is the file that it is made from.</summary>
internal sealed class RenditionPage(Rendition rendition, string original) : Page(rendition.Address)
{
    public Rendition Rendition { get; } = rendition;

    public string Original { get; } = original;

    public override ulong Facts
    {
        get
        {
            var facts = new Fingerprint();
            facts.Add(Rendition.Key);
            facts.Add(Rendition.FileName);
            return facts.Value;
        }
    }

    public override object View() => Rendition.Source;

    public override void Render(object view, TextWriter to) => throw new InvalidOperationException("a picture is encoded, not rendered");
}

/// <summary>The card of stories without a picture.</summary>
internal sealed class TextCardPage(TextCard card) : Page(card.Address)
{
    public TextCard Card { get; } = card;

    public override ulong Facts
    {
        get
        {
            var facts = new Fingerprint();
            facts.Add(Card.Key);
            return facts.Value;
        }
    }

    public override object View() => Card.Key;

    public override void Render(object view, TextWriter to) => throw new InvalidOperationException("a card is drawn, not rendered");
}

/// <summary>A page at another address too, such as a feed at the address that it had before.</summary>
internal sealed class CopiedPage(string address, Page page) : Page(address)
{
    public override string? SourcePath => page.SourcePath;

    public override ulong Facts => page.Facts;

    public override object View() => page.View();

    public override void Render(object view, TextWriter to) => page.Render(view, to);
}

/// <summary>
/// All that a view depends on, apart from what is the same for all pages: the site's settings, the theme and its strings.
/// </summary>
internal interface IFacts
{
    /// <summary>Adds everything that the view may depend on.</summary>
    public void AddTo(ref Fingerprint fingerprint);
}

/// <summary>Renders a view. The result depends on nothing else.</summary>
internal delegate void PageRenderer(object view, TextWriter to);

/// <summary>Plans the pages of one family of output from the linked newsroom. Nothing is rendered yet.</summary>
internal delegate IEnumerable<Page> Layout(Newsroom newsroom, PageBuilder builder);
