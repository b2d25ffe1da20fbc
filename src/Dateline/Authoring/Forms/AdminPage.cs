using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Dateline.Authoring.Forms;

/// <summary>
/// The page with forms that a newsroom publishes on its own site: Sveltia CMS, its configuration and its licence. The script is stored
/// compressed in the program, and read only here.
/// </summary>
internal static class AdminPage
{
    /// <summary>Where the page is below the newsroom's folder.</summary>
    public const string Folder = "static/admin";

    /// <summary>The version of Sveltia CMS. <c>.ci/update-sveltia</c> changes it.</summary>
    public const string SveltiaVersion = "0.221.1";

    /// <summary>The page's files: their names and texts. <paramref name="config"/> is what <see cref="SveltiaConfig"/> makes.</summary>
    public static ImmutableArray<(string Name, string Text)> Create(string config) =>
    [
        ("index.html", Text(Resource("index.html"))),
        ("config.yml", config),
        ("sveltia-cms.js", Text(new BrotliStream(Resource("sveltia-cms.js.br"), CompressionMode.Decompress))),
        ("sveltia-cms-LICENSE.txt", Text(Resource("LICENSE.txt"))),
    ];

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Stream Resource(string name) => typeof(AdminPage).Assembly.GetManifestResourceStream("sveltia/" + name)!;
}
