using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Dateline.Theme;

/// <summary>
/// Escapes text for HTML and XML: only the five characters with a meaning there, so that a page's source stays readable in any script.
/// </summary>
internal sealed unsafe class MarkupEncoder : TextEncoder
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static MarkupEncoder Instance { get; } = new();

    /// <summary><c>&amp;quot;</c> is the longest entity.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    public static void Write(TextWriter to, ReadOnlySpan<char> text)
    {
        for (int next; (next = text.IndexOfAny(Special)) >= 0; text = text[(next + 1)..])
        {
            to.Write(text[..next]);
            to.Write(Entity(text[next]));
        }

        to.Write(text);
    }

    public override string Encode(string value)
    {
        if (value.AsSpan().IndexOfAny(Special) < 0)
        {
            return value;
        }

        var text = new StringWriter(new StringBuilder(value.Length + 16));
        Write(text, value);
        return text.ToString();
    }

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount) =>
        Write(output, value.AsSpan(startIndex, characterCount));

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) =>
        Write(output, value.AsSpan(startIndex, characterCount));

    public override int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(Special);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var entity = Entity((char)unicodeScalar);
        numberOfCharactersWritten = entity.Length;
        return entity.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
    }

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is '&' or '<' or '>' or '"' or '\'';

    private static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
