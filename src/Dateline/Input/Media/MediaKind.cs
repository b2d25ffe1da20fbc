namespace Dateline.Input.Media;

/// <summary>What readers do with a file: look at it, listen to it, read it, or keep it.</summary>
internal enum MediaKind
{
    Picture,

    /// <summary>A picture that is made of XML, and could be a program.</summary>
    Drawing,
    Sound,
    Film,
    Text,
    Document,
}
