using System.Text.Json.Nodes;
using CsCheck;
using Dateline.Authoring;
using Dateline.Process.Fields;

namespace Dateline.Tests.Writers;

/// <summary>Random documents of a kind, from its declaration. Most values are valid, some almost, some not.</summary>
internal static class AnyDocument
{
    private static readonly string[] Scraps =
    [
        "/", "//", "a", "b-c", "Z", "9", "é", "Й", "-", "--", ".", "..", ":", "{", "}", "{id}", "{slug}", "{year}", "{place}", "{PLACE}",
        "{date}", "?", "#", " ", "@", "%", "_", "\\", "'", "~",
        "http://", "https://", "ftp:", "mailto:", "example.org", "localhost", ":80", "/media/", "/assets/", "/./", "en", "ru", "pt-BR",
        "media/a.png", "Europe/Moscow", "漢", "😀",
    ];

    private static readonly string[] Moments =
    [
        "2020-01-10", "2020-01-10 09:30", "2020-01-10T9:30", "2020-02-29", "2020-01-12 23:59:59", "2020-01-10T10:00:00.123Z",
        "2020-01-10 10:00+03:00", "2020-02-30", "2019-02-29", "2000-02-29", "1900-02-29",
        "2020-13-01", "2020-1-1", "10.01.2020", "2020-01-10 24:00", "2020-01-10 10:60", "9999-01-01", "0999-01-01",
        "2020-01-10T10:00:00+15:00", "2020-01-10 ", "today", "2020-01-10T10:00:00.12345678Z", "2020-01-10 10:00Z",
    ];

    private static readonly string[] OddValues =
    [
        "null", "\"\"", "\" \"", "\"a, b\"", "3", "-1", "2.5", "true", "[]", "[null]", "[\"\"]", "[[\"a\"]]", "{}", "{\"a\": 1}", "\"x\"",
    ];

    /// <summary>Random text from pieces that mean something to a parser.</summary>
    public static Gen<string> Text { get; } = OneOf(Scraps).Array[1, 7].Select(string.Concat);

    /// <summary>Documents of a kind. The fewer fields it has, the more of them are given, and odd.</summary>
    public static Gen<JsonObject> Of(Schema schema, Choices choices) =>
        Of(schema, choices, new(Math.Clamp(500 / schema.Fields.Count, 8, 25), Math.Clamp(40 / schema.Fields.Count, 1, 10)), 0);

    // Of a hundred optional fields, how many are given; of a hundred fields, how many have an odd value.
    private readonly record struct Chances(int Given, int Odd);

    private static Gen<JsonObject> Of(Schema schema, Choices choices, Chances chances, int depth) =>
        schema.Fields
            .Select(field => Written(field, choices, chances, depth))
            .Aggregate(Gen.Const(""), (all, one) => Gen.Select(all, one, (before, field) => before + field))
            .Select(fields => JsonNode.Parse($"{{{fields.TrimEnd(',')}}}")!.AsObject());

    /// <summary>A field with a value, or nothing.</summary>
    private static Gen<string> Written(Field field, Choices choices, Chances chances, int depth) => Gen.Int[0, 99].SelectMany(percent =>
    {
        if (percent >= chances.Given && !field.IsRequired)
        {
            return Gen.Const("");
        }

        var value = percent < chances.Odd ? OneOf(OddValues) : Value(field, choices, chances, depth);
        return value.Select(v => $"\"{field.Name}\": {v},");
    });

    private static Gen<string> Value(Field field, Choices choices, Chances chances, int depth) => field switch
    {
        DateField => Gen.Frequency((5, Gen.Int[0, 5]), (1, Gen.Int[0, Moments.Length - 1])).Select(i => Quoted(Moments[i])),
        NumberField number =>
            Gen.Frequency((5, Gen.Int[number.Min, number.Max]), (1, Gen.Const(number.Min - 1)), (1, Gen.Const(number.Max + 1)))
                .Select(n => $"{n}"),
        ChoiceField choice => OneOf([.. choice.Words, .. choice.Words, .. choice.Words, "nonsense"]).Select(Quoted),
        ListField => Gen.OneOf(Words(field, choices), Words(field, choices).Array[0, 3].Select(words => $"[{string.Join(", ", words)}]")),
        MapField map => Below(map.Below(), choices, chances, depth),
        MapListField maps => Below(maps.Items(), choices, chances, depth).Array[1, 3].Select(items => $"[{string.Join(", ", items)}]"),
        TextMapField { KeyFormat: ValueFormat.Key } => Words(field, choices).Select(w => $"{{\"plausible\": {w}}}"),
        TextMapField { KeyFormat: ValueFormat.Former } => Words(field, choices).Select(w => $"{{\"/old/\": {w}}}"),
        TextMapField => Gen.OneOf(Words(field, choices), Words(field, choices).Select(w => $"{{\"en\": {w}}}")),
        _ => Words(field, choices),
    };

    private static Gen<string> Below(Schema schema, Choices choices, Chances chances, int depth) =>
        depth > 2 ? Gen.Const("{}") : Of(schema, choices, chances, depth + 1).Select(o => o.ToJsonString());

    private static Gen<string> Words(Field field, Choices choices)
    {
        string[] good = [.. Good(field.Format), .. choices.For(field.Format).Take(5)];
        return Gen.Frequency((12, OneOf(good)), (1, Text)).Select(Quoted);
    }

    private static string[] Good(ValueFormat form) => form switch
    {
        ValueFormat.Web => ["https://example.org/", "http://example.org/a?b=c#d"],
        ValueFormat.SiteUrl => ["https://example.org/", "https://example.org/base"],
        ValueFormat.Link => ["/about/", "https://example.org/", "mailto:a@example.org"],
        ValueFormat.Origin => ["https://example.org", "https://*.example.org:8443/"],
        ValueFormat.Mail => ["desk@example.org"],
        ValueFormat.Alias => ["/old/", "/old.html"],
        ValueFormat.Former => ["/old/", "/media/old.png"],
        ValueFormat.Gone => ["/old/", "/old/*"],
        ValueFormat.RedirectTarget => ["/new/", "https://example.org/"],
        ValueFormat.Id => ["tag:example.org,2020-01-10:flood", "https://example.org/?p=7"],
        ValueFormat.Slug => ["flood", "flood-2", "потоп"],
        ValueFormat.Language => ["en", "pt-BR"],
        ValueFormat.Dateline => ["tass", "{place} ({source})"],
        ValueFormat.SectionName => ["world", "sport"],
        ValueFormat.Colour => ["#a51c17", "#FFFFFF"],
        ValueFormat.SectionColour => ["teal", "none", "#0b5a8f"],
        ValueFormat.Typeface => ["system", "own/text.woff2"],
        ValueFormat.Share => ["mail", "whatsapp", "none"],
        ValueFormat.Film => ["media/wall.mp4"],
        ValueFormat.Sound => ["media/talk.mp3"],
        ValueFormat.Duration => ["1:32"],
        ValueFormat.Guid => ["917393e3-1b1e-5cef-ace4-edaa54e1f810"],
        ValueFormat.Key => ["desk", "shift_2"],
        ValueFormat.ArticlePattern => ["/{year}/{slug}/"],
        ValueFormat.IdPattern => ["/x/{id}/"],
        ValueFormat.SlugPattern => ["/p/{slug}/"],
        ValueFormat.FixedAddress => ["/all/"],
        ValueFormat.Media => ["media/a.png"],
        _ => ["The wall", "Anna: \"a # b\"", "2020", "rain"],
    };

    private static Gen<string> OneOf(string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();
}
