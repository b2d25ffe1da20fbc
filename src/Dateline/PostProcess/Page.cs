using Dateline.Model;

namespace Dateline.PostProcess;

/// <summary>
/// A file of the site: where it stands, what it shows, and how that is printed. The view is all that printing may look at, so two
/// equal views give equal bytes. It is made when it is asked for, on the thread that prints it.
/// </summary>
internal sealed record Page(string Address, Func<object> View, Printer Print)
{
    /// <summary>The file that it is a copy of, whose bytes are all there is to it; null when it is printed.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Where it goes below the output folder.</summary>
    public string File => Address.EndsWith('/') ? string.Concat(Address.AsSpan(1), "index.html") : Address[1..];
}

/// <summary>Prints a view; what is printed depends on nothing else.</summary>
internal delegate void Printer(object view, TextWriter to);

/// <summary>Gives the pages of one family of output, from what readers may see.</summary>
internal delegate IEnumerable<Page> Layout(Newsroom newsroom, Furniture furniture);
