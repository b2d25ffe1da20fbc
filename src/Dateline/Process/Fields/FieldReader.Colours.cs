using Dateline.Model.Looks;

namespace Dateline.Process.Fields;

/// <content>This part reads colours.</content>
internal sealed partial class FieldReader
{
    /// <summary>Reads a colour; null when absent or invalid.</summary>
    public Shade? Shade(Field field)
    {
        var written = Located(field);
        if (written.IsEmpty)
        {
            return null;
        }

        if (Colour.Parse(written.Value) is { } colour)
        {
            return new Shade(colour, written.Where);
        }

        ReportInvalid(written.Where, field, $"is '{written.Value}'", $"write {field.Name}: \"{Likely(written.Value)}\"");
        return null;
    }

    /// <summary>The colour that was probably meant, or an example of one.</summary>
    private static Colour Likely(string written)
    {
        var digits = written.TrimStart('#');
        var six = digits.Length switch
        {
            // #abc is short for #aabbcc; of #aabbccdd, the end says how much shines through.
            3 or 4 => string.Concat(digits[..3].Select(d => new string(d, 2))),
            8 => digits[..6],
            _ => digits,
        };
        return Colour.Parse("#" + six) ?? new Colour(0xa5, 0x1c, 0x17);
    }
}
