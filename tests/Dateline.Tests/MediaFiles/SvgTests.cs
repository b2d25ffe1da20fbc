using System.Text;
using Dateline.Input.Media;

namespace Dateline.Tests.MediaFiles;

/// <summary>SVG pictures that only draw are published; what could run or load something is named with its line.</summary>
public sealed class SvgTests
{
    private const string Namespace = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    [Theory]
    [InlineData("<script>alert(1)</script>", "the element <script> does not draw")]
    [InlineData("<script href=\"https://evil.example/x.js\"/>", "the element <script> does not draw")]
    [InlineData("<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>", "the element <s:script> does not draw")]
    [InlineData(
        "<metadata><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script></metadata>", "the element <script> does not draw")]
    [InlineData("<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"x\"/>", "the element <h:img> does not draw")]
    [InlineData("<foreignObject><p/></foreignObject>", "the element <foreignObject> does not draw")]
    [InlineData("<iframe src=\"https://evil.example/\"/>", "the element <iframe> does not draw")]
    [InlineData("<handler>alert(1)</handler>", "the element <handler> does not draw")]
    [InlineData("<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"/>", "the element <m:math> does not draw")]
    [InlineData("<plain xmlns=\"\"/>", "the element <plain> does not draw")]
    [InlineData("<g onclick=\"alert(1)\"/>", "the attribute onclick of <g> runs a script")]
    [InlineData("<g ONLOAD=\"alert(1)\"/>", "the attribute ONLOAD of <g> runs a script")]
    [InlineData("<animate onbegin=\"alert(1)\"/>", "the attribute onbegin of <animate> runs a script")]
    [InlineData("<g xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"click\"/>", "the attribute ev:event of <g> is not allowed")]
    [InlineData("<g xml:base=\"https://evil.example/\"/>", "the attribute xml:base of <g> is not allowed")]
    [InlineData("<a xlink:href=\"javascript:alert(1)\"/>", "a link runs a script")]
    [InlineData("<a href=\" java&#10;script:alert(1)\"/>", "a link runs a script")]
    [InlineData("<a href=\"&#x6A;avascript&#58;alert(1)\"/>", "a link runs a script")]
    [InlineData("<a href=\"data:text/html,x\"/>", "a link runs a script")]
    [InlineData("<a href=\"#x\" ping=\"https://evil.example/\"/>", "the attribute ping of <a> is not allowed")]
    [InlineData("<image href=\"https://evil.example/x.png\"/>", "a picture is loaded from another place")]
    [InlineData("<image href=\"//evil.example/x.png\"/>", "a picture is loaded from another place")]
    [InlineData("<image xlink:href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>", "a picture is loaded from another place")]
    [InlineData("<use href=\"https://evil.example/x.svg#a\"/>", "something is loaded from another place")]
    [InlineData("<use href=\"data:image/svg+xml,x#a\"/>", "something is loaded from another place")]
    [InlineData("<filter id=\"f\"><feImage href=\"wall.png\"/></filter>", "a picture is loaded from another place")]
    [InlineData("<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>", "<animate> changes the attribute href")]
    [InlineData("<set attributeName=\" xlink:href \" to=\"javascript:alert(1)\"/>", "<set> changes the attribute xlink:href")]
    [InlineData("<set attributeName=\"onclick\" to=\"alert(1)\"/>", "<set> changes the attribute onclick")]
    [InlineData("<style>@import url(https://evil.example/x.css);</style>", "a style has @import")]
    [InlineData("<style><![CDATA[@import 'https://evil.example/x.css';]]></style>", "a style has @import")]
    [InlineData("<style>@im<!-- -->port 'https://evil.example/x.css';</style>", "a style has @import")]
    [InlineData("<style>@\\69mport 'https://evil.example/x.css';</style>", "a style has @import")]
    [InlineData("<style>g { fill: u\\72 l(https://evil.example/x) }</style>", "a style loads something from another place with url()")]
    [InlineData(
        "<style>@font-face { font-family: a; src: url('https://evil.example/a.woff2') }</style>",
        "a style loads something from another place with url()")]
    [InlineData("<style>g { background: -webkit-image-set('https://evil.example/x' 1x) }</style>", "a style has image-set")]
    [InlineData("<style>a<style/>@import 'x';</style>", "<style> contains the element <style>")]
    [InlineData(
        "<g style=\"fill: url(https://evil.example/x#a)\"/>",
        "a style loads something from another place with url(), in the attribute style of <g>")]
    [InlineData(
        "<g fill=\"URL( 'https://evil.example/x#a' )\"/>",
        "a style loads something from another place with url(), in the attribute fill of <g>")]
    [InlineData(
        "<set attributeName=\"fill\" to=\"url(//evil.example/x#a)\"/>",
        "a style loads something from another place with url(), in the attribute to of <set>")]
    [InlineData("<?xml-stylesheet href=\"https://evil.example/x.css\"?>", "<?xml-stylesheet?> loads a style")]
    [InlineData("<g>&lol;</g>", "the picture is not well-formed XML")]
    [InlineData("<g>", "the picture is not well-formed XML")]
    public void What_runs_or_loads_something_is_named_with_its_line(string inside, string message)
    {
        var fault = Faults($"<svg {Namespace}>\n{inside}\n</svg>").First();
        Assert.StartsWith(message, fault.What);
        Assert.InRange(fault.Line, 2, 3);
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<svg {0}>&b;</svg>",
        "<!DOCTYPE> contains declarations",
        1)]
    [InlineData("<!DOCTYPE svg [\n<!ATTLIST svg onload CDATA \"alert(1)\">]>\n<svg {0}/>", "<!DOCTYPE> contains declarations", 1)]
    [InlineData(
        "<!-- <!DOCTYPE svg> -->\n<!DOCTYPE svg [ <?xml-stylesheet href=\"https://evil.example/x.xsl\"?> ]><svg {0}/>",
        "<!DOCTYPE> contains declarations",
        1)]
    [InlineData(
        "<!DOCTYPE svg PUBLIC \"a>b\" \"c\" [<!ENTITY % x SYSTEM \"https://evil.example/x.dtd\">%x;]><svg {0}/>",
        "<!DOCTYPE> contains declarations",
        1)]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n<svg {0}/>", "the picture claims to be encoded in UTF-7", 1)]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-2022-jp\"?>\n<svg {0}/>", "the picture claims to be encoded in iso-2022-jp", 1)]
    [InlineData("<?xml-stylesheet type=\"text/xsl\" href=\"#x\"?><svg {0}/>", "<?xml-stylesheet?> loads a style", 1)]
    [InlineData("<svg {0} onload=\"alert(1)\"/>", "the attribute onload of <svg> runs a script", 1)]
    [InlineData("<g {0}/>", "the file's name ends in .svg, but its first element is <g>", 0)]
    [InlineData("<svg/>", "the file's name ends in .svg, but its first element is <svg>", 0)]
    public void The_whole_picture_is_looked_at(string text, string message, int line)
    {
        var fault = Faults(text.Replace("{0}", Namespace, StringComparison.Ordinal))[0];
        Assert.StartsWith(message, fault.What);
        Assert.Equal(line, fault.Line);
    }

    [Fact]
    public void Other_encodings_and_packed_pictures_are_refused()
    {
        foreach (var bytes in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 }
            .Select(e => (byte[])[.. e.GetPreamble(), .. e.GetBytes(Samples.Svg)])
            .Append([0x1F, 0x8B, 8, 0])
            .Append([.. Samples.Text(Samples.Svg), 0xE6])
            .Append(Encoding.Unicode.GetBytes(Samples.Svg)))
        {
            Assert.NotEmpty(MediaReader.Read("a.svg", new MediaBytes(bytes)).Faults);
        }
    }

    [Fact]
    public void Copies_of_copies_are_counted()
    {
        var levels = string.Concat(
            Enumerable.Range(1, 9).Select(i => $"<g id=\"l{i}\">{string.Concat(Enumerable.Repeat($"<use href=\"#l{i - 1}\"/>", 10))}</g>"));
        Assert.StartsWith(
            "<use> makes more than 1,000,000 copies of elements",
            Faults($"<svg {Namespace}><path id=\"l0\"/>{levels}</svg>").Single().What);
        Assert.Empty(Faults($"<svg {Namespace}><g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g></svg>"));
        Assert.Empty(Faults($"<svg {Namespace}><path id=\"a\"/>{string.Concat(Enumerable.Repeat("<use href=\"#a\"/>", 50_000))}</svg>"));
        Assert.NotEmpty(
            Faults(
                $"<svg {Namespace}>{string.Concat(Enumerable.Repeat("<g>", 400))}{string.Concat(Enumerable.Repeat("</g>", 400))}</svg>"));
    }

    /// <summary>The heads of what programs that newsrooms draw with write, and their peculiarities.</summary>
    [Theory]
    [InlineData("matplotlib", """
        <?xml version="1.0" encoding="utf-8" standalone="no"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
          "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg xmlns:xlink="http://www.w3.org/1999/xlink" width="460.8pt" height="345.6pt" viewBox="0 0 460.8 345.6"
             xmlns="http://www.w3.org/2000/svg" version="1.1">
         <metadata>
          <rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"
                   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
           <cc:Work>
            <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>
            <dc:date>2020-01-10T12:00:00</dc:date>
            <dc:format>image/svg+xml</dc:format>
           </cc:Work>
          </rdf:RDF>
         </metadata>
         <defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>
         <g id="figure_1"><g clip-path="url(#p1)"><use xlink:href="#m1" x="57.6" y="307.6" style="stroke: #000000; stroke-width: 0.8"/></g>
         <image xlink:href="data:image/png;base64,
        iVBORw0KGgo=" id="i" transform="scale(1 -1)translate(0 -9)" width="9" height="9"/></g>
         <defs><path id="m1" d="M 0 0 L 0 3.5"/><clipPath id="p1"><rect x="57.6" y="41.4" width="357" height="266"/></clipPath></defs>
        </svg>
        """)]
    [InlineData("Inkscape", """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <!-- Created with Inkscape (http://www.inkscape.org/) -->
        <svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.2.2"
           sodipodi:docname="levels.svg" inkscape:export-filename="/home/a/levels.png"
           xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
           xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
           xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
          <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7"><inkscape:grid type="xygrid"/></sodipodi:namedview>
          <defs id="defs2">
            <inkscape:path-effect effect="skeletal"/>
            <linearGradient id="g"><stop style="stop-color:#000000;" offset="0"/></linearGradient>
          </defs>
          <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
          <path style="fill:url(#g);-inkscape-stroke:none" d="M0 0h9" sodipodi:nodetypes="cc"/>
          <text xml:space="preserve" style="font-family:'DejaVu Sans'"><tspan sodipodi:role="line">Levels</tspan></text>
          <flowRoot xml:space="preserve"><flowRegion><rect width="9" height="9"/></flowRegion><flowPara>Levels</flowPara></flowRoot></g>
        </svg>
        """)]
    [InlineData("Illustrator", """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- Generator: Adobe Illustrator 24.0.1, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
        <svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
             xmlns:x="http://ns.adobe.com/Extensibility/1.0/" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"
             x="0px" y="0px" viewBox="0 0 9 9" style="enable-background:new 0 0 9 9;" xml:space="preserve">
        <metadata><?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="w"?></metadata>
        <style type="text/css">
        	.st0{fill:#E30613;}
        	.st1{font-family:'MyriadPro-Regular';}
        	.st2{clip-path:url(#SVGID_2_);}
        </style>
        <switch><g i:extraneous="self"><defs><rect id="SVGID_1_" width="9" height="9"/></defs><clipPath id="SVGID_2_">
        <use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath><path class="st0" d="M0,0h9"/></g></switch>
        </svg>
        """)]
    [InlineData("svglite", """
        <?xml version='1.0' encoding='UTF-8' ?>
        <svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' class='svglite' data-engine-version='2.0'
             width='720.00pt' height='576.00pt' viewBox='0 0 720.00 576.00'>
        <defs>
          <style type='text/css'><![CDATA[
            .svglite line, .svglite polyline, .svglite rect { fill: none; stroke: #000000; }
            @font-face { font-family: 'Lato'; src: url("data:font/woff2;base64,d09GMg==") format("woff2"); }
          ]]></style>
        </defs>
        <rect width='100%' height='100%' style='stroke: none; fill: #FFFFFF;'/>
        <g clip-path='url(#cpMHw3)'>
        <text x='3' y='9' style='font-size: 8.80px;' textLength='9px' lengthAdjust='spacingAndGlyphs'>10</text></g>
        </svg>
        """)]
    [InlineData("Datawrapper", """
        <svg width="600" height="400" viewBox="0 0 600 400" fill="none" xmlns="http://www.w3.org/2000/svg"
             xmlns:xlink="http://www.w3.org/1999/xlink" role="img" aria-label="Levels">
        <title>Levels</title><desc>In metres</desc><rect width="600" height="400" fill="#FFF"/>
        <a href="https://www.datawrapper.de/_/abcde/" target="_blank">
        <text font-family="Roboto" font-size="12px" fill="#888">Source</text></a>
        <g style="mix-blend-mode: multiply; transform: translate(3px, 4px);">
        <path d="M0 0H9" stroke="#18A1CD" stroke-width="2" data-row="1"/></g></svg>
        """)]
    [InlineData("Graphviz", """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
         "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg width="62pt" height="116pt" xmlns="http://www.w3.org/2000/svg"><g id="graph0" class="graph">
        <a xlink:href="https://example.org/" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:title="a"><ellipse rx="27"/></a></g></svg>
        """)]
    public void What_drawing_programs_write_is_published(string program, string text) =>
        Assert.True(Faults(text).Length == 0, $"{program}: {string.Join('\n', Faults(text).Select(f => $"{f.Line}: {f.What}"))}");

    [Fact]
    public void A_scheme_is_found_however_far_it_is_stretched() =>
        Assert.StartsWith(
            "a link runs a script",
            Faults($"<svg {Namespace}><a href=\"java{string.Concat(Enumerable.Repeat("&#9;", 500))}script:alert(1)\"/></svg>")
                .Single().What);

    // Each fault looks its attribute up by name: all of them would take quadratic time.
    [Fact(Timeout = 60_000)]
    [Trait("Speed", "Slow")]
    public async Task One_element_with_thousands_of_scripts_is_read_no_further_than_need_be()
    {
        var text = $"<svg {Namespace}><rect {string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"on{i}=\"1\""))}/></svg>";
        Assert.InRange((await Task.Run(() => Faults(text), TestContext.Current.CancellationToken)).Length, 1, 20);
    }

    private static MediaFault[] Faults(string text) => [.. MediaReader.Read("a.svg", new MediaBytes(Samples.Text(text))).Faults];
}
