using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Markdown.Embeds;

/// <summary>The addresses of the frames of maps and charts, from the addresses of their pages.</summary>
internal static partial class MapFrames
{
    // A frame is about 600 pixels wide and 450 high; the world has 256 pixels at zoom 0.
    private const double FrameWidth = 600, FrameHeight = 450, Tile = 256;

    public static string? OfOpenStreetMap(Uri page)
    {
        if (page.AbsolutePath == "/export/embed.html")
        {
            return Queries.Find(page, "bbox") is { } box && Box().IsMatch(box)
                ? Open(box, Queries.Find(page, "marker") is { } pin && Pair().IsMatch(pin) ? pin : "")
                : null;
        }

        var marker = (Queries.Find(page, "mlat"), Queries.Find(page, "mlon")) is ({ } lat, { } lon) && Pair().IsMatch($"{lat},{lon}")
            ? $"{lat},{lon}"
            : "";
        var found = Place().Match(page.Fragment);
        return found.Success
            ? Open(BoxAround(Number(found, 1), Number(found, 2), Number(found, 3)), marker)
            : marker.Length > 0 ? Open(BoxAround(15, Number(Pair().Match(marker), 1), Number(Pair().Match(marker), 2)), marker) : null;
    }

    public static string? OfGoogle(Uri page)
    {
        var path = page.AbsolutePath;
        if (page.IdnHost != "maps.google.com" && path != "/maps" && !path.StartsWith("/maps/", StringComparison.Ordinal))
        {
            return null;
        }

        if (path == "/maps/embed" && Queries.Find(page, "pb") is { } data)
        {
            return $"https://www.google.com/maps/embed?pb={Uri.EscapeDataString(data)}";
        }

        if (path.StartsWith("/maps/d/", StringComparison.Ordinal))
        {
            return Queries.Find(page, "mid") is { } own && Name().IsMatch(own) ? $"https://www.google.com/maps/d/embed?mid={own}" : null;
        }

        var at = At().Match(path);
        var query = PlaceName().Match(path) is { Success: true } named
            ? Uri.UnescapeDataString(named.Groups[1].Value.Replace('+', ' '))
            : Queries.Find(page, "q") ?? Queries.Find(page, "query") ?? (at.Success ? $"{at.Groups[1].Value},{at.Groups[2].Value}" : "");
        return query.Length is 0 or > 300
            ? null
            : $"https://www.google.com/maps?q={Uri.EscapeDataString(query)}"
                + (at.Success ? $"&ll={at.Groups[1].Value},{at.Groups[2].Value}&z={at.Groups[3].Value}" : "") + "&output=embed";
    }

    public static string? OfDatawrapper(Uri page)
    {
        var found = Chart().Match(page.AbsolutePath);
        if (!found.Success)
        {
            return null;
        }

        return page.IdnHost == "datawrapper.dwcdn.net"
            ? $"https://datawrapper.dwcdn.net/{found.Groups[1].Value}/{(found.Groups[2].Success ? found.Groups[2].Value + "/" : "")}"
            : page.AbsolutePath.StartsWith("/_/", StringComparison.Ordinal)
                ? $"https://www.datawrapper.de/_/{found.Groups[1].Value}/"
                : null;
    }

    public static string? OfFlourish(Uri page) => Flourish().Match(page.AbsolutePath) is { Success: true } found
        ? $"https://flo.uri.sh/{found.Groups[1].Value}/{found.Groups[2].Value}/embed"
        : null;

    private static string Open(string box, string marker) =>
        $"https://www.openstreetmap.org/export/embed.html?bbox={box}&layer=mapnik" + (marker.Length > 0 ? $"&marker={marker}" : "");

    private static string BoxAround(double zoom, double lat, double lon)
    {
        var degrees = 360 / Math.Pow(2, Math.Clamp(zoom, 0, 19)) / Tile;
        var (across, up) = (degrees * FrameWidth / 2, degrees * FrameHeight / 2 * Math.Cos(lat * Math.PI / 180));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lon - across:0.#####},{lat - up:0.#####},{lon + across:0.#####},{lat + up:0.#####}");
    }

    private static double Number(Match found, int group) => double.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"[#&]map=([0-9]{1,2}(?:\.[0-9]{1,4})?)/(-?[0-9]{1,2}(?:\.[0-9]{1,10})?)/(-?[0-9]{1,3}(?:\.[0-9]{1,10})?)(?:&|\z)")]
    private static partial Regex Place();

    [GeneratedRegex(@"^-?[0-9.]{1,20}(?:,-?[0-9.]{1,20}){3}\z")]
    private static partial Regex Box();

    [GeneratedRegex(@"^(-?[0-9]{1,2}(?:\.[0-9]{1,15})?),(-?[0-9]{1,3}(?:\.[0-9]{1,15})?)\z")]
    private static partial Regex Pair();

    [GeneratedRegex(@"/@(-?[0-9]{1,2}(?:\.[0-9]{1,15})?),(-?[0-9]{1,3}(?:\.[0-9]{1,15})?),([0-9]{1,2})(?:\.[0-9]+)?z")]
    private static partial Regex At();

    [GeneratedRegex(@"^/maps/(?:place|search)/([^/@]+)")]
    private static partial Regex PlaceName();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{4,80}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^/(?:_/)?([A-Za-z0-9]{5})(?:/([0-9]{1,5}))?/?\z")]
    private static partial Regex Chart();

    [GeneratedRegex(@"^/(visualisation|story)/([0-9]{3,12})(?:/embed)?/?\z")]
    private static partial Regex Flourish();
}
