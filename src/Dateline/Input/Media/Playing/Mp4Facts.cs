using System.Buffers.Binary;

namespace Dateline.Input.Media.Playing;

/// <summary>
/// Reads the movie header of MPEG-4 and QuickTime files (ISO/IEC 14496-12, sections 8.2, 8.3 and 8.4), at the beginning of the file or at
/// its end. The file is not trusted: no box may be longer than the box around it, and only some boxes are looked at.
/// </summary>
internal ref struct Mp4Facts
{
    private const int MostBoxes = 2000;

    private readonly MediaBytes _file;
    private int _left = MostBoxes;
    private long _milliseconds;
    private uint _scale;
    private bool _isFragmented;
    private int _width, _height;
    private bool _hasSound, _hasMovie, _hasData, _isShort;

    private Mp4Facts(MediaBytes file)
    {
        _file = file;
    }

    public static PlayingFacts Read(MediaBytes file)
    {
        var facts = new Mp4Facts(file);
        facts.Walk(0, file.Length, 0);
        return facts._hasMovie
            ? new PlayingFacts(facts._milliseconds, facts._width, facts._height, facts._hasSound)
            : PlayingFacts.None;
    }

    /// <summary>
    /// Whether the file ends within its movie or its data, or has data and no movie box, without which nothing plays. Cameras write that
    /// box last, so it is missing where they were stopped.
    /// </summary>
    public static bool IsCutOff(MediaBytes file)
    {
        var facts = new Mp4Facts(file);
        facts.Walk(0, file.Length, 0);
        return facts._isShort || (facts._hasData && !facts._hasMovie);
    }

    private void Walk(long at, long end, int depth)
    {
        while (at + 8 <= end && _left-- > 0)
        {
            var head = _file.At(at, 16);
            if (head.Length < 8)
            {
                return;
            }

            var (length, start) = ((long)BinaryPrimitives.ReadUInt32BigEndian(head), 8);
            if (length == 1 && head.Length == 16)
            {
                (length, start) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
            }

            var isData = depth == 0 && head[4..8].SequenceEqual("mdat"u8);
            _hasData |= isData;
            _isShort |= (isData || (depth == 0 && head[4..8].SequenceEqual("moov"u8))) && length > end - at;
            length = length == 0 && depth == 0 ? end - at : length;
            if (length < start || length > end - at)
            {
                return;
            }

            Take(head.Slice(4, 4), at + start, at + length, depth);
            at += length;
        }
    }

    private void Take(ReadOnlySpan<byte> type, long at, long end, int depth)
    {
        if (depth == 0)
        {
            if (type.SequenceEqual("moov"u8) && !_hasMovie)
            {
                _hasMovie = true;
                Walk(at, end, 1);
            }

            return;
        }

        if (type.SequenceEqual("trak"u8) || type.SequenceEqual("mdia"u8) || type.SequenceEqual("mvex"u8))
        {
            // The header counts only what is in the movie box, which of a file in fragments is nothing or its beginning.
            if (type.SequenceEqual("mvex"u8))
            {
                (_isFragmented, _milliseconds) = (true, 0);
            }

            Walk(at, end, depth + 1);
            return;
        }

        var content = _file.At(at, (int)Math.Min(end - at, 128));
        if (type.SequenceEqual("mvhd"u8))
        {
            TakeLength(content);
        }
        else if (type.SequenceEqual("mehd"u8))
        {
            _milliseconds = Time(content, 4, _scale);
        }
        else if (type.SequenceEqual("tkhd"u8))
        {
            TakeSize(content);
        }
        else if (type.SequenceEqual("hdlr"u8) && content.Length >= 12)
        {
            _hasSound |= content[8..12].SequenceEqual("soun"u8);
        }
    }

    private void TakeLength(ReadOnlySpan<byte> movie)
    {
        var scaleAt = movie is [1, ..] ? 20 : 12;
        if (movie.Length < scaleAt + 4)
        {
            return;
        }

        _scale = BinaryPrimitives.ReadUInt32BigEndian(movie[scaleAt..]);
        _milliseconds = _isFragmented ? _milliseconds : Time(movie, scaleAt + 4, _scale);
    }

    private static long Time(ReadOnlySpan<byte> box, int at, uint scale)
    {
        var isLong = box is [1, ..];
        if (box.Length < at + (isLong ? 8 : 4))
        {
            return 0;
        }

        var units = isLong ? BinaryPrimitives.ReadUInt64BigEndian(box[at..]) : BinaryPrimitives.ReadUInt32BigEndian(box[at..]);
        return units == (isLong ? ulong.MaxValue : uint.MaxValue) ? 0 : PlayingFacts.Time(units, scale);
    }

    // Width and height are 16.16 numbers behind a matrix that turns the picture: phones film lying on their side.
    private void TakeSize(ReadOnlySpan<byte> track)
    {
        var matrixAt = track is [1, ..] ? 52 : 40;
        if (_width > 0 || track.Length < matrixAt + 44)
        {
            return;
        }

        var matrix = track[matrixAt..];
        var width = (int)(BinaryPrimitives.ReadUInt32BigEndian(matrix[36..]) >> 16);
        var height = (int)(BinaryPrimitives.ReadUInt32BigEndian(matrix[40..]) >> 16);
        var isTurned = BinaryPrimitives.ReadInt32BigEndian(matrix) == 0 && BinaryPrimitives.ReadInt32BigEndian(matrix[4..]) != 0;
        if (width > 0 && height > 0)
        {
            (_width, _height) = isTurned ? (height, width) : (width, height);
        }
    }
}
