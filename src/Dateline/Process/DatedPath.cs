namespace Dateline.Process;

/// <summary>
/// What an article's path says of it: <c>articles/2019/12/10-putin-erdogan-call.md</c>, <c>.../2019/12/10/putin-erdogan-call.md</c> and
/// <c>articles/2019-12-10-putin-erdogan-call.md</c> all give the day and the slug. No date in it: the name alone is the slug.
/// </summary>
internal readonly record struct DatedPath(DateOnly? Date, string Slug)
{
    public static DatedPath Read(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path.AsSpan());
        var folders = System.IO.Path.GetDirectoryName(path.AsSpan());

        // Year, month and day may be split over folders at any place, so they are read as one run of numbers from the right.
        Span<int> numbers = stackalloc int[3];
        var inName = LeadingNumbers(name, numbers, out var rest);
        if (inName < 3)
        {
            Span<int> fromFolders = stackalloc int[3];
            var count = TrailingNumbers(folders, fromFolders[..(3 - inName)]);
            if (count + inName < 3)
            {
                return new DatedPath(null, name.ToString());
            }

            numbers[..inName].CopyTo(fromFolders[(3 - inName)..]);
            fromFolders.CopyTo(numbers);
        }

        return numbers[0] is >= 1000 and <= 9998 && numbers[1] is >= 1 and <= 12 && numbers[2] >= 1 && numbers[2] <= DateTime.DaysInMonth(numbers[0], numbers[1])
            ? new DatedPath(new DateOnly(numbers[0], numbers[1], numbers[2]), rest.Length > 0 ? rest.ToString() : name.ToString())
            : new DatedPath(null, name.ToString());
    }

    private static int LeadingNumbers(ReadOnlySpan<char> name, Span<int> numbers, out ReadOnlySpan<char> rest)
    {
        var count = 0;
        rest = name;
        while (count < 3)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            var end = digits < 0 ? rest.Length : digits;
            if (end is 0 or > 4 || (end < rest.Length && rest[end] is not ('-' or '_')))
            {
                break;
            }

            numbers[count++] = int.Parse(rest[..end]);
            rest = end < rest.Length ? rest[(end + 1)..] : [];
        }

        // A single number may be a day ("10-name"), three are a date; two, or a year alone, are part of the name.
        if (count == 3 || (count >= 1 && numbers[0] <= 31))
        {
            if (count == 3)
            {
                return 3;
            }

            var first = name.IndexOfAny('-', '_');
            rest = first < 0 ? [] : name[(first + 1)..];
            return 1;
        }

        rest = name;
        return 0;
    }

    /// <summary>Fills <paramref name="numbers"/> from the last folders, if each of them is a number.</summary>
    private static int TrailingNumbers(ReadOnlySpan<char> folders, Span<int> numbers)
    {
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            var slash = folders.LastIndexOf('/');
            if (!int.TryParse(folders[(slash + 1)..], System.Globalization.NumberStyles.None, null, out numbers[i]))
            {
                return numbers.Length - 1 - i;
            }

            folders = slash < 0 ? [] : folders[..slash];
        }

        return numbers.Length;
    }
}
