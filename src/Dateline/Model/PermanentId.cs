using System.Globalization;

namespace Dateline.Model;

/// <summary>
/// What feeds call a story for ever, even when its address changes: <c>tag:example.org,2019-12-10:putin-erdogan-call</c> (RFC 4151).
/// <paramref name="Tie"/> tells stories of one day and one file name apart; empty where there is only one.
/// </summary>
internal readonly record struct PermanentId(string Site, DateOnly Day, string FileSlug, string Tie)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{Site},{Day:yyyy-MM-dd}:{FileSlug}{(Tie.Length > 0 ? ":" : "")}{Tie}");
}
