using CsCheck;

namespace Dateline.Tests.Properties;

/// <summary>Random templates: typical ones, unlikely ones, and fragments that are not valid.</summary>
internal static class RandomTemplate
{
    private static readonly Gen<string> Known = OneOf(
        "article.title", "article.section.name", "article.authors", "article.authors.first.name", "article.body", "article.picture",
        "article['title']", "head.breadcrumbs", "head.breadcrumbs[0].name",
        "head.breadcrumbs[-1].url", "site.name", "t.published", "x", "y", "empty", "blank", "nil", "true", "false");

    // Known in some places, or nowhere.
    private static readonly Gen<string> Rare = OneOf(
        "article", "article.section", "article.nosuch", "article.extra", "article[x]", "head", "t", "nosuch", "s", "s.name", "link.name",
        "forloop", "forloop.index", "forloop.parentloop.index",
        "forloop.nosuch", "tablerowloop.col", "parentloop.index", "article.title.nosuch");

    private static readonly Gen<string> Name = Gen.Frequency((9, Known), (1, Rare));

    private static readonly Gen<string> Literal = Gen.OneOf(
        OneOf(
            "''", "'a'", "'a,b,c'", "'%Y'", "'2020-01-10'", "'{0}'", "'name'", "'<b>'", "\"it's\"", "0", "1", "-1", "2.5", "(1..3)",
            "(3..1)"),
        OneOf("'a'", "'b'", "'name'", "2", "3"),
        OneOf("99999999999", "79228162514264337593543950335", "(1..2000000000)", "(x..3)"),
        Gen.String[Gen.Char["ab%{}|'\"\u00e9\ud83d "], 0, 6].Select(s => $"'{s}'"));

    private static readonly Gen<string> Operand = Gen.Frequency((3, Name), (2, Literal));

    private static readonly Gen<string> PlainFilter = OneOf(
        " | upcase", " | strip", " | append: 'b'", " | replace: 'a', 'c'", " | split: ','", " | join: '-'", " | first", " | reverse",
        " | truncate: 3", " | strip_html", " | escape", " | raw", " | json",
        " | default: 'd'", " | url_encode", " | uniq");

    private static readonly Gen<string> AnyFilter = OneOf(
        "append", "prepend", "upcase", "downcase", "capitalize", "strip", "replace", "replace_first", "remove", "slice", "split", "join",
        "first", "last", "size", "map", "where", "sort", "sum", "uniq",
        "reverse", "concat", "compact", "find", "has", "reject", "truncate", "truncatewords", "strip_html", "newline_to_br", "escape",
        "escape_once", "url_encode", "url_decode", "base64_encode",
        "base64_decode", "date", "default", "raw", "json", "plus", "minus", "times", "divided_by", "modulo", "round", "ceil", "floor",
        "abs", "at_least", "format_number", "format_string",
        "format_date", "time_zone", "fill", "handleize", "md5", "nosuch")
            .SelectMany(name => Operand.Array[0, 3].Select(a => a.Length == 0 ? $" | {name}" : $" | {name}: {string.Join(", ", a)}"));

    private static readonly Gen<string> Filter = Gen.Frequency((4, PlainFilter), (1, AnyFilter));

    private static readonly Gen<string> Value = Gen.Select(Operand, Filter.Array[0, 2]).Select(v => v.Item1 + string.Concat(v.Item2));

    private static readonly Gen<string> Condition = Gen
        .Select(Operand, OneOf("==", "!=", "<>", "<", ">", ">=", "<=", "contains", "and", "or", "startswith", "is"), Operand, Gen.Bool)
        .Select((a, how, b, isLong) => isLong ? $"{a} {how} {b} or {b}" : a);

    private static readonly Gen<string> Dash = OneOf("", "", "-");

    private static readonly Gen<string> Broken = OneOf(
        "%}", "{%", "{{", "{% endif %}", "{% endfor %}", "{% else %}", "{% raw %}", "{% comment %}", "{% liquid echo 1 %}", "{% nosuch %}",
        "{% content %}", "{% shared 'self' %}", "{% include 'self' %}",
        "{% render 'self' %}", "{% include 'nosuch' %}", "{% include x %}", "{% break %}", "{% ", "{{ ");

    private static readonly Gen<string> Sound = Gen.OneOf(
        OneOf(
            "a ", "<p>\n", "é😀", "{", "}", "{% raw %}{{ x }}{% endraw %}", "{% comment %}c{% endcomment %}", "{% # note %}",
            "{% increment x %}", "{% decrement x %}",
            "{% stories x = limit: 1 %}", "{% stories s = section: 'world' %}", "{% cycle 'a', 'b' %}"),
        OneOf(
            "{% if forloop.last %}{% break %}{% endif %}",
            "{% if forloop.first %}{% continue %}{% endif %}",
            "{{ s.name }}",
            "{{ forloop.index }}",
            "{% include 'probe', link: s %}"),
        Gen.Select(Dash, Value).Select((dash, value) => $"{{{{{dash} {value} {dash}}}}}"),
        Gen.Select(OneOf("x", "y", "article", "s"), Value).Select((name, value) => $"{{% assign {name} = {value} %}}"),
        Operand.Select(o => $"{{% include 'probe', link: {o} %}}"),
        Operand.Select(o => $"{{% include 'probe' for {o} as link %}}"),
        Operand.Select(o => $"{{% render 'probe', link: {o}, x: {o} %}}"),
        Operand.Select(o => $"{{% shared 'probe', link: {o} %}}"),
        Gen.Select(Operand, Operand).Select((a, b) => $"{{% cycle {a}, {b} %}}"));

    private static readonly Gen<string> Simple = Gen.Frequency((30, Sound), (1, Broken));

    /// <summary>A template with what it may include.</summary>
    public static Gen<(string Text, string Partial)> Any { get; } = Gen.Select(Block(3), Block(1))
        .Select((text, partial) => ("{% assign x = 'a' %}{% assign y = 2 %}" + text, partial));

    private static Gen<string> Block(int depth) =>
        (depth == 0 ? Simple : Gen.Frequency((3, Simple), (2, Nested(depth - 1)))).Array[0, 5].Select(string.Concat);

    private static Gen<string> Nested(int depth)
    {
        var block = Block(depth);
        return Gen.OneOf(
            Gen.Select(Condition, block, Condition, block, block)
                .Select((c, a, d, b, e) => $"{{% if {c} %}}{a}{{% elsif {d} %}}{b}{{% else %}}{e}{{% endif %}}"),
            Gen.Select(Condition, block).Select((c, a) => $"{{%- unless {c} -%}}{a}{{%- endunless %}}"),
            Gen.Select(Operand, block, OneOf("", " limit: 2", " offset: 1", " reversed", " offset: continue", " limit: x"))
                .Select((list, a, how) => $"{{% for s in {list}{how} %}}{a}{{% endfor %}}"),
            Gen.Select(block, block).Select((a, b) => $"{{% for s in head.breadcrumbs %}}{a}{{% else %}}{b}{{% endfor %}}"),
            Gen.Select(Operand, block).Select((list, a) => $"{{% tablerow s in {list} cols: 2 %}}{a}{{% endtablerow %}}"),
            Gen.Select(Operand, Operand, block, block)
                .Select((o, w, a, b) => $"{{% case {o} %}}{{% when {w}, 1 %}}{a}{{% else %}}{b}{{% endcase %}}"),
            block.Select(a => $"{{% capture x %}}{a}{{% endcapture %}}"),
            block.Select(a => $"{{% ifchanged %}}{a}{{% endifchanged %}}"));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
