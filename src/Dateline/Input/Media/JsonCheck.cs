using System.Text.Json;

namespace Dateline.Input.Media;

/// <summary>Checks that a file is valid JSON, with no more than one value in memory at a time.</summary>
internal static class JsonCheck
{
    private const int Piece = 64 * 1024, LongestValue = 16 << 20, Deepest = 200;

    public static MediaFault? Run(MediaBytes file)
    {
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = Deepest });
        var at = file.At(0, 3).SequenceEqual("\uFEFF"u8) ? 3L : 0L;
        for (var length = Piece; ;)
        {
            var piece = file.At(at, length);
            var isLast = at + piece.Length >= file.Length;
            var reader = new Utf8JsonReader(piece, isLast, state);
            try
            {
                while (reader.Read())
                {
                }
            }
            catch (JsonException exception)
            {
                var line = (int)Math.Min((exception.LineNumber ?? 0) + 1, int.MaxValue);
                const string Hint = "correct this line: programs that read the file would fail";
                return MediaFault.OfContent("the file is not valid JSON", Hint, line);
            }

            if (isLast)
            {
                return null;
            }

            length = reader.BytesConsumed == 0 ? length * 2 : Piece;
            if (length > LongestValue)
            {
                return MediaFault.OfContent("the file has a single value of more than 16 MB", "pack it as .zip");
            }

            at += reader.BytesConsumed;
            state = reader.CurrentState;
        }
    }
}
