using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Dateline.Input.Media.Location;

namespace Dateline.Input.Media.Svg;

/// <summary>
/// Reads an SVG picture as browsers do and finds what it does beside drawing: scripts, whole pages, addresses elsewhere. What is not on the
/// list of elements that draw is refused, so that an element that nobody thought of is, too.
/// </summary>
internal sealed class SvgCheck
{
    private const int Longest = 32 << 20, MostFaults = 20, Deepest = 250;

    private readonly ImmutableArray<MediaFault>.Builder _faults = ImmutableArray.CreateBuilder<MediaFault>();
    private readonly XmlReader _reader;
    private readonly SvgCopies _copies = new();
    private bool _hasPlace;
    private StringBuilder? _style;
    private (int Line, int Column) _styleAt;

    private SvgCheck(XmlReader reader) => _reader = reader;

    /// <summary>
    /// Everything that is wrong with a picture, whose text is UTF-8; <paramref name="hasPlace"/>: a photograph within it tells where it was
    /// taken.
    /// </summary>
    public static ImmutableArray<MediaFault> Run(MediaBytes file, out bool hasPlace)
    {
        hasPlace = false;
        if (file.Length > Longest)
        {
            return [MediaFault.OfDrawing($"the picture is larger than {Longest >> 20} MB", "export it as PNG")];
        }

        var text = Encoding.UTF8.GetString(WebPages.Unmarked(file.At(0, (int)file.Length)));
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

            check.Copied();
        }
        catch (XmlException exception)
        {
            const string What = "the picture is not well-formed XML, so browsers show an error in its place";
            check._faults.Add(MediaFault.OfDrawing(What, "export it again", exception.LineNumber, exception.LinePosition));
        }

        hasPlace = check._hasPlace;
        return check._faults.DrainToImmutable();
    }

    private void Node()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.XmlDeclaration
                when _reader.GetAttribute("encoding") is { } encoding && !encoding.Equals("UTF-8", StringComparison.OrdinalIgnoreCase):
                Add($"the picture says that it is in {encoding}, and browsers would read it so", "save it in UTF-8");
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
        if (depth == 0 && !(isSvg && name == "svg"))
        {
            var what =
                $"the file's name ends in .svg, but its first element is <{_reader.Name}>, and not <svg> of the namespace {SvgNames.Svg}";
            _faults.Add(MediaFault.OfContent(what, "export it again"));
        }

        if (isSvg ? !SvgNames.Elements.Contains(name) : !SvgNames.IsInert(space))
        {
            Add($"the element <{_reader.Name}> does not draw anything, and could run programs on readers' machines",
                "export the picture as plain SVG, or as PNG");
        }
        else if (depth > Deepest)
        {
            Add($"elements are nested more than {Deepest} deep", "export the picture as PNG");
        }
        else if (_style is not null)
        {
            Add($"<style> holds the element <{_reader.Name}>", "take it out");
        }

        _copies.Open(depth, _reader.GetAttribute("id"));
        while (_faults.Count < MostFaults && _reader.MoveToNextAttribute())
        {
            Attribute(isSvg ? name : "");
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

    private void Attribute(string element)
    {
        var (name, space, value) = (_reader.LocalName, _reader.NamespaceURI, _reader.Value);
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && (space.Length == 0 || !SvgNames.IsInert(space)))
        {
            Add($"the attribute {_reader.Name} of <{Owner()}> runs a script", "take it out");
        }
        else if ((name == "base" && space == SvgNames.Xml) || (name == "ping" && space.Length == 0)
            || (space.Length > 0 && space != SvgNames.Links && !SvgNames.IsInert(space)))
        {
            Add($"the attribute {_reader.Name} of <{Owner()}> has no business in a picture", "take it out");
        }
        else if (element.Length > 0 && ((name == "href" && space is "" or SvgNames.Links) || (name == "src" && space.Length == 0)))
        {
            Address(element, value);
        }
        else if (element.Length > 0 && space.Length == 0)
        {
            Value(element, name, value);
        }
    }

    private void Address(string element, string value)
    {
        if (element == "use" && value.StartsWith('#'))
        {
            _copies.Use(value[1..]);
        }

        if (SvgValues.FaultOfAddress(element, value) is { } fault)
        {
            var hint = element is "image" or "feImage" ? "embed the picture when you export the drawing" : "take it out";
            Add($"{fault}: {_reader.Name}=\"{Short(value)}\" of <{element}>", hint);
        }

        _hasPlace = _hasPlace
            || (element is "image" or "feImage" && SvgValues.PictureIn(value) is { Length: > 0 } picture && LocationSearch.IsIn(picture));
    }

    private void Value(string element, string name, string value)
    {
        var target = name == "attributeName" ? value.Trim() : "";
        var isActive = target.EndsWith("href", StringComparison.OrdinalIgnoreCase)
            || target.StartsWith("on", StringComparison.OrdinalIgnoreCase) || target is "src" or "base" or "xml:base";
        if (isActive && SvgNames.Animations.Contains(element))
        {
            Add($"<{element}> changes the attribute {target}, which could run a script", "take it out");
        }
        else if (value.AsSpan().IndexOfAny('(', '\\', '@') >= 0 && SvgValues.FaultOfStyle(value) is { } fault)
        {
            Add($"{fault}, in the attribute {name} of <{element}>", "take it out");
        }
    }

    private void End(string name, string space, int depth)
    {
        _copies.Close(depth);
        if (_style is not null && name == "style" && space == SvgNames.Svg)
        {
            if (SvgValues.FaultOfStyle(_style.ToString()) is { } fault)
            {
                _faults.Add(MediaFault.OfDrawing(fault + ", in <style>", "take it out", _styleAt.Line, _styleAt.Column));
            }

            _style = null;
        }
    }

    private void Copied()
    {
        if (_copies.AreTooMany)
        {
            var what = $"<use> copies elements which copy others, more than {SvgCopies.Most:N0} in all: browsers would run out of memory";
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
