using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Tests.FrontMatter;

/// <summary>Typed reading of fields: one spelling for each field, and one message for each mistake.</summary>
public sealed class FieldsTests
{
    private static readonly Field Title = new("title", "The headline.") { IsRequired = true };
    private static readonly DateField Date = new("date", "When it was published.");
    private static readonly ListField Topics = new("topics", "What it is about.");
    private static readonly ChoiceField<int> Status = new("status", "Draft or published.", ("published", 1), ("draft", 2));
    private static readonly NumberField Priority = new("priority", "How important it is.", Default: 5, Min: 1, Max: 9);
    private static readonly Field Lede = new("lede", "The standfirst.");
    private static readonly MapField Picture = new(
        "image", "URL and text of a picture.", () => new Schema("a picture", new Field("src", "Its file.")));
    private static readonly Schema Article = new("an article", Title, Date, Topics, Status, Priority, Lede, Picture);

    [Theory]
    [InlineData(
        "place: Moscow",
        "1:1: DL0202: an article has no field 'place'; it may have title, date, topics, status, priority, lede, image",
        "1:1: DL0201: an article needs 'title'; expected title: the headline")]
    [InlineData("title: ", "1:7: DL0201: an article needs 'title'; expected title: the headline")]
    [InlineData("title: \"\"", "1:8: DL0201: an article needs 'title'; expected title: the headline")]
    [InlineData(
        "title: [a]",
        "1:8: DL0204: 'title' must be one text, not a list or fields; expected the headline; write title: text")]
    [InlineData("title: A: B", "1:9: DL0110: a colon and a space in a value start a new field; put the whole value in double quotes")]
    [InlineData("title: {{ x }}", "1:9: DL0115: a field's name must be one word; if this is text and not a field, put it in quotes")]
    [InlineData("titel: A\ntitle: A", "1:1: DL0202: an article has no field 'titel'; did you mean 'title'?")]
    [InlineData("Title: A\ntitle: A", "1:1: DL0202: an article has no field 'Title'; did you mean 'title'?")]
    [InlineData("title: A\ntags: a", "2:1: DL0203: 'tags' is another generator's key; here it is topics: [one, two]")]
    [InlineData("title: A\ndescription: a", "2:1: DL0203: 'description' is another generator's key; here it is lede: the standfirst")]
    [InlineData("title: A\ndraft: true", "2:1: DL0203: 'draft' is another generator's key; here it is status: draft")]
    [InlineData("title: A\nlayout: post", "2:1: DL0203: 'layout' is another generator's key and has no use here; remove the line")]
    [InlineData(
        "title: A\ntopics: rain, flood", "2:9: DL0204: 'topics' must be a list; expected what it is about; write topics: [rain, flood]")]
    [InlineData(
        "title: A\ntopics:\n  - rain\n  -\n",
        "4:4: DL0204: 'topics' has an empty item; expected what it is about; write topics: [one, two]")]
    [InlineData(
        "title: A\nstatus: publishd", "2:9: DL0204: 'status' is 'publishd'; expected one of: published, draft; did you mean 'published'?")]
    [InlineData(
        "title: A\npriority: 10", "2:11: DL0204: 'priority' is '10'; expected how important it is; write a whole number from 1 to 9")]
    [InlineData(
        "title: A\npriority: +1", "2:11: DL0204: 'priority' is '+1'; expected how important it is; write a whole number from 1 to 9")]
    [InlineData(
        "title: A\ndate: 2020-02-30",
        "2:7: DL0205: '2020-02-30' is not a date: February 2020 has 29 days; expected a date such as 2019-12-10 or 2019-12-10 14:30")]
    [InlineData(
        "title: A\nimage: a.png",
        "2:8: DL0204: 'image' must have fields below it; expected URL and text of a picture; write below it, indented: src:")]
    [InlineData("title: A\nimage:\n\tsrc: a.png", "3:1: DL0109: this line is indented with a tab; use spaces")]
    [InlineData(
        "title: A\ntopics: [rain, flood",
        "2:9: DL0110: '[' starts a list that is never closed; end it with ']', or put the value in double quotes if it is text")]
    public void Every_mistake_gets_its_message(string yaml, params string[] messages) =>
        Assert.Equal(messages.Order(StringComparer.Ordinal), Read(yaml).Messages.Order(StringComparer.Ordinal));

    [Fact]
    public void A_list_with_commas_is_taken_as_it_was_meant()
    {
        var topics = Read("title: A\ntopics: rain, наводнение").Topics;
        Assert.Equal([("rain", 9, 4), ("наводнение", 15, 10)], topics.Select(t => (t.Value, t.Where.Column, t.Where.Length)));
    }

    private static (string[] Messages, IReadOnlyList<Located> Topics) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var fields = new FieldReader(YamlParser.ReadMap("a.md", yaml, 1, bag), Article, SiteZone.Utc, bag);
        fields.Text(Title);
        fields.Text(Lede);
        fields.Moment(Date);
        fields.Number(Priority);
        fields.Choice(Status);
        fields.Map(Picture);
        var topics = fields.List(Topics);
        return (Complaints.Lines(bag), topics);
    }
}
