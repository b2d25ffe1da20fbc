using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CsCheck;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process;
using Dateline.State;
using Pointer = Dateline.Markdown.Pointer;

namespace Dateline.Tests.State;

/// <summary>Laws of what the state is made of: nothing is lost on the way there and back, and nothing that a reader sees can change unnoticed.</summary>
public sealed class LawTests
{
    private static readonly long[] Edges = [0, -1, 63, 64, -64, -65, long.MinValue, long.MaxValue];

    private static readonly SourceSpan Where = new("input/a.md", 3, 5, 7);

    private static readonly TextDraft Text = new PageDraft
    {
        Path = "articles/a.md",
        Shown = "input/a.md",
        Title = At("Flood"),
        Lede = "The river is high.",
        Updated = On(12),
        Address = "/a/",
        Aliases = [At("/old/"), At("/older/")],
        Language = At("ru"),
        Standing = new Standing(Status.Withdrawn, On(13), On(14)),
        BodyPrint = ulong.MaxValue,
        Pointers = [new Pointer("media/a.png", true, Where, "A"), new Pointer("../b.md", false, Where, "")],
    };

    [Fact]
    public void A_drafts_every_field_is_remembered()
    {
        var source = new SourceNote("Gauge", "https://example.org/", "https://example.org/a");
        var picture = new PictureDraft(At("media/a.png"), "A", "It is A", "Anna");
        AssertKept(new ArticleDraft
        {
            Path = Text.Path,
            Shown = Text.Shown,
            Title = Text.Title,
            Lede = Text.Lede,
            Updated = Text.Updated,
            Address = Text.Address,
            Aliases = Text.Aliases,
            Language = Text.Language,
            Standing = Text.Standing,
            BodyPrint = Text.BodyPrint,
            Pointers = Text.Pointers,
            Date = On(10),
            Slug = "flood",
            HasOwnSlug = true,
            NameAt = 12,
            Kicker = "Water",
            Section = At("world"),
            Place = "Kolomna",
            Agency = "TASS",
            Authors = [At("anna")],
            Topics = [At("oka"), At("rain")],
            Backgrounds = [At("dam@latest")],
            Image = picture,
            Corrections = [new Correction(On(11), "3 metres.")],
            Withdrawn = new WithdrawalDraft(On(12), "Not so."),
            Related = [At("b.md")],
            Translations = [At("c.md")],
            Sources = [source],
            Priority = 9,
            Kind = ArticleKind.Link,
            Canonical = "https://example.org/",
            Extra = [new ExtraValue("desk", "night")],
        });
        AssertKept(new EditionDraft
        {
            Path = Text.Path,
            Shown = Text.Shown,
            Title = Text.Title,
            Lede = Text.Lede,
            Updated = Text.Updated,
            Address = Text.Address,
            Aliases = Text.Aliases,
            Language = Text.Language,
            Standing = Text.Standing,
            BodyPrint = Text.BodyPrint,
            Pointers = Text.Pointers,
            Date = On(10),
            Id = "dam",
            Review = On(20),
            Timeline = [new TimelineEntry(On(1), "It is built.")],
            Topics = [At("oka")],
            Image = picture,
            Sources = [source],
        });
        AssertKept(Text);
        AssertKept(new AuthorDraft { Path = "a", Shown = Text.Shown, Author = new Author("anna", "Anna", AuthorKind.Desk, "Role", "Bio", "anna@example.org", ["https://example.org/"], "/authors/anna/") });
        AssertKept(new TopicDraft { Path = "a", Shown = Text.Shown, Topic = new Topic("oka", "Oka", TopicKind.Place, "A river.", ["https://example.org/"], "/topics/oka/") });
    }

    [Theory]
    [InlineData(typeof(Article))]
    [InlineData(typeof(Edition))]
    public void Whatever_changes_of_a_noun_changes_its_fingerprint(Type noun)
    {
        var before = Make.Of(noun, 1);
        foreach (var property in noun.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.Name != nameof(Article.Fingerprint)))
        {
            foreach (var other in Make.OthersThan(property.PropertyType, property.GetValue(before)))
            {
                var after = Make.Of(noun, 1);
                property.SetValue(after, other);
                Assert.True(Print(before) != Print(after), $"The {noun.Name}'s {property.Name} can change from {property.GetValue(before)} to {other} unnoticed.");
            }
        }

        static ulong Print(object noun) => noun is Article article ? Fingerprints.Of(article) : Fingerprints.Of((Edition)noun);
    }

    [Fact]
    public void Numbers_and_fingerprints_read_back() =>
        Gen.Select(Gen.OneOf(Gen.Long, Gen.Int.Select(i => (long)i), Gen.Int[0, Edges.Length - 1].Select(i => Edges[i])), Gen.ULong, Gen.Bool).Array.Sample(all =>
        {
            var to = new ByteWriter();
            foreach (var (number, print, flag) in all)
            {
                to.Number(number);
                to.Print(print);
                to.Flag(flag);
            }

            var from = new ByteReader(to.Written);
            foreach (var (number, print, flag) in all)
            {
                Assert.Equal((number, print, flag), (from.Number(), from.Print(), from.Flag()));
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

    private static void AssertKept(Draft draft)
    {
        var warnings = ImmutableArray.Create(new Diagnostic(Severity.Warning, Codes.MissingAlt, Where, "no alt", "expected alt", "write it"));
        var (to, told) = (new ByteWriter(), new DiagnosticBag());
        DraftWriter.Write(to, draft, warnings);
        var read = new DraftReader(new ByteReader(to.Written), draft.Path, draft.Shown).Read(told);
        Assert.Equal(warnings, told.Sorted());
        AssertSame(draft, read, draft.GetType().Name);
    }

    private static void AssertSame(object? written, object? read, string what)
    {
        if (written is IEnumerable many and not string)
        {
            var (before, after) = (many.Cast<object>().ToArray(), ((IEnumerable)read!).Cast<object>().ToArray());
            Assert.True(before.Length > 0 && before.Length == after.Length, $"{what} was {before.Length} and is {after.Length}; a test of none proves nothing.");
            Array.ForEach([.. before.Zip(after)], p => AssertSame(p.First, p.Second, what));
        }
        else if (written is not null && written.GetType().Namespace!.StartsWith("Dateline", StringComparison.Ordinal) && !written.GetType().IsEnum)
        {
            Assert.Equal(written.GetType(), read?.GetType());
            foreach (var property in written.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
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
