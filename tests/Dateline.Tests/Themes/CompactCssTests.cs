using Dateline.Theme.Assets;

namespace Dateline.Tests.Themes;

/// <summary>A stylesheet is published without comments and needless blanks, and means the same.</summary>
public sealed class CompactCssTests
{
    [Theory]
    [InlineData("a { color: red; }\n\nb , i {\n  margin : 0 auto ;\n}\n", "a{color:red;}b,i{margin :0 auto;}")]
    [InlineData("/* One */ a { } /* Two */", "a{}")]
    [InlineData("a :is(b, i) > u + s { }", "a :is(b,i) > u + s{}")]
    [InlineData("a { inline-size: calc( 1px + 2px ); }", "a{inline-size:calc( 1px + 2px );}")]
    [InlineData(".a/* one */.b { }", ".a/**/.b{}")]
    [InlineData("a::after { content: \"  a; /* b */ \\\"  \" / ''; }", "a::after{content:\"  a; /* b */ \\\"  \" / '';}")]
    [InlineData("a { background: url( b/*.png ) ; }", "a{background:url( b/*.png );}")]
    [InlineData(".\\31  b { }", ".\\31  b{}")]
    [InlineData("@media (min-width: 40rem) and (print) { a { } }", "@media (min-width:40rem) and (print){a{}}")]
    [InlineData("a { --b: ; }", "a{--b:;}")]
    [InlineData("a { } /* not closed", "a{}")]
    [InlineData("a { content: \"not closed", "a{content:\"not closed")]
    public void Blanks_and_comments_that_mean_nothing_are_left_out(string css, string compact) => Assert.Equal(compact, CompactCss.Of(css));
}
