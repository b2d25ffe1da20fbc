using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Diagnostics;

/// <summary>All codes, and which of them have a severity that a site can set.</summary>
internal static class CodeList
{
    public static ImmutableArray<Code> All { get; } =
    [
        Codes.NotUtf8, Codes.NotText, Codes.NoFrontMatter, Codes.UnclosedFrontMatter, Codes.ForeignFrontMatter, Codes.MergeConflict,
        Codes.DuplicateKey, Codes.BrokenYaml, Codes.Tab, Codes.NeedsQuotes, Codes.BadQuotes, Codes.MissingSpace, Codes.NotAField,
        Codes.Indentation, Codes.UnusedYaml, Codes.LostText, Codes.ControlCharacter,
        Codes.MissingField, Codes.UnknownKey, Codes.ForeignKey, Codes.BadValue, Codes.BadDate, Codes.BadAddress, Codes.BadUrl,
        Codes.UnknownZone, Codes.MissingAlt, Codes.DateOrder, Codes.NamedTwice, Codes.NoReason, Codes.PathDate, Codes.ClockChange,
        Codes.TooMany, Codes.NoLiveEntry, Codes.SameEntryTime, Codes.EarlyEntry,
        Codes.LateEntry, Codes.EmptyEntry, Codes.NoEntries, Codes.FutureEntry, Codes.LooseEntryFact, Codes.BadEntryFact,
        Codes.UnknownSection, Codes.UnknownAuthor, Codes.UnknownBackground, Codes.UnknownEdition, Codes.BackgroundTooYoung,
        Codes.UnknownArticle, Codes.RelatedToItself, Codes.BrokenLink, Codes.HiddenLink, Codes.MissingMedia, Codes.AddressTaken,
        Codes.DuplicateId, Codes.EmptyNewsroom, Codes.UnknownLanguage, Codes.WrongTranslation, Codes.AuthorByName,
        Codes.UnpublishedType, Codes.WrongContent, Codes.ActiveDrawing, Codes.PlaceInPicture, Codes.NamesCollide, Codes.ReservedName,
        Codes.CopyName, Codes.SameText, Codes.MergedTopics,
        Codes.LostAddress, Codes.ChangedId, Codes.RemovedAddress, Codes.NeedlessGone, Codes.RedirectLoop, Codes.ServerRedirect,
        Codes.NoPictureLibrary, Codes.PicturesNotKept, Codes.WrongMediaKind, Codes.LargeFile, Codes.BadPodcast,
        Codes.SilentRecording, Codes.PosterFault,
        Codes.UnknownSeries, Codes.SamePart, Codes.PaidLead, Codes.RightsEnded, Codes.UnknownCrawler,
        Codes.CaptionLanguage, Codes.MissingPart,
        Codes.RawElement, Codes.RawAttribute, Codes.UnknownContainer, Codes.UnclosedContainer, Codes.EmbedAddress, Codes.UndefinedFootnote,
        Codes.UnusedFootnote, Codes.HeadlineInBody, Codes.EmptyLink, Codes.UnsafeLink, Codes.NestedTooDeep, Codes.UnknownAnchor,
        Codes.NeverEnds, Codes.LeftOut, Codes.UnusedDeclaration, Codes.LostCaption, Codes.LongRow, Codes.LineBelowTable, Codes.UnevenTable,
        Codes.BadCharacter, Codes.CodeTitle, Codes.OpenElement,
        Codes.LeftMarks, Codes.UndefinedReference, Codes.UnreadLink, Codes.LeftMarkup, Codes.MarkupInPlainText, Codes.UnintendedBlock,
        Codes.PictureWidth, Codes.EmbedPage, Codes.EmbedScheme, Codes.EmbedPlayer, Codes.EmbedPoster, Codes.EmptyGallery,
        Codes.AddressesInLine,
        Codes.BrokenTemplate, Codes.TemplateFailed, Codes.MissingLanguage, Codes.NoNewsroom, Codes.StrayFile,
        Codes.UnusedThemeFile, Codes.OutdatedOverride, Codes.MissingAsset, Codes.ForbiddenResource, Codes.MissingWords,
        Codes.ForeignFile, Codes.StrangeFile, Codes.BadFileName,
        Codes.StaticChanged, Codes.WrongStoryList, Codes.UnknownPageTemplate, Codes.StaticClash,
        Codes.DeadLink, Codes.DeadAnchor, Codes.OwnAddress, Codes.MissingCredit, Codes.OrphanedMedia, Codes.NoSectionFront,
        Codes.LongHeadline, Codes.RepeatedLede, Codes.NearTopics, Codes.NearName, Codes.OldBackground, Codes.ReviewDue, Codes.DeadAlias,
        Codes.Untidy, Codes.DeadWebLink, Codes.NoNetwork, Codes.Placeholder, Codes.NoSharePicture,
        Codes.CorrectionNumber, Codes.AnotherText, Codes.UnreadRootFile, Codes.RightsEnd, Codes.RightsGone, Codes.NoCard,
        Codes.LongShortForm, Codes.BadTypeface, Codes.LowContrast, Codes.NoSearchIndex,
        Codes.BrokenXml, Codes.BrokenJson, Codes.BrokenToml, Codes.WrongSource, Codes.NotWordPress, Codes.NotWireText,
    ];

    /// <summary>
    /// Errors that no site can turn off. With one of them a text would be lost, an unpublished text would be public, a stranger's script
    /// would run on the site, or there would be no site at all.
    /// </summary>
    private static readonly FrozenSet<Code> Fixed = FrozenSet.Create(
    [
        .. All.Where(c => c.Id.StartsWith("DL01", StringComparison.Ordinal)),
        Codes.MissingField, Codes.UnknownKey, Codes.ForeignKey, Codes.BadValue, Codes.BadDate, Codes.BadAddress, Codes.BadUrl,
        Codes.UnknownZone, Codes.DateOrder, Codes.TooMany, Codes.SameEntryTime, Codes.PaidLead,
        Codes.UnknownSection, Codes.AddressTaken, Codes.StaticClash, Codes.DuplicateId,
        Codes.UnpublishedType, Codes.WrongContent, Codes.ActiveDrawing,
        Codes.NeverEnds,
        Codes.BrokenTemplate, Codes.TemplateFailed, Codes.NoNewsroom, Codes.ForeignFile, Codes.StrangeFile, Codes.BadFileName,
        Codes.BrokenXml, Codes.BrokenJson, Codes.BrokenToml, Codes.WrongSource, Codes.NotWordPress, Codes.NotWireText,
    ]);

    /// <summary>Whether <c>site.yml</c> can set its severity.</summary>
    public static bool MaySet(Code code) => !Fixed.Contains(code);

    /// <summary>The code with an id, in any case; null when there is none.</summary>
    public static Code? Find(string id) => All.FirstOrDefault(c => c.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
