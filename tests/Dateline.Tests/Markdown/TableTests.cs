namespace Dateline.Tests.Markdown;

public sealed class TableTests
{
    [Fact]
    public void A_table_scrolls_has_a_name_and_aligns_by_class() =>
        Assert.Equal(
            """
            <div class="table" role="region" tabindex="0" aria-label="Table: Party, Seats &amp; more, In">
            <table>
            <thead>
            <tr><th scope="col">Party</th><th scope="col" class="right">Seats &amp; more</th><th scope="col" class="center">In</th></tr>
            </thead>
            <tbody>
            <tr><td><strong>Labour</strong></td><td class="right">202</td><td class="center"></td></tr>
            </tbody>
            </table>
            </div>

            """,
            Rendered.Html("| Party | Seats & more | In |\n|:--|--:|:-:|\n| **Labour** | 202 | |"));

    [Fact]
    public void A_table_is_named_in_the_texts_language() =>
        Assert.Contains(
            "aria-label=\"Таблица: А\"",
            Rendered.Html("| А |\n|---|\n| 1 |", Rendered.Plain with { Labels = Rendered.Plain.Labels with { Table = "Таблица" } }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("| `a | b` | pipe |", "<td><code>a | b</code></td><td>pipe</td>")]
    [InlineData("| ``a ` | b`` | c |", "<td><code>a ` | b</code></td><td>c</td>")]
    [InlineData("| `a \\| b` | c |", "<td><code>a | b</code></td><td>c</td>")]
    [InlineData("`a|b`|c", "<td><code>a|b</code></td><td>c</td>")]
    [InlineData("| it`s | rock`n roll |", "<td>it`s</td><td>rock`n roll</td>")]
    [InlineData("| \\`a | b` |", "<td>`a</td><td>b`</td>")]
    public void A_bar_in_code_ends_no_cell(string row, string cells) =>
        Assert.Contains($"<tr>{cells}</tr>", Rendered.Html($"| A | B |\n|---|---|\n{row}"), StringComparison.Ordinal);

    [Fact]
    public void A_bar_in_code_ends_no_cell_of_the_header() =>
        Assert.Contains(
            "<th scope=\"col\"><code>a | b</code></th>", Rendered.Html("| `a | b` | c |\n|---|---|\n| 1 | 2 |"), StringComparison.Ordinal);
}
