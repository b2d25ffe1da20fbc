namespace Dateline.Input.Media;

/// <summary>What a media file is to its readers.</summary>
internal enum MediaKind
{
    Picture,

    /// <summary>An SVG picture, which could hold scripts.</summary>
    Drawing,
    Sound,
    Film,
    Text,
    Document,
}
