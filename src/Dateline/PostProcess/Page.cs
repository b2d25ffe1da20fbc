using Dateline.Model;

namespace Dateline.PostProcess;

/// <summary>
/// A file of the site: where it stands, what it shows, and how that is printed. The view is all that printing may look at, so two
/// equal views give equal bytes. It is made when it is asked for, on the thread that prints it.
/// </summary>
internal abstract class Page(string address)
{
    public string Address { get; } = address;

    /// <summary>Where it goes below the output folder.</summary>
    public string File => SiteFile.PathOf(Address);

    /// <summary>The file that it is a copy of, whose bytes are all there is to it; null when it is printed.</summary>
    public virtual string? SourcePath => null;

    /// <summary>
    /// The fingerprint of the facts that the view is made of; 0 when the view is cheap enough to be made and asked itself.
    /// </summary>
    public virtual ulong Facts => 0;

    public abstract object View();

    public abstract void Render(object view, TextWriter to);
}

/// <summary>A page that is cheap to lay out: it is asked for its view to see whether anything on it changed.</summary>
internal sealed class ViewPage(string address, Func<object> view, PageRenderer render) : Page(address)
{
    public override object View() => view();

    public override void Render(object view, TextWriter to) => render(view, to);
}

/// <summary>
/// A page whose view is made of its facts alone, so that it need not be made while they stay the same: <paramref name="gather"/> finds the
/// facts of the subject, and <paramref name="view"/>, a static function, is given nothing else but what is the same for all pages. There is
/// one for each story of an archive, so it holds little.
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
    public override ulong Facts
    {
        get
        {
            var facts = new Fingerprint();
            facts.Add(builder.SiteFingerprint);
            gather(subject).AddTo(ref facts);
            return facts.Value;
        }
    }

    public override object View() => view(gather(subject), builder);

    public override void Render(object view, TextWriter to) => render(view, to);
}

/// <summary>A picture or other file that goes to the site as it is.</summary>
internal sealed class StaticFilePage(MediaFile file, string original) : Page(file.Address)
{
    public override string SourcePath => original;

    public override object View() => file;

    public override void Render(object view, TextWriter to) => throw new InvalidOperationException("a copy is not printed");
}

/// <summary>What a view is made of, apart from what is the same for all pages: the site's settings, the theme and its words.</summary>
internal interface IFacts
{
    /// <summary>Adds everything that the view may depend on.</summary>
    public void AddTo(ref Fingerprint fingerprint);
}

/// <summary>Prints a view; what is printed depends on nothing else.</summary>
internal delegate void PageRenderer(object view, TextWriter to);

/// <summary>Gives the pages of one family of output, from what readers may see.</summary>
internal delegate IEnumerable<Page> Layout(Newsroom newsroom, PageBuilder builder);
