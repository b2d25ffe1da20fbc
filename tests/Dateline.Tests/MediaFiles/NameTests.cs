using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.MediaFiles;

/// <summary>Names that other systems take for one, or can't store, are reported.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("wall.csv", "Wall.csv", "media/wall.csv", "only in capital letters")]
    [InlineData("a/wall.csv", "A/wall.csv", "media/a/wall.csv", "only in capital letters")]
    [InlineData("mauer-höhe.csv", "mauer-ho\u0308he.csv", "media/mauer-höhe.csv", "only in how accents are stored")]
    [InlineData("Стена.csv", "стена.csv", "media/стена.csv", "only in capital letters")]
    public void Two_files_that_some_disks_take_for_one_are_an_error(string one, string other, string reported, string how)
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/10-flood.md", "title: Flood")
            .File("media/" + one, "1\n")
            .File("media/" + other, "2\n");
        var built = newsroom.Build();
        Assert.False(built.Result.Succeeded);
        var complaint = Assert.Single(built.Complaints);
        Assert.StartsWith($"{reported}: error DL0321: ", complaint);
        Assert.Contains(how, complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("media/aux.csv", "'aux.csv' is the name of a device")]
    [InlineData("media/CON/levels.csv", "'CON' is the name of a device")]
    [InlineData("media/Lpt9.tar.csv", "'Lpt9.tar.csv' is the name of a device")]
    [InlineData("media/levels./a.csv", "'levels.' ends in a dot")]
    [InlineData("media/levels /a.csv", "'levels ' ends in a space")]
    [InlineData("media/a:b.csv", "it has the character :")]
    [InlineData("media/what?.csv", "it has the character ?")]
    [InlineData("authors/nul.yml", "'nul.yml' is the name of a device")]
    public void A_name_that_Windows_cannot_store_is_a_warning(string path, string why)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .File(path, path.EndsWith(".yml", StringComparison.Ordinal) ? "name: Nul\n" : "1\n");
        var built = newsroom.Build();
        Assert.True(built.Result.Succeeded);
        Assert.Contains(
            built.Complaints, c => c.Contains("warning DL0322", StringComparison.Ordinal) && c.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hash#tag.jpg", "<../media/hash#tag.jpg>", "#", "hash-tag.jpg")]
    [InlineData("hash#tag.jpg", "<../media/hash%23tag.jpg>", "#", "hash-tag.jpg")]
    [InlineData("why?.jpg", "<../media/why?.jpg>", "?", "why.jpg")]
    [InlineData("a%20b.jpg", "<../media/a%2520b.jpg>", "%20", "a-20b.jpg")]
    [InlineData("dam #1/wall.jpg", "<../media/dam #1/wall.jpg>", "#", "dam-1/wall.jpg")]
    public void A_name_that_no_address_can_stand_for_is_an_error_with_another_name(string name, string written, string sign, string other)
    {
        foreach (var newsroom in (Newsroom[])
            [Newsroom.With("articles/flood.md", "title: Flood", $"![The wall]({written} \"It | Ann Lee\")"),
                Newsroom.With("articles/flood.md", $"title: Flood\nimage: {{src: 'media/{name}', alt: The wall, credit: Ann Lee}}")])
        {
            using var its = newsroom.File("media/" + name, Pictures.Jpeg(4, 3));
            Assert.Contains(
                $"media/{name}: error DL0317: the file's name contains {sign}, which means something else in an address; "
                    + $"rename it to media/{other}",
                newsroom.Build().Refused().Complaints);
        }
    }

    [Fact]
    public void A_film_whose_name_has_a_hash_is_a_film()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nvideo: {src: 'media/film #1.mp4', caption: It}")
            .File("media/film #1.mp4", Recordings.Film());
        Assert.Contains(newsroom.Build().Complaints, c => c.EndsWith("; rename it to media/film-1.mp4", StringComparison.Ordinal));
        Assert.DoesNotContain(newsroom.Build().Complaints, c => c.Contains("needs a film", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("100%.jpg", "100%25.jpg"), InlineData("a|b.jpg", "a%7Cb.jpg"), InlineData("dq\"q.jpg", "dq%22q.jpg")]
    [InlineData("lt<x>.jpg", "lt%3Cx%3E.jpg"), InlineData("a{b}^`.jpg", "a%7Bb%7D%5E%60.jpg"), InlineData("höhe.jpg", "h%C3%B6he.jpg")]
    public void Signs_of_a_name_are_encoded_once_wherever_its_address_stands(string name, string encoded)
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", $"title: Flood\nimage: {{src: '/media/{encoded}', alt: The wall, credit: Ann Lee}}",
            $"![The wall](../media/{encoded} \"It | Ann Lee\")")
            .File("media/" + name, Photos.Jpeg(1400, 900));
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        Assert.True(site.Has("/media/" + name));
        var page = site.Html("/2020/01/10/flood/");
        Assert.All(page.QuerySelectorAll("main img"), i => Assert.EndsWith($"/media/{encoded}", i.GetAttribute("src")));
        Assert.EndsWith($"/media/{encoded}", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        foreach (var size in page.QuerySelectorAll("main [srcset]").SelectMany(s => s.GetAttribute("srcset")!.Split(", ")))
        {
            Assert.Contains("/" + encoded[..^4], size, StringComparison.Ordinal);
            Assert.True(site.Files.ContainsKey(Uri.UnescapeDataString(size.Split(' ')[0].TrimStart('/'))), size);
        }

        // No page, feed or sitemap has the address in another form.
        var raw = "/media/" + name + "\"";
        Assert.DoesNotContain(
            site.Files,
            f => Path.GetExtension(f.Key) is ".html" or ".xml"
                && System.Text.Encoding.UTF8.GetString(f.Value).Contains(raw, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ho\u0308he.jpg", "h\u00F6he.jpg"), InlineData("h\u00F6he.jpg", "ho\u0308he.jpg")]
    [InlineData("ho\u0308he.jpg", "h%C3%B6he.jpg"), InlineData("ho\u0308he.jpg", "ho\u0308he.jpg")]
    public void How_accents_are_stored_makes_no_other_name(string stored, string written)
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", $"title: Flood\nimage: {{src: media/{written}, alt: The wall, credit: Ann Lee}}",
            $"![The wall](../media/{written} \"It | Ann Lee\")")
            .File("media/" + stored, Pictures.Jpeg(40, 30));
        var site = newsroom.Build().Clean();
        Assert.True(site.Has("/media/" + stored));
        Assert.All(
            site.Html("/2020/01/10/flood/").QuerySelectorAll("main img"),
            i => Assert.EndsWith(Uri.EscapeDataString(stored), i.GetAttribute("src")));
        Assert.DoesNotContain(newsroom.Check(), c => c.Contains(stored, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "title: Flood\nslug: con",
        "articles/2020/01/10-flood.md: warning DL0322: Windows can't store the address /2020/01/10/con/: 'con' is the name of a device; "
            + "add slug: with other words")]
    [InlineData(
        "title: Flood\ntopics: [AUX]",
        "articles/2020/01/10-flood.md: warning DL0322: Windows can't store the address /topics/aux/: 'aux' is the name of a device; give "
            + "the topic 'AUX' another name")]
    [InlineData(
        "title: Flood\naliases: [/old/prn.html]",
        "articles/2020/01/10-flood.md:3:11: warning DL0322: Windows can't store the address /old/prn.html: 'prn.html' is the name of a "
            + "device; delete the alias if no reader uses it any more")]
    public void An_address_that_Windows_cannot_store_is_a_warning(string front, string message)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", front);
        Assert.Equal([message], newsroom.Build().Complaints);
    }

    [Theory]
    [InlineData(
        "auxiliary/console.csv"), InlineData(
            "com10.csv"), InlineData(
                "com.csv"), InlineData("2020/01/10/nulls/"), InlineData("a.aux"), InlineData("lpt"), InlineData(".hidden/x")]
    public void Other_names_are_fine(string path) => Assert.Null(Dateline.Model.Addresses.ReservedNames.FaultOf(path));
}
