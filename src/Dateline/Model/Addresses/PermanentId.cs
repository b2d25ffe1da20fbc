using System.Globalization;

namespace Dateline.Model.Addresses;

/// <summary>
/// The id of a story in feeds, which stays the same when its address changes: <c>tag:example.org,2019-12-10:putin-erdogan-call</c>
/// (RFC 4151). The name is the file's, which starts at index <paramref name="NameAt"/> of the path. If another story of that day has the
/// same name (<paramref name="IsTwin"/>), the whole path is added. Only feeds need the text, so it is not stored.
/// </summary>
internal readonly record struct PermanentId(string Site, DateOnly Day, string Path, int NameAt, bool IsTwin)
{
    public override string ToString()
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(Path.AsSpan(NameAt));
        var suffix = IsTwin ? ":" + Path : "";
        return string.Create(CultureInfo.InvariantCulture, $"tag:{Site},{Day:yyyy-MM-dd}:{name}{suffix}");
    }
}
