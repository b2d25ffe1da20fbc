using System.Globalization;

namespace Dateline.Model.Addresses;

/// <summary>
/// The id of a story in feeds, which stays the same when its address changes. <paramref name="Own"/> is the story's own, from its front
/// matter; if that is empty, the id follows from its day and the name of its file, which starts at index <paramref name="NameAt"/> of the
/// path: <c>tag:example.org,2019-12-10:putin-erdogan-call</c> (RFC 4151). Only feeds need the text, so it is not stored.
/// </summary>
internal readonly record struct PermanentId(string Site, DateOnly Day, string Path, int NameAt, string Own)
{
    /// <summary>The id to write into a new story's front matter.</summary>
    public static string Create(string site, DateOnly day, ReadOnlySpan<char> name) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{site},{day:yyyy-MM-dd}:{name}");

    public override string ToString() => Own.Length > 0 ? Own : Create(Site, Day, Name);

    /// <summary>Equal for equal ids; computed without creating the text.</summary>
    public ulong Fingerprint
    {
        get
        {
            Span<char> text = stackalloc char[512];
            return Own.Length == 0 && text.TryWrite(CultureInfo.InvariantCulture, $"tag:{Site},{Day:yyyy-MM-dd}:{Name}", out var length)
                ? Model.Fingerprint.Of(text[..length])
                : Model.Fingerprint.Of(ToString());
        }
    }

    private ReadOnlySpan<char> Name => System.IO.Path.GetFileNameWithoutExtension(Path.AsSpan(NameAt));
}
