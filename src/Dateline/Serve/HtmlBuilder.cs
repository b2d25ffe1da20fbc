using System.Globalization;
using Dateline.Theme;

namespace Dateline.Serve;

/// <summary>Writes HTML and escapes every inserted value: <c>$"&lt;b&gt;{name}&lt;/b&gt;"</c>.</summary>
internal sealed class HtmlBuilder : StringWriter
{
    public HtmlBuilder()
        : base(CultureInfo.InvariantCulture)
    {
    }

    /// <summary>Writes a template. The values in braces are text and are escaped.</summary>
    public HtmlBuilder Add(FormattableString html)
    {
        object[] arguments = Array.ConvertAll(html.GetArguments(), a => Escape(Convert.ToString(a, CultureInfo.InvariantCulture) ?? ""));
        Write(string.Format(CultureInfo.InvariantCulture, html.Format, arguments));
        return this;
    }

    private static string Escape(string text)
    {
        var to = new StringWriter(CultureInfo.InvariantCulture);
        MarkupEncoder.Write(to, text);
        return to.ToString();
    }
}
