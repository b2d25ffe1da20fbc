using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CsCheck;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Process.Packing;
using Pointer = Dateline.Markdown.Checking.Pointer;

namespace Dateline.Tests.State;

/// <summary>
/// Laws of what the state is made of: nothing is lost on the way there and back, and nothing that a reader sees can change unnoticed.
/// </summary>
public sealed class LawTests
{
    private static readonly long[] Edges = [0, -1, 63, 64, -64, -65, long.MinValue, long.MaxValue];

    private static readonly SourceSpan Where = new("input/a.md", 3, 5, 7);

    private static readonly SourceNote Gauge = new("Gauge", "https://example.org/", "https://example.org/a");

    private static readonly ArticleText Words = new()
    {
        Title = "Flood",
        Lede = "The river is high.",
        Kicker = "Water",
        Place = "Kolomna",
        Agency = "TASS",
        Alt = "A",
        Caption = "It is A",
        Credit = "Anna",
        Sources = [Gauge],
        Canonical = "https://example.org/",
        Extra = [new ExtraValue("desk", "night")],
    };

    private static readonly ImmutableArray<Located> Topics = [At("oka"), At("rain")];

    private static readonly ArticleDetails Details = new()
    {
        TitleAt = Where,
        Updated = On(12),
        Aliases = [At("/old/"), At("/older/")],
        Language = At("ru"),
        BodyFingerprint = ulong.MaxValue,
        Pointers = [new Pointer("media/a.png", true, Where, "A"), new Pointer("../b.md", false, Where, "")],
        Slug = "flood",
        Section = At("world"),
        Authors = [At("anna")],
        Backgrounds = [At("dam@latest")],
        ImageSrc = At("media/a.png"),
        Corrections = [new Correction(On(11), "3 metres.")],
        Withdrawn = new ParsedWithdrawal(On(12), "Not so."),
        Related = [At("b.md")],
        Translations = [At("c.md")],
        Priority = 9,
        Kind = ArticleKind.Link,
    };

    private static readonly ParsedPage Text = new()
    {
        Path = "a.md",
        Folder = "input",
        Address = "/a/",
        Publication = new Publication(Status.Withdrawn, On(13), On(14)),
        FrontMatter = new TextFrontMatter(
            At("Flood"),
            "The river is high.",
            On(12),
            [At("/old/"), At("/older/")],
            At("ru"),
            ulong.MaxValue,
            [new Pointer("media/a.png", true, Where, "A"), new Pointer("../b.md", false, Where, "")]),
    };

    [Fact]
    public void A_drafts_every_field_is_remembered()
    {
        AssertKept(new ParsedArticle
        {
            Path = Text.Path,
            Folder = Text.Folder,
            Address = Text.Address,
            Publication = Text.Publication,
            Date = On(10),
            HasOwnSlug = true,
            NameAt = 12,
            HasAliases = true,
            HasPointers = true,
            IsCopy = true,
            TopicNames = ["oka", "rain"],
            WordingPrint = 99,
            Packed = ArticleSerializer.Pack(Words, Details, Topics),
        });
        AssertKept(new ParsedEdition
        {
            Path = Text.Path,
            Folder = Text.Folder,
            Address = Text.Address,
            Publication = Text.Publication,
            FrontMatter = Text.FrontMatter,
            Date = On(10),
            Id = "dam",
            Review = On(20),
            Timeline = [new TimelineEntry(On(1), "It is built.")],
            Topics = [At("oka")],
            Image = new ParsedPicture(At("media/a.png"), "A", "It is A", "Anna"),
            Sources = [Gauge],
        });
        AssertKept(Text);
        AssertKept(
            new ParsedAuthor
            {
                Path = Text.Path,
                Folder = Text.Folder,
                Author = new Author(
                    "anna", "Anna", AuthorKind.Desk, "Role", "Bio", "anna@example.org", ["https://example.org/"], "/authors/anna/"),
            });
        AssertKept(
            new ParsedTopic
            {
                Path = Text.Path,
                Folder = Text.Folder,
                Topic = new Topic("oka", "Oka", TopicKind.Place, "A river.", ["https://example.org/"], "/topics/oka/"),
            });
    }

    [Fact]
    public void What_is_packed_of_a_story_comes_out_as_it_was()
    {
        var packed = ArticleSerializer.Pack(Words, Details, Topics);
        AssertSame(Words, ArticleSerializer.Wording(packed), nameof(ArticleText));
        AssertSame(Details, ArticleSerializer.Details(packed, Where.Path), nameof(ArticleDetails));
        AssertSame(Topics, ArticleSerializer.Topics(packed, Where.Path), nameof(Topics));
    }

    [Theory]
    [InlineData(typeof(Article))]
    [InlineData(typeof(ArticleText))]
    [InlineData(typeof(Edition))]
    public void Whatever_changes_of_a_noun_changes_its_fingerprint(Type noun)
    {
        var before = Make.Of(noun, 1);
        foreach (var property in noun.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.Name != nameof(Article.Fingerprint)))
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
            ArticleText text => ArticleSerializer.WordingPrint(ArticleSerializer.Pack(text, Details, Topics)),
            _ => Fingerprints.Compute((Edition)noun),
        };
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
        var (to, told) = (new ByteWriter(), new DiagnosticBag());
        DocumentSerializer.Write(to, parsed, warnings);
        var read = new DocumentDeserializer(to.Written.ToArray(), parsed.Path, parsed.Folder).Read(told);
        Assert.Equal(warnings, told.Sorted());
        AssertSame(parsed, read, parsed.GetType().Name);
    }

    private static void AssertSame(object? written, object? read, string what)
    {
        if (written is ReadOnlyMemory<byte> bytes)
        {
            Assert.Equal(bytes.ToArray(), ((ReadOnlyMemory<byte>)read!).ToArray());
        }
        else if (written is IEnumerable many and not string)
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
