using System.Globalization;
using Dateline.Theme;

namespace Dateline.Serve;

/// <summary>Writes HTML in which every inserted value is escaped: <c>$"&lt;b&gt;{name}&lt;/b&gt;"</c>.</summary>
internal sealed class HtmlBuilder : StringWriter
{
    public HtmlBuilder()
        : base(CultureInfo.InvariantCulture)
    {
    }

    /// <summary>Writes a template; what stands in braces is text.</summary>
    public HtmlBuilder Add(FormattableString html)
    {
        object[] arguments = Array.ConvertAll(html.GetArguments(), a => Escaped(Convert.ToString(a, CultureInfo.InvariantCulture) ?? ""));
        Write(string.Format(CultureInfo.InvariantCulture, html.Format, arguments));
        return this;
    }

    private static string Escaped(string text)
    {
        var to = new StringWriter(CultureInfo.InvariantCulture);
        MarkupEncoder.Write(to, text);
        return to.ToString();
    }
}
