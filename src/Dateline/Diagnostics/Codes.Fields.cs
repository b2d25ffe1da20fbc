namespace Dateline.Diagnostics;

/// <summary>Every kind of complaint; this part: fields and their values.</summary>
internal static partial class Codes
{
    public static readonly Code MissingField = new(
        "DL0201", "A field that every document of this kind needs is missing or empty. Add it to the front matter.");

    public static readonly Code UnknownKey = new(
        "DL0202",
        "The front matter has a key that means nothing here, most often a slip of the keys. A field of the site's own must be declared "
            + "in site.yml under 'fields'.");

    public static readonly Code ForeignKey = new(
        "DL0203",
        "The key is another generator's. Each field has one spelling here, so that two keys can never disagree; the message says which "
            + "it is.");

    public static readonly Code BadValue = new(
        "DL0204",
        "The field is known but its value is not of the right kind: a list where one word belongs, a word that is not among the choices, "
            + "a number out of range.");

    public static readonly Code BadDate = new(
        "DL0205",
        "Dates are written year first: 2019-12-10, 2019-12-10 14:30, or with an offset, 2019-12-10T14:30:00+03:00. Without an offset the "
            + "time is the site's.");

    public static readonly Code BadAddress = new(
        "DL0206", "A slug, an alias or an address pattern has characters that an address can't have, or misses its slash.");

    public static readonly Code BadUrl = new("DL0207", "An address elsewhere on the web must be whole: https://example.org/page.");

    public static readonly Code UnknownZone = new(
        "DL0208", "The time zone is not in the time zone database. Names look like Europe/Moscow.");

    public static readonly Code MissingAlt = new(
        "DL0209", "A picture has no alternative text. Readers who can't see it, and screen readers, need to be told what it shows.");

    public static readonly Code DateOrder = new(
        "DL0210",
        "A document's dates contradict each other: nothing is updated, corrected, withdrawn or reviewed before it is published, and "
            + "nothing disappears before it was seen.");

    public static readonly Code NamedTwice = new("DL0211", "A list names one thing twice. Ids compare without case. It counts once.");

    public static readonly Code NoReason = new(
        "DL0212", "A story was taken back, and its readers are not told when or why. It is taken back all the same.");

    public static readonly Code PathDate = new(
        "DL0213",
        "The date in the front matter is more than a week from the one in the file's path, as after a slip in the year. The front matter "
            + "counts.");

    public static readonly Code ClockChange = new(
        "DL0214",
        "The time comes twice in the night in which clocks are put back, or not at all in the one in which they are put forward. Write "
            + "the offset from UTC behind it, and there is only one such time.");

    public static readonly Code TooMany = new(
        "DL0215",
        "A list has more items than its field may have, or all fields of a file together are longer than any text needs: one file would "
            + "slow down the whole site. The limits are generous and stand in the writers' guide.");
}
