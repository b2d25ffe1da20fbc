using Dateline.Diagnostics;
using Dateline.Import;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Import;

/// <summary>People are found once, whoever names them; pictures keep their words; texts are found in fields.</summary>
public sealed class PeopleAndPictureTests
{
    private const string Hugo = "title = 'G'\nbaseURL = 'https://gauge.example/'\n";

    [Theory]
    [InlineData("authors: [Anna Petrova, Ben Cole]\nbyline: Anna Petrova and Ben Cole of The Courier", "[Anna Petrova, Ben Cole]")]
    [InlineData("byline: By Anna Petrova in Moscow and Ben Cole, The Courier", "[Anna Petrova, Ben Cole]")]
    [InlineData("authors: [Anna Petrova]\nbyline: Anna Petrova with Carl Dow", "[Anna Petrova, Carl Dow]")]
    [InlineData("author: Anna Petrova and Ben Cole", "[Anna Petrova, Ben Cole]")]
    [InlineData("author: Ministry of Health and Social Care", "[Ministry of Health and Social Care]")]
    [InlineData("authors: [anna-petrova]\nbyline: By Anna Petrova", "[anna-petrova]")]
    [InlineData("author: Anna Petrova", "[Anna Petrova]")]
    public void A_byline_that_names_the_same_people_is_no_further_author(string fields, string authors)
    {
        using var archive = Archive.With("config.toml", Hugo)
            .And("content/a.md", $"---\ntitle: A\ndate: 2024-05-01\n{fields}\n---\nText.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Contains($"authors: {authors}\n", archive.Read("articles/2024/05/01-a.md"), StringComparison.Ordinal);
        archive.Build();
    }

    [Fact]
    public void One_person_with_an_id_a_name_a_page_and_an_entry_is_one_author()
    {
        using var archive = Archive.With("_data/authors.yml", "anna-petrova:\n  name: Anna Petrova\n  email: anna@gauge.example\n")
            .And("src/people/anna-petrova/index.md", "---\nname: Anna Petrova\nurl: https://anna.example/\nphoto: true\n---\n")
            .And("src/articles/a.md", "---\ntitle: A\ndate: 2024-05-01\nauthor: anna-petrova\n---\nText.\n")
            .And("src/articles/b.md", "---\ntitle: B\ndate: 2024-05-01\nauthor: Anna Petrova\n---\nText.\n")
            .And("src/people/team-news.md", "---\ntitle: Our team\ndate: 2024-05-02\n---\nNew.\n");
        archive.Import(SourceKind.Eleventy);
        Assert.Equal(
            ["articles/2024/05/01-a.md", "articles/2024/05/01-b.md", "articles/2024/05/02-team-news.md", "authors/anna-petrova.yml",
                "site.yml"],
            archive.Files.Keys);
        Assert.Equal(
            "name: Anna Petrova\nemail: anna@gauge.example\nlinks:\n  - https://anna.example/\n", archive.Read("authors/anna-petrova.yml"));
        Assert.Contains("authors: [anna-petrova]\n", archive.Read("articles/2024/05/01-b.md"), StringComparison.Ordinal);
        archive.Build();
    }

    [Fact]
    public void A_person_named_by_an_id_here_and_by_name_there_is_one_author()
    {
        using var archive = Archive.With("config.toml", Hugo)
            .And("content/a.md", "---\ntitle: A\ndate: 2024-05-01\nauthor: Anna Petrova\n---\nText.\n")
            .And("content/b.md", "---\ntitle: B\ndate: 2024-05-01\nauthor: anna-petrova\n---\nText.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Contains("authors: [anna-petrova]\n", archive.Read("articles/2024/05/01-a.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image: a.png\nimage-credit: Ben Cole\nimage-description: The wall\nimage-caption: At noon")]
    [InlineData("image: a.png\nimage_credit: Ben Cole\nimage_alt: The wall\nimage_caption: At noon")]
    [InlineData("featuredImage: a.png\nfeaturedImageCredit: Ben Cole\nfeaturedImageAlt: The wall\nfeaturedImageCaption: At noon")]
    [InlineData("cover: {image: a.png, alt: The wall, caption: At noon, credit: Ben Cole}")]
    [InlineData("images:\n  - {src: a.png, alt: The wall, caption: At noon, attribution: Ben Cole}")]
    [InlineData("params:\n  image: {path: a.png, description: The wall, caption: At noon, photographer: Ben Cole}")]
    public void The_words_of_a_picture_are_found_in_every_form(string fields)
    {
        using var archive = Archive.With("config.toml", Hugo).And("content/a/a.png", Pictures.Png(4, 3))
            .And("content/a/index.md", $"---\ntitle: A\ndate: 2024-05-01\n{fields}\n---\nText.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Contains(
            "image:\n  src: media/a/a.png\n  alt: The wall\n  caption: At noon\n  credit: Ben Cole\n",
            archive.Read("articles/2024/05/01-a.md"),
            StringComparison.Ordinal);
        archive.Build();
    }

    [Theory]
    [InlineData("2024/05/wall.jpeg", "", "2024/05/wall.jpeg")]
    [InlineData("/img/wall.jpeg", "", "https://gauge.example/img/wall.jpeg")]
    [InlineData("https://pictures.example/wall.jpeg", "", "https://pictures.example/wall.jpeg")]
    [InlineData("2024/05/wall.jpeg", "media: https://old.example/img\n", "https://old.example/img/2024/05/wall.jpeg")]
    public void A_picture_that_is_not_in_the_source_keeps_its_words_and_its_address_is_listed(string src, string mapping, string address)
    {
        using var archive = Archive.With("config.toml", Hugo)
            .And(
                "content/a.md",
                $"---\ntitle: A\ndate: 2024-05-01\nimage: {src}\nimage-credit: Ben Cole\nimage-alt: The wall\n"
                    + "image-caption: At noon\n---\nText.\n");
        var result = archive.Import(SourceKind.Hugo, mapping: Read(archive, mapping));
        Assert.Equal([address], result.Attachments);
        Assert.EndsWith(
            $"\npicture: {address}\npicture_alt: The wall\npicture_caption: At noon\npicture_credit: Ben Cole\n---\n\nText.\n",
            archive.Read("articles/2024/05/01-a.md"),
            StringComparison.Ordinal);
        archive.Build();
    }

    [Fact]
    public void A_mapping_reaches_nested_fields_and_names_the_text()
    {
        using var archive = Archive.With("config.toml", Hugo).And("content/a/a.png", Pictures.Png(4, 3))
            .And(
                "content/a/index.md",
                "---\ntitle: A\ndate: 2024-05-01\nfeature: {photo: a.png, by: {name: Ben Cole}, words: At noon}\n"
                    + "bits: {standfirst: High.}\n"
                    + "story: \"<p>The river <a href='https://river.example/'>rose</a>.</p>\"\n---\n");
        var mapping = Read(
            archive,
            "fields:\n  feature.photo: image.src\n  feature.by.name: image.credit\n  feature.words: image.caption\n"
                + "  bits.standfirst: lede\n  story: text\n");
        archive.Import(SourceKind.Hugo, mapping: mapping);
        Assert.Equal(
            "---\ntitle: A\nlede: High.\ndate: 2024-05-01\nsection: stories\nimage:\n  src: media/a/a.png\n  caption: At noon\n"
                + "  credit: Ben Cole\naliases:\n  - \"/a/\"\nid: tag:gauge.example,2024-05-01:a\n---\n\n"
                + "The river [rose](https://river.example/).\n",
            archive.Read("articles/2024/05/01-a.md"));
    }

    [Theory]
    [InlineData("raw-content: \"<h2>High</h2><p>The river rose.</p>\"", "", "## High\n\nThe river rose.")]
    [InlineData("body: The *river* rose.", "", "The *river* rose.")]
    [InlineData("content: \"<p>Not this.</p>\"", "The river rose.", "The river rose.")]
    public void A_text_in_a_field_becomes_the_text_of_an_article_that_has_none(string fields, string body, string text)
    {
        using var archive = Archive.With("config.toml", Hugo)
            .And("content/a.md", $"---\ntitle: A\ndate: 2024-05-01\n{fields}\n---\n{body}\n");
        archive.Import(SourceKind.Hugo);
        Assert.Equal(text, archive.Body("articles/2024/05/01-a.md"));
        archive.Build();
    }

    [Fact]
    public void An_article_without_any_text_is_reported_and_a_link_is_not()
    {
        using var archive = Archive.With("config.toml", Hugo).And("content/a.md", "---\ntitle: A\ndate: 2024-05-01\n---\n")
            .And("content/b.md", "---\ntitle: B\ndate: 2024-05-01\ncanonical_url: https://other.example/b\n---\n");
        var result = archive.Import(SourceKind.Hugo);
        Assert.Equal(1, result.Findings.OfKind(FindingKind.Guessed).Single(f
            => f.What.StartsWith("an article without text", StringComparison.Ordinal)).Count);
    }

    [Theory]
    [InlineData("media: pictures\n", "'media' is not the address of the old site's pictures")]
    [InlineData("fields:\n  a: image.credits\n", "an article has no field 'image.credits'")]
    public void A_mistake_in_the_mapping_file_is_reported(string text, string message)
    {
        using var archive = Archive.With("map.yml", text);
        var diagnostics = new DiagnosticBag();
        Mapping.Read(archive.Source("map.yml"), diagnostics);
        Assert.Equal(message, Assert.Single(diagnostics.Sorted()).Message);
    }

    private static Mapping Read(Archive archive, string text)
    {
        archive.And("../map.yml", text);
        var diagnostics = new DiagnosticBag();
        var mapping = Mapping.Read(archive.Source("../map.yml"), diagnostics);
        Assert.True(diagnostics.IsEmpty);
        return mapping;
    }
}
