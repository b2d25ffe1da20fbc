using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads <c>podcast:</c> of <c>site.yml</c> and of its sections.</summary>
internal static class PodcastFields
{
    private static readonly Field Title = new("title", "The podcast's title; the default is the name of the section or of the site.");
    private static readonly Field Description = new("description", "What it is about.");
    private static readonly Field Author = new("author", "Who makes it; the default is the newsroom's name.");
    private static readonly Field Owner = new("owner", "Who answers for it; the default is the newsroom's name.");
    private static readonly Field Mail = new("email", "The owner's email address, to which directories write.")
    { IsRequired = true, Format = ValueFormat.Mail };
    private static readonly Field Category = new(
        "category", "A category of Apple Podcasts: News, or with a subcategory, News > Daily News.")
    { IsRequired = true };
    private static readonly Field Image = new("image", "The cover: a square PNG or JPEG picture of 1400 to 3000 pixels.")
    { Format = ValueFormat.Media };
    private static readonly ChoiceField<bool> Explicit = new(
        "explicit", "Whether it has strong language: yes or no.", ("no", false), ("yes", true));
    private static readonly ChoiceField<bool> Type = new(
        "type", "Whether the newest episode comes first, or they are one story: episodic or serial.",
        ("episodic", false), ("serial", true));
    private static readonly ChoiceField<bool> Locked = new(
        "locked", "Whether other hosts may not import it: yes or no.", ("yes", true), ("no", false));
    private static readonly Field Guid = new(
        "guid", "Its id, if the podcast was somewhere else before. Never change it; the default follows from the feed's URL.")
    { Format = ValueFormat.Guid };

    private static readonly Schema Schema = new(
        "a podcast", Title, Description, Author, Owner, Mail, Category, Image, CommonFields.Language, Explicit, Type, Locked, Guid);

    public static readonly MapField Podcast = new(
        "podcast", "A podcast of the stories with 'audio': title, description, email, category, image.", () => Schema);

    /// <summary>The podcast of a list; none if it declares none. Its texts that are missing are the list's.</summary>
    public static ImmutableArray<DeclaredPodcast> Read(
        FieldReader fields, PodcastDefaults of, string list, SiteUrl site, DiagnosticBag diagnostics)
    {
        if (fields.Map(Podcast) is not { } podcast)
        {
            return [];
        }

        var category = podcast.Located(Category).Value.Split('>', StringSplitOptions.TrimEntries);
        var read = new Podcast(
            list,
            Or(podcast.Text(Title), of.Title),
            Or(podcast.Text(Description), Or(of.Description, of.Title)),
            Or(podcast.Text(Author), of.Newsroom),
            Or(podcast.Text(Owner), of.Newsroom),
            podcast.Mail(Mail),
            category[0],
            category.Length > 1 ? category[1] : "",
            Or(podcast.ReadLanguage().Value, of.Language),
            podcast.Choice(Explicit),
            podcast.Choice(Type),
            podcast.Choice(Locked),
            ReadGuid(podcast),
            null);
        CheckCategory(podcast, category, diagnostics);
        return
        [
            new DeclaredPodcast(
                read with { Guid = Or(read.Guid, Model.Recordings.Podcast.GuidOf(site.Full(read.Address))) },
                podcast.Text(Image), podcast.Where(Image), podcast.Start),
        ];
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static string ReadGuid(FieldReader podcast)
    {
        var written = podcast.Located(Guid);
        if (written.IsEmpty || System.Guid.TryParse(written.Value, out _))
        {
            return written.Value;
        }

        podcast.ReportInvalid(written.Where, Guid, $"is '{written.Value}'", "write the podcast:guid of the old feed");
        return "";
    }

    private static void CheckCategory(FieldReader podcast, string[] category, DiagnosticBag diagnostics)
    {
        if (category[0].Length == 0 || PodcastCategories.Has(category[0], category.Length > 1 ? category[1] : ""))
        {
            return;
        }

        var near = Nearest.To(string.Join(" > ", category), PodcastCategories.All);
        diagnostics.Warning(
            Codes.BadPodcast,
            podcast.Where(Category),
            $"Apple Podcasts has no category '{string.Join(" > ", category)}', and directories refuse the podcast",
            "expected one such as News, or News > Politics",
            near is null ? "" : $"did you mean '{near}'?");
    }
}

/// <summary>What a podcast says of itself where its fields do not: of its list, the newsroom and the language.</summary>
internal readonly record struct PodcastDefaults(string Title, string Description, string Newsroom, string Language);
