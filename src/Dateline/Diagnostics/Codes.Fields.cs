namespace Dateline.Diagnostics;

/// <summary>The codes of all diagnostics. This part: fields and their values.</summary>
internal static partial class Codes
{
    public static readonly Code MissingField = new("DL0201", "A required field is missing or empty. Add it to the front matter.");

    public static readonly Code UnknownKey = new(
        "DL0202",
        "The front matter has a field that does not exist; most often its name is misspelt. Declare additional fields in site.yml under "
            + "'fields'.");

    public static readonly Code ForeignKey = new(
        "DL0203",
        "The field's name is that of another generator. Every field has one name here, so that two fields can't contradict each other. "
            + "The message gives the name.");

    public static readonly Code BadValue = new(
        "DL0204",
        "The field exists, but its value is not valid: a list instead of one word, a word that is not one of the choices, a number out of "
            + "range.");

    public static readonly Code BadDate = new(
        "DL0205",
        "Write dates with the year first: 2019-12-10, 2019-12-10 14:30, or with an offset, 2019-12-10T14:30:00+03:00. A time without an "
            + "offset is in the site's time zone.");

    public static readonly Code BadAddress = new(
        "DL0206", "A slug, an alias or a URL pattern has characters that are not allowed in an address, or a slash is missing.");

    public static readonly Code BadUrl = new("DL0207", "Write the full URL of a web page: https://example.org/page.");

    public static readonly Code UnknownZone = new(
        "DL0208", "The time zone is not in the time zone database. Use a name such as Europe/Moscow.");

    public static readonly Code MissingAlt = new(
        "DL0209", "A picture has no alternative text. Readers who can't see the picture need it, and so do screen readers.");

    public static readonly Code DateOrder = new(
        "DL0210",
        "Two dates of a document contradict each other. A document can't be updated, corrected, withdrawn or reviewed before it is "
            + "published, and it can't expire before that either.");

    public static readonly Code NamedTwice = new(
        "DL0211", "A list has the same item twice. Ids are compared without case. The item counts once.");

    public static readonly Code NoReason = new(
        "DL0212", "The story is withdrawn, but its readers don't learn when or why. It is withdrawn anyway.");

    public static readonly Code PathDate = new(
        "DL0213",
        "The date in the front matter and the date in the file's path are more than a week apart; often the year is wrong. The date in "
            + "the front matter is used.");

    public static readonly Code ClockChange = new(
        "DL0214",
        "The clocks change at this time, so it occurs twice or not at all. Write the offset from UTC after it to make it unambiguous.");

    public static readonly Code TooMany = new(
        "DL0215",
        "A list has too many items, or all fields of a file together are too long. Such a file would slow down the whole site. The "
            + "writers' guide lists the limits.");

    public static readonly Code NoLiveEntry = new(
        "DL0226",
        "A heading in a live story has no time, so it begins no entry. What stands below it belongs to the entry above. Write ## 14:32 "
            + "and the headline.");

    public static readonly Code SameEntryTime = new(
        "DL0227", "Two entries of a live story have the same time. Links lead to an entry by its time, so every entry needs its own.");

    public static readonly Code LateEntry = new(
        "DL0230", "An entry of a live story is later than the end of its coverage, so one of the two times is wrong.");

    public static readonly Code EmptyEntry = new(
        "DL0231", "An entry of a live story is a time alone, so readers would see an empty entry.");

    public static readonly Code NoEntries = new(
        "DL0232",
        "A live story has no entries, though it is public or has even ended. Without them it is a story like others.");

    public static readonly Code FutureEntry = new(
        "DL0233",
        "A published live story has an entry with a time that has not come. Readers see it in builds from then on; most often the day "
            + "or the hour is misspelt.");

    public static readonly Code LooseEntryFact = new(
        "DL0234",
        "A line in an entry of a live story looks like one of its facts (by, edited, corrected), but its key is misspelt or it does not "
            + "stand directly below the heading. Readers see it as text.");

    public static readonly Code BadEntryFact = new(
        "DL0235",
        "A fact of an entry of a live story can't be read: a name, a time or the sentence of a correction is missing or wrong.");

    public static readonly Code EarlyEntry = new(
        "DL0228",
        "An entry of a live story is earlier than the story itself. An entry without a day is from the story's day; after midnight, write "
            + "the day before the time.");
}
