using System.Collections.Frozen;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>What Dateline checks before it runs one of Fluid's filters.</summary>
/// <param name="Least">The minimum number of arguments.</param>
/// <param name="Most">The maximum number of arguments.</param>
/// <param name="Growth">An upper bound for the length of the result, where that can be more than input and arguments together.</param>
internal sealed record FilterSignature(int Least, int Most, Func<FluidValue, FilterArguments, long>? Growth = null)
{
    /// <summary>For filters that are not Fluid's.</summary>
    public static FilterSignature Any { get; } = new(0, int.MaxValue);

    private static readonly FilterSignature None = new(0, 0);
    private static readonly FilterSignature One = new(1, 1);
    private static readonly FilterSignature OneOrTwo = new(1, 2);
    private static readonly FilterSignature OneAtMost = new(0, 1);

    private static readonly FilterSignature Replacing = new(
        1, 2, static (input, arguments) => ValueSizes.ReplacedLength(input.ToStringValue(), Text(arguments, 0), Text(arguments, 1)));
    private static readonly FilterSignature Joining = new(
        1, 1, static (input, arguments) => input is ArrayValue list ? ValueSizes.TextLength(list, Text(arguments, 0).Length) : 0);
    private static readonly FilterSignature Splitting = new(
        1, 1, static (input, arguments) => Parts(input.ToStringValue(), Text(arguments, 0)));

    /// <summary>The signatures by filter name.</summary>
    public static FrozenDictionary<string, FilterSignature> All { get; } = new Dictionary<string, FilterSignature>
    {
        [ThemeOptions.AssetFilter] = None,
        ["append"] = One,
        ["capitalize"] = None,
        ["downcase"] = None,
        ["lstrip"] = None,
        ["rstrip"] = None,
        ["strip"] = None,
        ["strip_newlines"] = None,
        ["newline_to_br"] = Growing(6),
        ["prepend"] = One,
        ["remove"] = One,
        ["remove_first"] = One,
        ["remove_last"] = One,
        ["replace"] = Replacing,
        ["replace_first"] = OneOrTwo,
        ["replace_last"] = OneOrTwo,
        ["slice"] = OneOrTwo,
        ["split"] = Splitting,
        ["truncate"] = new(0, 2),
        ["truncatewords"] = new(0, 2),
        ["upcase"] = None,
        ["join"] = Joining,
        ["first"] = None,
        ["last"] = None,
        ["concat"] = One,
        ["map"] = One,
        ["reverse"] = None,
        ["size"] = None,
        ["sort"] = OneAtMost,
        ["sort_natural"] = OneAtMost,
        ["uniq"] = None,
        ["where"] = OneOrTwo,
        ["sum"] = OneAtMost,
        ["find"] = OneOrTwo,
        ["find_index"] = OneOrTwo,
        ["has"] = OneOrTwo,
        ["reject"] = OneOrTwo,
        ["compact"] = None,
        ["abs"] = None,
        ["at_least"] = One,
        ["at_most"] = One,
        ["ceil"] = None,
        ["divided_by"] = One,
        ["floor"] = None,
        ["minus"] = One,
        ["modulo"] = One,
        ["plus"] = One,
        ["round"] = OneAtMost,
        ["times"] = One,
        ["default"] = new(0, 2),
        ["raw"] = None,
        ["url_encode"] = Growing(9),
        ["url_decode"] = None,
        ["base64_encode"] = Growing(4),
        ["base64_decode"] = None,
        ["base64_url_safe_encode"] = Growing(4),
        ["base64_url_safe_decode"] = None,
        ["strip_html"] = None,
        ["escape"] = Growing(6),
        ["escape_once"] = Growing(6),
        ["handle"] = Growing(2),
        ["handleize"] = Growing(2),
        ["json"] = None,
        ["md5"] = None,
        ["sha1"] = None,
        ["sha256"] = None,
        ["hmac_sha1"] = One,
        ["hmac_sha256"] = One,
        ["date"] = new(0, 1, static (_, arguments) => ValueSizes.DateLength(Text(arguments, 0))),
        ["time_zone"] = One,
        ["format_date"] = OneOrTwo,
        ["format_number"] = new(1, 2, static (_, arguments) => ValueSizes.FormattedLength(Text(arguments, 0), '#', [])),
        ["format_string"] = new(
            0,
            int.MaxValue,
            static (input, arguments) => ValueSizes.FormattedLength(input.ToStringValue(), '{', [.. arguments.Values ?? []])),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FilterSignature Growing(int factor) => new(0, 0, (input, _) => (long)ValueSizes.Of(input) * factor);

    private static string Text(FilterArguments arguments, int index) => arguments.At(index).ToStringValue();

    private static long Parts(string text, string separator)
    {
        PageBudget.CheckList(separator.Length == 0 ? text.Length : text.AsSpan().Count(separator));
        return 0;
    }
}
