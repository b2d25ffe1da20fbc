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

    /// <summary>The page's files: their names and bytes. <paramref name="config"/> is what <see cref="SveltiaConfig"/> makes.</summary>
    public static ImmutableArray<(string Name, byte[] Bytes)> Create(string config) =>
    [
        ("index.html", Resource("index.html")),
        ("config.yml", Encoding.UTF8.GetBytes(config)),
        ("sveltia-cms.js", Decompress(Resource("sveltia-cms.js.br"))),
        ("sveltia-cms-LICENSE.txt", Resource("LICENSE.txt")),
    ];

    private static byte[] Decompress(byte[] compressed)
    {
        using var output = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        brotli.CopyTo(output);
        return output.ToArray();
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(AdminPage).Assembly.GetManifestResourceStream("sveltia/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
