using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>The signs and blocks of MkDocs and of Material for MkDocs.</summary>
public sealed class MkDocsTests
{
    [Fact]
    public void A_page_of_material()
    {
        using var archive = Text(
            """
            # Un outil

            :calendar: Date : 25 août 2023

            [Lire :fontawesome-solid-book:](https://livre.example "Livre"){: .md-button }

            === ":snake: Python"

                ```python
                print(1)
                ```

            === "Console"

                Tapez `outil`.

            ??? "Le détail"

                Un paragraphe.

            Voir [le site](<https://site.example/a b>) et [l'autre](<https://autre.example>).

            {% include "licenses/default.md" %}
            """);
        var result = archive.Import(SourceKind.MkDocs);
        Assert.Equal(
            """
            📆 Date : 25 août 2023

            [Lire](https://livre.example "Livre")

            ## 🐍 Python

            ```python
            print(1)
            ```

            ## Console

            Tapez `outil`.

            <details><summary>Le détail</summary>

            Un paragraphe.

            </details>

            Voir [le site](https://site.example/a%20b) et [l'autre](https://autre.example).
            """,
            archive.Body("articles/2023/08/25-outil.md"));
        result.Reports(FindingKind.Unsupported, "shortcodes and tags that are not known: left out");
        archive.Build("2024-06-01 12:00").Clean();
    }

    [Theory]
    [InlineData("## A\n\n=== \"B\"\n    === \"C\"\n        text\n\nAfter", "## A\n\n### B\n\n### C\n\ntext\n\nAfter")]
    [InlineData("- item\n\n    !!! note \"In\"\n        text\n\n- two", "- item\n\n    ::: factbox In\n    text\n    :::\n\n- two")]
    [InlineData("!!! warning inline end \"T\"\n    Text", "::: factbox T\nText\n:::")]
    [InlineData("```\n=== \"A\"\n!!! note\n:smile:\n```", "```\n=== \"A\"\n!!! note\n:smile:\n```")]
    [InlineData("--8<-- \"note.md\"\n\n--8<-- \"missing.md\"\n\nText", "Included.\n\nText")]
    [InlineData("++ctrl+c++ ==marked== ^^in^^ a == b", "<kbd>Ctrl</kbd>+<kbd>C</kbd> <mark>marked</mark> <ins>in</ins> a == b")]
    [InlineData("<div class=\"grid cards\" markdown>\n\n-   :material-clock: **Fast**\n\n</div>", "-   **Fast**")]
    [InlineData("Write `{{ x }}` or {{ y }}", "Write `{{ x }}` or `{{ y }}`")]
    [InlineData("[TOC]\n\nText", "Text")]
    public void A_text_becomes(string from, string to)
    {
        using var archive = Text(from).And("docs/includes/note.md", "Included.\n");
        archive.Import(SourceKind.MkDocs);
        Assert.Equal(to, archive.Body("articles/2023/08/25-outil.md"));
    }

    private static Archive Text(string text) => Archive.With("mkdocs.yml", "site_name: Le Courrier\nsite_url: https://courrier.example/\n")
        .And("docs/articles/2023-08-25-outil.md", $"---\ntitle: Un outil\ndate: 2023-08-25\n---\n{text}\n");
}
