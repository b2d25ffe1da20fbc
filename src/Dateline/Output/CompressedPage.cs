using Dateline.Model;
using Dateline.PostProcess;

namespace Dateline.Output;

/// <summary>A compressed copy of a file of the site. Its facts are the hash of the file's bytes and how they are compressed.</summary>
internal sealed class CompressedPage(string original, ulong hash, Compression compression) : Page($"/{original}{compression.Ending}")
{
    /// <summary>The path of the original below the output folder.</summary>
    public string Original => original;

    public ulong OriginalHash => hash;

    public override ulong Facts
    {
        get
        {
            var facts = new Fingerprint();
            facts.Add(hash);
            facts.Add(compression.Ending);
            return facts.Value;
        }
    }

    public byte[] Compress(byte[] bytes) => compression.Compress(bytes);

    public override object View() => Facts;

    public override void Render(object view, TextWriter to) => throw new InvalidOperationException("a copy is compressed, not rendered");
}
