using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Dateline.Input.Media.Location;

namespace Dateline.Input.Media.Svg;

/// <summary>
/// Reads an SVG picture as browsers do and finds whatever does more than draw: scripts, embedded pages, addresses of other sites. Elements
/// that are not on the list of those that draw are refused, so unknown elements are refused, too.
/// </summary>
internal sealed class SvgCheck
{
    private const int Longest = 32 << 20, MostFaults = 20, Deepest = 250;

    private readonly ImmutableArray<MediaFault>.Builder _faults = ImmutableArray.CreateBuilder<MediaFault>();
    private readonly XmlReader _reader;
    private readonly SvgCopies _copies = new();
    private bool _hasPlace;
    private PictureSize _size;
    private StringBuilder? _style;
    private (int Line, int Column) _styleAt;

    private SvgCheck(XmlReader reader) => _reader = reader;

    /// <summary>
    /// Everything that is wrong with a picture, which must be UTF-8. <paramref name="hasPlace"/> is true when a photograph embedded in it
    /// contains the place where it was taken. <paramref name="size"/> is how large the picture is, if it says so.
    /// </summary>
    public static ImmutableArray<MediaFault> Run(MediaBytes file, out bool hasPlace, out PictureSize size)
    {
        (hasPlace, size) = (false, PictureSize.None);
        if (file.Length > Longest)
        {
            return [MediaFault.OfDrawing($"the picture is larger than {Longest >> 20} MB", "export it as PNG")];
        }

        var text = Encoding.UTF8.GetString(WebPages.WithoutByteOrderMark(file.At(0, (int)file.Length)));
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = true };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        var check = new SvgCheck(reader);
        try
        {
            check._faults.AddRange(SvgProlog.FaultsOf(text));
            while (check._faults.Count < MostFaults && reader.Read())
            {
                check.Node();
            }

            check.CheckCopies();
        }
        catch (XmlException exception)
        {
            const string What = "the picture is not well-formed XML, so browsers show an error instead";
            check._faults.Add(MediaFault.OfDrawing(What, "export it again", exception.LineNumber, exception.LinePosition));
        }

        (hasPlace, size) = (check._hasPlace, check._size);
        return check._faults.DrainToImmutable();
    }

    private void Node()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.XmlDeclaration
                when _reader.GetAttribute("encoding") is { } encoding && !encoding.Equals("UTF-8", StringComparison.OrdinalIgnoreCase):
                Add($"the picture claims to be encoded in {encoding}, and browsers would decode it as such", "save it as UTF-8");
                break;
            case XmlNodeType.Element:
                Element();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                _style?.Append(_reader.Value);
                break;
            case XmlNodeType.EndElement:
                End(_reader.LocalName, _reader.NamespaceURI, _reader.Depth);
                break;
        }
    }

    private void Element()
    {
        var (name, space, depth, isEmpty) = (_reader.LocalName, _reader.NamespaceURI, _reader.Depth, _reader.IsEmptyElement);
        var isSvg = space == SvgNames.Svg;
        _size = depth == 0 ? SvgSize.Of(_reader) : _size;
        CheckElement(name, isSvg, depth);
        _copies.Open(depth, _reader.GetAttribute("id"));
        while (_faults.Count < MostFaults && _reader.MoveToNextAttribute())
        {
            CheckAttribute(isSvg ? name : "");
        }

        _reader.MoveToElement();
        if (isSvg && name == "style")
        {
            (_style, _styleAt) = (new StringBuilder(), Here);
        }

        if (isEmpty)
        {
            End(name, space, depth);
        }
    }

    private void CheckElement(string name, bool isSvg, int depth)
    {
        if (depth == 0 && !(isSvg && name == "svg"))
        {
            var found = $"its first element is <{_reader.Name}>, not <svg> of the namespace {SvgNames.Svg}";
            _faults.Add(MediaFault.OfContent($"the file's name ends in .svg, but {found}", "export it again"));
        }

        if (isSvg ? !SvgNames.Elements.Contains(name) : !SvgNames.IsInert(_reader.NamespaceURI))
        {
            Add(
                $"the element <{_reader.Name}> does not draw anything, and could run programs on readers' machines",
                "export the picture as plain SVG, or as PNG");
        }
        else if (depth > Deepest)
        {
            Add($"elements are nested more than {Deepest} deep", "export the picture as PNG");
        }
        else if (_style is not null)
        {
            Add($"<style> contains the element <{_reader.Name}>", "remove it");
        }
    }

    private void CheckAttribute(string element)
    {
        var (name, space, value) = (_reader.LocalName, _reader.NamespaceURI, _reader.Value);
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && (space.Length == 0 || !SvgNames.IsInert(space)))
        {
            Add($"the attribute {_reader.Name} of <{Owner()}> runs a script", "remove it");
        }
        else if ((name == "base" && space == SvgNames.Xml) || (name == "ping" && space.Length == 0)
            || (space.Length > 0 && space != SvgNames.Links && !SvgNames.IsInert(space)))
        {
            Add($"the attribute {_reader.Name} of <{Owner()}> is not allowed in a picture", "remove it");
        }
        else if (element.Length > 0 && ((name == "href" && space is "" or SvgNames.Links) || (name == "src" && space.Length == 0)))
        {
            CheckAddress(element, value);
        }
        else if (element.Length > 0 && space.Length == 0)
        {
            CheckValue(element, name, value);
        }
    }

    private void CheckAddress(string element, string value)
    {
        if (element == "use" && value.StartsWith('#'))
        {
            _copies.Use(value[1..]);
        }

        if (SvgValues.FaultOfAddress(element, value) is { } fault)
        {
            var hint = element is "image" or "feImage" ? "embed the picture when you export the drawing" : "remove it";
            Add($"{fault}: {_reader.Name}=\"{Short(value)}\" of <{element}>", hint);
        }

        _hasPlace = _hasPlace
            || (element is "image" or "feImage" && SvgValues.PictureIn(value) is { Length: > 0 } picture && LocationSearch.IsIn(picture));
    }

    private void CheckValue(string element, string name, string value)
    {
        var target = name == "attributeName" ? value.Trim() : "";
        var isActive = target.EndsWith("href", StringComparison.OrdinalIgnoreCase)
            || target.StartsWith("on", StringComparison.OrdinalIgnoreCase) || target is "src" or "base" or "xml:base";
        if (isActive && SvgNames.Animations.Contains(element))
        {
            Add($"<{element}> changes the attribute {target}, which could run a script", "remove it");
        }
        else if (value.AsSpan().IndexOfAny('(', '\\', '@') >= 0 && SvgValues.FaultOfStyle(value) is { } fault)
        {
            Add($"{fault}, in the attribute {name} of <{element}>", "remove it");
        }
    }

    private void End(string name, string space, int depth)
    {
        _copies.Close(depth);
        if (_style is not null && name == "style" && space == SvgNames.Svg)
        {
            if (SvgValues.FaultOfStyle(_style.ToString()) is { } fault)
            {
                _faults.Add(MediaFault.OfDrawing(fault + ", in <style>", "remove it", _styleAt.Line, _styleAt.Column));
            }

            _style = null;
        }
    }

    private void CheckCopies()
    {
        if (_copies.AreTooMany)
        {
            var what = $"<use> makes more than {SvgCopies.Most:N0} copies of elements, so browsers would run out of memory";
            _faults.Add(MediaFault.OfDrawing(what, "export the picture as PNG"));
        }
    }

    private (int Line, int Column) Here => _reader is IXmlLineInfo place ? (place.LineNumber, place.LinePosition) : (0, 0);

    private string Owner()
    {
        var attribute = _reader.Name;
        _reader.MoveToElement();
        var owner = _reader.Name;
        _reader.MoveToAttribute(attribute);
        return owner;
    }

    private void Add(string what, string hint)
    {
        var (line, column) = Here;
        _faults.Add(MediaFault.OfDrawing(what, hint, line, column));
    }

    private static string Short(string value) => value.Length <= 60 ? value : value[..60] + "...";
}
