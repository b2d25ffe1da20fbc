using CsCheck;

namespace Dateline.Tests.Import;

/// <summary>Random bodies of archives: markdown of every generator, HTML, leftovers of templates, and what no one meant to write.</summary>
internal static class RandomBodies
{
    private static readonly string[] Pieces =
    [
        "Text.", "# Head", "## Head {#id}", "status: draft\nembargo: 2030-01-01", "title: A\nstatus: x\n---", "embargo: the river", "...",
        "---", "--- words", "+++", "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch", ">>>>>>> x", "Text\n---", "===",
        "<!-- never ends", "<!-- ends -->", "words <!-- never ends", "<? php", "<!DOCTYPE x", "<![CDATA[ x", "<div>", "</div>",
        "<div>\n\nText\n\n", "<p>Text <b>bold</p>", "<details><summary>S</summary>\n\nText", "<table><tr><td>x", "<pre>", "<pre><code>",
        "<script>alert(1)", "<style>", "<svg>", "<iframe src=x>", "<iframe src='https://e.example/x'></iframe>", "<video src='v.mp4'>",
        "<figure><img src='a.png'><figcaption>C</figcaption></figure>", "<figure>",
        "<img src=\"no.png\" alt=\"x\">", "<img src=/media/a.png>",
        "<a href=\"b.md\">b</a>", "<a href=\"media/x.pdf\">p</a>", "<Component prop={x} />", "import X from './x'", "<x-y>", "<br><hr>",
        "::: box", ":::",
        ":::: note\nText", "::: factbox T\nText", "::: embed x", ":::warning", "^^^", "^^^ x\nText", "~~~", "```", "```js",
        "`code", "``code`", "    indented", "\t\ttab", "> quote", "> > > ```", "- a\n  - b\n    ```", "1. a\n\n   <div>", "* * *",
        "[^1]", "[^1]: note", "[^1]: <div>", "[x][nowhere]", "[x]: no.md", "[x]: <no.md> 'T'", "[x]", "![x]", "![x][y]", "![a](no.png)",
        "![a](/media/no.png)", "![a](media/no.png \"T\")", "![a](<a b.png>)", "[![a](no.png)](no.md)", "[a](no.md)", "[a](/no.md)",
        "[a](../../x.md#y)", "[a](@/no.md)", "[a](/media/x.pdf)", "[a](media/x.pdf)", "[a](x y)", "[a](<x y>)", "[a](x", "[a] (x)",
        "[a](#none)", "[a](javascript:x)", "[a](%zz)", "[a](\\x)", "[a](//x)", "<https://x.example/a_b>", "<a@b.example>", "www.x.example",
        "{{< x >}}", "{{< figure src=\"no.png\" >}}", "{{% x %}}", "{{</* x */>}}", "{{< x", "{{ x }}", "{{ x", "{% x %}", "{% if x %}",
        "{% raw %}{{ x }}", "{% include no.html %}", "{% for a in b %}", "{% highlight js %}", "{: .class}", "{:toc}", "{::comment}",
        "!!! note \"T\"\n    Text", "??? x\n    Text", "=== \"Tab\"\n    Text", ":icon:", ":material-x:", "==x==", "++x++", "--8<-- \"no\"",
        "| a | b |\n|---|---|\n| c | d | e |\n| f", "|||||", "| - |", "*[A]: B", "A\n: B", "$$ x $$", "\\", "\\---", "&#0;", "&nope;",
        "**x", "**“x”**y", "\u0001", "\uFEFF", "\u2028", "\uFFFE", "ا", "<<<<<<< ", "[gallery ids=1]", "[caption]<img src=x>[/caption]",
        "[[wiki]]", "- [ ] task", "<https://x|words>", ".. note::", "#hash", "##x", "@x", "MOSCOW, December 10. /TASS/. Text",
    ];

    private static readonly Gen<string> Run = Gen.Select(
        Gen.Char["[]*_`~^<>(){}:|#-=+!&\\\"'$.,/1 \t"],
        Gen.Int[0, 9].Select(i => i switch { < 5 => 3, < 8 => 70, 8 => 700, _ => 3000 }),
        (sign, length) => new string(sign, length));

    private static readonly Gen<string> Piece = Gen.Frequency((12, OneOf(Pieces)), (1, Run), (1, Gen.Select(Run, Run, (a, b) => a + b)));

    /// <summary>A body of a few pieces, in one paragraph or in several, some of them in a quotation, a list or an element.</summary>
    public static Gen<string> Body { get; } = Gen.Select(
        OneOf("", "", "", "", "\n", "> ", "- ", "    ", "<div>\n"), Piece, OneOf("\n\n", "\n\n", "\n", " ", ""),
        (before, piece, after) => before + piece + after).Array[0, 7].Select(pieces => string.Concat(pieces));

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
