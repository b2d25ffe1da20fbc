using System.Globalization;

namespace Dateline.Model;

/// <summary>
/// What feeds call a story for ever, even when its address changes: <c>tag:example.org,2019-12-10:putin-erdogan-call</c> (RFC 4151). The
/// name is that of its file, which starts at <paramref name="NameAt"/> of its path; <paramref name="IsTwin"/>: another story of that day
/// has that name too, so the whole path is added. Only a feed spells it out.
/// </summary>
internal readonly record struct PermanentId(string Site, DateOnly Day, string Path, int NameAt, bool IsTwin)
{
    public override string ToString()
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(Path.AsSpan(NameAt));
        return string.Create(
            CultureInfo.InvariantCulture, $"tag:{Site},{Day:yyyy-MM-dd}:{name}{(IsTwin ? ":" : "")}{(IsTwin ? Path : "")}");
    }
}
