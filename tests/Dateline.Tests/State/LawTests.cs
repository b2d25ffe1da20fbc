using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CsCheck;
using Dateline.Cache;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Recordings;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Pointer = Dateline.Markdown.Checking.Pointer;

namespace Dateline.Tests.State;

/// <summary>
/// Laws of the build cache: reading gives what was written, and nothing that a reader sees can change without its fingerprint.
/// </summary>
public sealed class LawTests
{
    private static readonly long[] Edges = [0, -1, 63, 64, -64, -65, long.MinValue, long.MaxValue];

    private static readonly SourceSpan Where = new("input/a.md", 3, 5, 7);

    private static readonly SourceNote Gauge = new("Gauge", "https://example.org/", "https://example.org/a");

    private static readonly ParsedPage Page = new()
    {
        Path = "a.md",
        Folder = "input",
        Address = "/a/",
        Publication = new Publication(Status.Withdrawn, On(13), On(14)),
        Date = On(10),
        Title = At("Flood"),
        Lede = "The river is high.",
        Opening = "The wall holds.",
        Updated = On(12),
        Aliases = [At("/old/"), At("/older/")],
        Language = At("ru"),
        Template = At("interactive"),
        BodyFingerprint = ulong.MaxValue,
        Pointers = [new Pointer("media/a.png", true, Where, "A") { UsedAt = [3] }, new("../b.md", false, Where, "") { UsedAt = [4] }],
        IsOfToday = true,
    };

    private static readonly ParsedArticle Article = new()
    {
        Path = Page.Path,
        Folder = Page.Folder,
        Address = Page.Address,
        Publication = Page.Publication,
        Date = Page.Date,
        Title = Page.Title,
        Lede = Page.Lede,
        Opening = Page.Opening,
        Updated = Page.Updated,
        Aliases = Page.Aliases,
        Language = Page.Language,
        BodyFingerprint = Page.BodyFingerprint,
        Pointers = Page.Pointers,
        IsOfToday = true,
        Text = new ArticleText
        {
            Kicker = "Water",
            Place = "Kolomna",
            Agency = "TASS",
            Image = ImageText,
            Republish = Permission.Refused,
            Sources = [Gauge],
            Canonical = "https://example.org/",
            Extra = [new ExtraValue("desk", "night")],
            EditorsNote = "Hard to bear.",
            KeyPoints = ["It held."],
            Label = new LabelDetails(
                "review", new Sponsor("Wall Works", "https://example.org/"), new ReviewedItem("The River", "Book", "4/5"),
                new CheckedClaim("It fell.", "The mayor", "False")),
            Live = new LiveCoverage([new LiveEntry(On(10), "It holds", "Still.", 7) { Edited = On(11), Text = 9 }], On(11)),
        },
        Slug = "flood",
        Id = "tag:courier.example,2020-01-10:flood",
        NameAt = 12,
        Section = At("world"),
        Authors = [At("anna")],
        EntryAuthors = [new ParsedEntryAuthors("entry-2020-01-10-1832", [At("ben")])],
        Credits = [new ParsedCredit(CreditRole.Photos, [At("ben")])],
        Series = At("files"),
        Part = 2,
        Topics = [At("oka"), At("rain")],
        Backgrounds = [At("dam@latest")],
        Film = new ParsedRecording(
            new Located("media/a.mp4", Where), new Located("media/a.png", Where), [new Located("media/a.ru.vtt", Where)],
            new Located("media/a.md", Where), new RecordingText("Title", "A", "Caption", "Anna", 92, 4711, true, 7, 2)),
        Sound = null,
        ImageSrc = At("media/a.png"),
        ImageSmall = At("media/b.png"),
        Corrections = [new Correction(On(11), "3 metres.", CorrectionKind.Clarification)],
        Withdrawn = new ParsedWithdrawal(On(12), "Not so.", "Another headline", [At("31-flood.md")]),
        Related = [At("b.md")],
        Translations = [At("c.md")],
        Priority = 9,
        Kind = ArticleKind.Link,
    };

    private static PictureText ImageText => new("A", "It is A", "Anna", "30% 60%", Terms, IsChart: true);

    private static PictureTerms Terms => new(
        On(25), "Pictures Ltd", "Not in print.", "https://example.org/licence", "https://example.org/buy", Permission.Granted);

    private static readonly ParsedEdition Edition = new()
    {
        Path = Page.Path,
        Folder = Page.Folder,
        Address = Page.Address,
        Publication = Page.Publication,
        Date = Page.Date,
        Title = Page.Title,
        Lede = Page.Lede,
        Opening = Page.Opening,
        Updated = Page.Updated,
        Aliases = Page.Aliases,
        Language = Page.Language,
        BodyFingerprint = Page.BodyFingerprint,
        Pointers = Page.Pointers,
        IsOfToday = true,
        Id = "dam",
        Review = On(20),
        Timeline = [new TimelineEntry(On(1), "It is built.")],
        Topics = [At("oka")],
        Image = new ParsedPicture(At("media/a.png"), At("media/b.png"), ImageText),
        Sources = [Gauge],
    };

    [Fact]
    public void The_cache_keeps_every_field_of_a_document()
    {
        AssertKept(Article);
        AssertKept(Edition);
        AssertKept(Page);
        AssertKept(
            new ParsedAuthor
            {
                Path = Page.Path,
                Folder = Page.Folder,
                Image = Edition.Image,
                Author = new Author(
                    "anna", "Anna", AuthorKind.Desk, "Role", "Bio", "anna@example.org", ["https://example.org/"], "/authors/anna/",
                    "@anna@example.social"),
            });
        AssertKept(
            new ParsedTopic
            {
                Path = Page.Path,
                Folder = Page.Folder,
                Topic = new Topic("oka", "Oka", TopicKind.Place, "A river.", ["https://example.org/"], "/topics/oka/"),
            });
    }

    [Theory]
    [InlineData(typeof(Article))]
    [InlineData(typeof(ArticleText))]
    [InlineData(typeof(Edition))]
    public void Whatever_changes_of_a_noun_changes_its_fingerprint(Type noun)
    {
        var before = Make.Of(noun, 1);
        foreach (var property in noun.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.Name != nameof(Dateline.Model.Article.Fingerprint)))
        {
            foreach (var other in Make.OthersThan(property.PropertyType, property.GetValue(before)))
            {
                var after = Make.Of(noun, 1);
                property.SetValue(after, other);
                Assert.True(
                    Print(before) != Print(after),
                    $"The {noun.Name}'s {property.Name} can change from {property.GetValue(before)} to {other} unnoticed.");
            }
        }

        static ulong Print(object noun) => noun switch
        {
            Article article => Fingerprints.Compute(article),
            ArticleText text => Sum(text),
            _ => Fingerprints.Compute((Edition)noun),
        };

        static ulong Sum(ArticleText text)
        {
            var fingerprint = new Fingerprint();
            fingerprint.Add(text);
            return fingerprint.Value;
        }
    }

    [Fact]
    public void Numbers_and_fingerprints_read_back() =>
        Gen.Select(
            Gen.OneOf(Gen.Long, Gen.Int.Select(i => (long)i), Gen.Int[0, Edges.Length - 1].Select(i => Edges[i])),
            Gen.ULong,
            Gen.Bool).Array.Sample(all =>
        {
            var to = new ByteWriter();
            foreach (var (number, fingerprint, flag) in all)
            {
                to.Number(number);
                to.Fingerprint(fingerprint);
                to.Flag(flag);
            }

            var from = new ByteReader(to.Written);
            foreach (var (number, fingerprint, flag) in all)
            {
                Assert.Equal((number, fingerprint, flag), (from.Number(), from.Fingerprint(), from.Flag()));
            }

            Assert.Equal(to.Length, from.At);
        });

    [Fact]
    public void Texts_read_back_and_half_a_surrogate_pair_reads_back_as_the_sign_for_what_is_no_character() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["aЖ漢\uD83D\uDE00\0é"], 0, 60]).Array.Sample(texts =>
        {
            var to = new ByteWriter();
            Array.ForEach(texts, to.Text);
            var from = new ByteReader(to.Written);
            foreach (var text in texts)
            {
                Assert.Equal(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)), from.Text());
            }

            Assert.Equal(to.Length, from.At);
        });

    private static void AssertKept(ParsedDocument parsed)
    {
        var warnings = ImmutableArray.Create(
            new Diagnostic(Severity.Warning, Codes.MissingAlt, Where, "no alt", "expected alt", "write it"));
        var (to, reported) = (new ByteWriter(), new DiagnosticBag());
        DocumentFormat.Write(to, parsed, warnings);
        var from = new ByteReader(to.Written, strings: new StringPool(), path: parsed.Path, folder: parsed.Folder);
        var read = DocumentFormat.Read(ref from, reported);
        Assert.Equal(warnings, reported.Sorted());
        AssertSame(parsed, read, parsed.GetType().Name);
    }

    private static void AssertSame(object? written, object? read, string what)
    {
        if (written is IEnumerable many and not string)
        {
            var (before, after) = (many.Cast<object>().ToArray(), ((IEnumerable)read!).Cast<object>().ToArray());
            Assert.True(
                before.Length > 0 && before.Length == after.Length,
                $"{what} was {before.Length} and is {after.Length}; a test of none proves nothing.");
            Array.ForEach([.. before.Zip(after)], p => AssertSame(p.First, p.Second, what));
        }
        else if (written is not null && written.GetType().Namespace!.StartsWith("Dateline", StringComparison.Ordinal)
            && !written.GetType().IsEnum)
        {
            Assert.Equal(written.GetType(), read?.GetType());
            foreach (var property in written
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0))
            {
                AssertSame(property.GetValue(written), property.GetValue(read), $"{what}.{property.Name}");
            }
        }
        else
        {
            Assert.True(Equals(written, read), $"{what} was {written} and is {read}");
        }
    }

    private static Located At(string value) => new(value, Where);

    private static Moment On(int day) => new(new DateTimeOffset(2020, 1, day, 9, 30, 0, TimeSpan.FromHours(3)), HasTime: true);
}
