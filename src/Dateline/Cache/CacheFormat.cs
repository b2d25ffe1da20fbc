using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Cache;

/// <summary>
/// Serializes values of the cache. <see cref="CachedAttribute"/> generates the methods of records; the methods here are for types that are
/// not simply stored member by member. Positions are stored without the path of their file, which the reader knows.
/// </summary>
internal static partial class CacheFormat
{
    public static void Write(this ByteWriter to, SourceSpan span)
    {
        to.Number(span.Line);
        to.Number(span.Column);
        to.Number(span.Length);
    }

    public static SourceSpan ReadSourceSpan(this ref ByteReader from) => new(from.DisplayPath, from.Int(), from.Int(), from.Int());

    public static void Write(this ByteWriter to, Moment moment)
    {
        to.Number(moment.At.Ticks);
        to.Number((long)moment.At.Offset.TotalMinutes);
        to.Flag(moment.HasTime);
    }

    public static Moment ReadMoment(this ref ByteReader from)
    {
        var (ticks, minutes) = (from.Number(), from.Number());
        return new Moment(new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes)), from.Flag());
    }

    public static void Write(this ByteWriter to, Publication publication)
    {
        to.Number((int)publication.Status);
        Write(to, publication.Embargo);
        Write(to, publication.Expires);
    }

    // Nearly all texts have the same, so they share one object.
    public static Publication ReadPublication(this ref ByteReader from)
    {
        var (status, embargo, expires) = ((Status)from.Int(), ReadOptionalMoment(ref from), ReadOptionalMoment(ref from));
        return (status, embargo, expires) == (Publication.Plain.Status, null, null)
            ? Publication.Plain
            : new Publication(status, embargo, expires);
    }

    /// <summary>Writes a warning or a note; documents with errors are never cached.</summary>
    public static void Write(this ByteWriter to, Diagnostic warning)
    {
        to.Number((int)warning.Severity);
        to.Text(warning.Code.Id);
        to.Text(warning.Code.Meaning);
        to.Write(warning.Where);
        to.Text(warning.Message);
        to.Text(warning.Expected);
        to.Text(warning.Hint);
        to.Number(warning.Others);
    }

    public static Diagnostic ReadWarning(this ref ByteReader from) =>
        new((Severity)from.Int(), new Code(from.Text(), from.Text()), from.ReadSourceSpan(), from.Text(), from.Text(), from.Text())
        {
            Others = from.Int(),
        };

    private static void Write(ByteWriter to, Moment? moment)
    {
        to.Flag(moment is not null);
        if (moment is { } given)
        {
            to.Write(given);
        }
    }

    private static Moment? ReadOptionalMoment(ref ByteReader from) => from.Flag() ? from.ReadMoment() : null;
}
