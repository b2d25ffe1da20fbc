using Dateline.Model;

namespace Dateline.PostProcess;

/// <summary>
/// A file of the site: where it stands, what it shows, and how that is printed. The view is all that printing may look at, so two
/// equal views give equal bytes. It is made when it is asked for, on the thread that prints it.
/// </summary>
internal sealed record Page(string Address, Func<object> View, Printer Print)
{
    /// <summary>The fingerprint of the facts that the view is made of; null when the view is cheap enough to be made and asked itself.</summary>
    public Func<ulong>? Facts { get; init; }

    /// <summary>The file that it is a copy of, whose bytes are all there is to it; null when it is printed.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Where it goes below the output folder.</summary>
    public string File => Address.EndsWith('/') ? string.Concat(Address.AsSpan(1), "index.html") : Address[1..];
}

/// <summary>What a view is made of, apart from what is the same for all pages: the site's settings, the theme and its words.</summary>
internal interface IFacts
{
    /// <summary>Adds everything that the view may depend on.</summary>
    public void AddTo(ref Fingerprint print);
}

/// <summary>Prints a view; what is printed depends on nothing else.</summary>
internal delegate void Printer(object view, TextWriter to);

/// <summary>Gives the pages of one family of output, from what readers may see.</summary>
internal delegate IEnumerable<Page> Layout(Newsroom newsroom, Furniture furniture);
