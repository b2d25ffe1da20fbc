using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// Cuts a list into pages, starting from the oldest items: page 1 keeps the oldest items for ever. The listing's first page has the newest
/// items: the last full page and what does not fill a page yet. A new item changes that page only, and now and then one more.
/// </summary>
internal readonly record struct Paging<T>(string Address, ImmutableArray<T> Items, int Size)
{
    /// <summary>The folder below the address of a list that has all its pages but the first.</summary>
    public const string Folder = "page/";

    /// <summary>How many pages are full and never change again.</summary>
    public int Done => Math.Max(0, (Items.Length / Size) - 1);

    /// <summary>Page 0 is the listing's first page; the others count from the oldest.</summary>
    public PageOf<T> Page(int number)
    {
        var older = number == 0 ? Done : number - 1;
        return new PageOf<T>(
            Backwards(ItemsOf(number).Span),
            Newer: number == 0 ? "" : AddressOf(number == Done ? 0 : number + 1),
            Older: older == 0 ? "" : AddressOf(older));
    }

    /// <summary>The items of a page, oldest first.</summary>
    public ReadOnlyMemory<T> ItemsOf(int number)
    {
        var start = number == 0 ? Done * Size : (number - 1) * Size;
        return Items.AsMemory().Slice(start, number == 0 ? Items.Length - start : Size);
    }

    private static ImmutableArray<T> Backwards(ReadOnlySpan<T> items)
    {
        var backwards = items.ToArray();
        Array.Reverse(backwards);
        return ImmutableCollectionsMarshal.AsImmutableArray(backwards);
    }

    public string AddressOf(int number) => AddressOf(Address, number);

    public static string AddressOf(string listing, int number) => number == 0 ? listing : $"{listing}{Folder}{number}/";
}

/// <summary>One page of a list: its items newest first, and the addresses of its neighbours, empty where there is none.</summary>
internal readonly record struct PageOf<T>(ImmutableArray<T> Items, string Newer, string Older);
