using System.Buffers.Binary;

namespace Dateline.Tests.Looks;

/// <summary>
/// Files that begin as typefaces do (WOFF 2.0, section 4): the header and the list of tables. No browser could draw with them.
/// </summary>
internal static class Fonts
{
    private static readonly string[] Known =
        ["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca"];

    public static byte[] Woff2(params string[] tables)
    {
        byte[] list =
        [
            .. tables.SelectMany(t => Array.IndexOf(Known, t) switch
            {
                // Their length is there twice, as they are stored in another form.
                var known and (10 or 11) => [(byte)known, 0x83, 0x01, 0x05],
                >= 0 and var known => [(byte)known, 0x83, 0x01],
                _ when t == "fvar" => [(byte)47, (byte)0x10],
                _ => new byte[] { 63, (byte)t[0], (byte)t[1], (byte)t[2], (byte)t[3], 0x10 },
            }),
        ];
        byte[] file = [.. "wOF2"u8, .. new byte[44], .. list, .. new byte[100]];
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(8), file.Length);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(12), (short)tables.Length);
        return file;
    }
}
