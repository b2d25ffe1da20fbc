using Dateline.Tests.Newsrooms;
using ChangeKind = Dateline.Model.ChangeKind;

namespace Dateline.Tests.Stories;

/// <summary>
/// An entry of a live story says who wrote it, when it was edited and what was corrected: lines directly below its heading. What only looks
/// like one is reported.
/// </summary>
public sealed class EntryFactTests
{
    private const string Address = "/2020/01/10/flood/";
    private const string Front = "title: Flood\ndate: 2020-01-10 18:00\nkind: live";

    private const string Text = """
        ## 18:32 The wall holds
        by: vera, Ben Outsider
        edited: 19:10
        corrected: 19:40 It is in Kolomna, not in Ryazan.

        It held on Friday evening.

        ## 18:10 The river rises

        It rained.
        """;

    [Fact]
    public void Readers_see_who_wrote_an_entry_when_it_was_edited_and_what_was_corrected()
    {
        using var newsroom = With(Text);
        var site = newsroom.Build().Clean();
        Assert.Equal(["By Vera Lind, Ben Outsider Edited 19:10"], site.AllWords(Address, ".entry-by"));
        Assert.Equal(["/authors/vera/"], site.Links(Address, ".entry-by a"));
        Assert.Equal("2020-01-10T19:10:00+03:00", site.Html(Address).QuerySelector(".entry-edited time")!.GetAttribute("datetime"));
        Assert.Equal(
            ["Correction, 19:40: It is in Kolomna, not in Ryazan."], site.AllWords(Address, "#entry-2020-01-10-1832 .entry-correction"));
        Assert.Equal(["It held on Friday evening.", "It rained."], site.AllWords(Address, ".entry > p:not([class])"));
        Assert.All(["by: vera", "edited: 19", "corrected: 19"], line => Assert.Empty(site.FilesWith(line)));
    }

    [Fact]
    public void The_correction_of_an_entry_is_one_of_the_story_wherever_those_are_shown()
    {
        using var newsroom = With(Text);
        var site = newsroom.Build().Clean();
        Assert.Equal(["18:32"], site.AllWords(Address, "#correction-1 a"));
        Assert.Equal(["#entry-2020-01-10-1832"], site.Links(Address, "#correction-1 a"));
        Assert.Contains("It is in Kolomna", site.Words("/corrections/", "main"), StringComparison.Ordinal);
        Assert.Contains("It is in Kolomna", Assert.Single(site.Feed("/corrections/feed.xml").Items).Summary.Text, StringComparison.Ordinal);
        Assert.Equal("Corrected", site.Words("/world/", ".card .changed"));
        Assert.Equal(
            "It is in Kolomna, not in Ryazan.",
            site.Data(Address, "LiveBlogPosting").GetProperty("correction")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void An_edit_and_a_correction_are_seen_from_their_time_and_next_announces_them()
    {
        using var newsroom = With(
            "## 18:32 The wall holds\nedited: 2020-02-02 10:00\ncorrected: 2020-02-03 11:00 Secretly.\n\nIt held.");
        var site = newsroom.Build().Clean();
        Assert.Empty(site.FilesWith("Secretly"));
        Assert.Empty(site.AllWords(Address, ".entry-edited"));
        Assert.Equal(ChangeKind.Updated, newsroom.Next()!.Kind);
        Assert.Equal(
            ["8:1: warning DL0233: 'edited' is 2020-02-02 10:00", "9:1: warning DL0233: 'corrected' is 2020-02-03 11:00"],
            newsroom.Check().Where(c => c.Contains("DL0233", StringComparison.Ordinal))
                .Select(c => c.Split(".md:")[1].Split(", which")[0]));
        var edited = newsroom.Build("2020-02-02 10:00").Clean();
        Assert.Equal("Edited February 2, 10:00", edited.Words(Address, ".entry-edited"));
        Assert.Equal(ChangeKind.Corrected, newsroom.Next("2020-02-02 10:00")!.Kind);
        newsroom.Build("2020-02-03 11:00").Same(newsroom.BuildAnew("2020-02-03 11:00"));
    }

    [Theory]
    [InlineData("by: vira\n\nText.", "8:5: error DL0302: there is no author 'vira'", "did you mean 'vera'?")]
    [InlineData("by:\n\nText.", "8:1: error DL0235: 'by' has no names", "write by: and the id, or delete the line")]
    [InlineData("edited: 7 pm\n\nText.", "8:9: error DL0235: '7 pm' does not begin with a time", "after midnight write the day before it")]
    [InlineData("edited:\n\nText.", "8:1: error DL0235: 'edited' has no time", "after midnight write the day before it")]
    [InlineData("edited: 19:10 by Vera\n\nText.", "8:9: error DL0235: 'by Vera' after the time says nothing", "delete it")]
    [InlineData("edited: 19:10\nedited: 19:20\n\nText.", "9:9: error DL0235: 'edited' is written twice", "delete the older one")]
    [InlineData("edited: 18:10\n\nText.", "8:9: error DL0210: 'edited' is 2020-01-10 18:10, but the entry is from 2020-01-10 18:32",
        "write 2020-01-11 18:10 if it is the next day")]
    [InlineData("corrected: 19:10\n\nText.", "8:12: error DL0235: 'corrected' does not say what was wrong", "sentence after the time")]
    [InlineData("corrected: 18:10 No.\n\nText.", "8:12: error DL0210: 'corrected' is 2020-01-10 18:10", "if it is the next day")]
    [InlineData("autor: vera\n\nText.", "8:1: warning DL0234: 'autor:' is no fact of an entry", "did you mean 'by'?")]
    [InlineData("updated: 19:10\n\nText.", "8:1: warning DL0234: 'updated:' is no fact", "did you mean 'edited'?")]
    [InlineData("\neditd: 19:10\n\nText.", "9:1: warning DL0234: 'editd:' is no fact", "did you mean 'edited'?")]
    [InlineData("place: Kolomna\n\nText.", "8:1: warning DL0234: 'place:' is no fact", "write an empty line above it if it is text")]
    [InlineData("Text.\n\nedited: 19:10\n\nMore.", "10:1: warning DL0234: 'edited:' stands in the text of the entry", "in another way")]
    [InlineData("- by: vera\n\nText.", "8:3: warning DL0234: 'by:' stands in the text", "in another way")]
    [InlineData("corrected: 19:10 It is in\nKolomna.\n\nText.", "9:1: warning DL0234: this line follows a fact", "on one line")]
    public void What_a_writer_got_wrong_is_reported_where_it_stands(string below, string complaint, string remedy)
    {
        using var newsroom = With($"## 18:32 The wall holds\n{below}");
        var found = Assert.Single(newsroom.Build().Complaints);
        Assert.Contains(complaint, found, StringComparison.Ordinal);
        Assert.EndsWith(remedy, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\nby: vera\n\nText.")]
    [InlineData("By: vera\n\nText.")]
    [InlineData("by: vera")]
    public void A_blank_line_or_a_capital_letter_leaves_a_fact_a_fact(string below)
    {
        using var newsroom = With($"## 18:32 The wall holds\n{below}");
        Assert.Equal("By Vera Lind", newsroom.Build().Clean().Words(Address, ".entry-by"));
    }

    [Theory]
    [InlineData("\nKolomna: all roads are open.", "Kolomna: all roads are open.")]
    [InlineData("\nThe mayor: we hold.", "The mayor: we hold.")]
    public void A_sentence_with_a_colon_is_text(string below, string shown)
    {
        using var newsroom = With($"## 18:32 The wall holds\n{below}");
        Assert.Equal(shown, newsroom.Build().Clean().Words(Address, ".entry > p"));
    }

    [Fact]
    public void Facts_are_in_no_description_and_entries_of_another_language_have_its_words()
    {
        using var newsroom = With(Text, "\nlanguage: ru");
        var site = newsroom.Build().Clean();
        Assert.Equal("It held on Friday evening.", site.Html(Address).QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Contains("Изменено: 19:10", site.Words(Address, ".entry-by"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_entry_has_links_to_pass_it_on_with_its_own_address()
    {
        using var newsroom = With(Text).Site("share: [mail, telegram]");
        var links = newsroom.Build().Clean().Links(Address, "#entry-2020-01-10-1832 .entry-share a");
        Assert.Equal(
            [
                "mailto:?subject=The%20wall%20holds&body=https%3A%2F%2Fcourier.example%2F2020%2F01%2F10%2Fflood%2F%23entry-2020-01-10-1832",
                "https://t.me/share/url?url=https%3A%2F%2Fcourier.example%2F2020%2F01%2F10%2Fflood%2F%23entry-2020-01-10-1832"
                    + "&text=The%20wall%20holds",
            ],
            links);
        Assert.DoesNotContain(newsroom.Build().FilesWith("entry-share"), f => f.EndsWith(".xml", StringComparison.Ordinal));
    }

    private static Newsroom With(string text, string fields = "") => Newsroom.With("articles/flood.md", Front + fields, text)
        .File("authors/vera.yml", "name: Vera Lind\n");
}
