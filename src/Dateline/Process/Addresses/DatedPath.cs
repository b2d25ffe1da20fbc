namespace Dateline.Process.Addresses;

/// <summary>
/// The date and slug in an article's path. <c>articles/2019/12/10-putin-erdogan-call.md</c>,
/// <c>articles/2019/12/10/putin-erdogan-call.md</c> and <c>articles/2019-12-10-putin-erdogan-call.md</c> mean the same. Without a date, the
/// slug is the name of the file.
/// </summary>
internal readonly record struct DatedPath(DateOnly? Date, string Slug)
{
    private const int Parts = 3;

    /// <summary>
    /// Looks for a date in the name first, then in the folders, then for one that starts in the folders and ends in the name.
    /// </summary>
    public static DatedPath Read(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path.AsSpan());
        Span<int> inFolders = stackalloc int[Parts];
        var folders = TrailingNumbers(System.IO.Path.GetDirectoryName(path.AsSpan()), inFolders);
        Span<int> inName = stackalloc int[Parts];
        Span<int> starts = stackalloc int[Parts + 1];
        var leading = LeadingNumbers(name, inName, starts);
        foreach (var fromFolders in (ReadOnlySpan<int>)[0, 3, 2, 1])
        {
            var fromName = Parts - fromFolders;
            if (fromFolders <= folders && fromName <= leading && Day([.. inFolders[^fromFolders..], .. inName[..fromName]]) is { } day)
            {
                var rest = name[starts[fromName]..];
                return new DatedPath(day, (rest.IsEmpty ? name : rest).ToString());
            }
        }

        return new DatedPath(null, name.ToString());
    }

    private static DateOnly? Day(ReadOnlySpan<int> numbers) =>
        numbers[0] is >= 1000 and <= 9998 && numbers[1] is >= 1 and <= 12 && numbers[2] >= 1
            && numbers[2] <= DateTime.DaysInMonth(numbers[0], numbers[1])
            ? new DateOnly(numbers[0], numbers[1], numbers[2])
            : null;

    /// <summary>
    /// Reads numbers at the start of a name, each followed by a hyphen, an underscore or the end of the name. <paramref name="starts"/>
    /// gets the positions after each number.
    /// </summary>
    private static int LeadingNumbers(ReadOnlySpan<char> name, Span<int> numbers, Span<int> starts)
    {
        var (count, at) = (0, 0);
        while (count < numbers.Length && at < name.Length)
        {
            var digits = name[at..].IndexOfAnyExceptInRange('0', '9');
            var end = digits < 0 ? name.Length : at + digits;
            if (end - at is 0 or > 4 || (end < name.Length && name[end] is not ('-' or '_')))
            {
                break;
            }

            numbers[count++] = int.Parse(name[at..end]);
            starts[count] = at = Math.Min(end + 1, name.Length);
        }

        return count;
    }

    /// <summary>Reads the names of the last folders while they are numbers, and fills <paramref name="numbers"/> from its end.</summary>
    private static int TrailingNumbers(ReadOnlySpan<char> folders, Span<int> numbers)
    {
        var count = 0;
        while (count < numbers.Length)
        {
            var slash = folders.LastIndexOf('/');
            var name = folders[(slash + 1)..];
            if (name.Length > 4 || !int.TryParse(name, System.Globalization.NumberStyles.None, null, out numbers[^(count + 1)]))
            {
                break;
            }

            count++;
            folders = slash < 0 ? [] : folders[..slash];
        }

        return count;
    }
}
