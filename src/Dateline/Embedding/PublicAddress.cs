using System.Net;
using System.Net.Sockets;

namespace Dateline.Embedding;

/// <summary>
/// Whether an IP address is on the internet. A page may name hosts of the network that the program runs in, such as a router or a cloud's
/// service with passwords, and would get their answers published.
/// </summary>
internal static class PublicAddress
{
    // IANA's registries of special-purpose addresses.
    private static readonly IPNetwork[] Special =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23",
            "2001:db8::/32", "2002::/16", "3fff::/20"]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || Global.Contains(plain)) && !Special.Any(n => n.Contains(plain));
    }
}
