using System.Xml.Linq;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Rules;

/// <summary>Every package that the project stands on has a reason, written beside its version.</summary>
public sealed class DependencyTests
{
    private static readonly XElement[] Versions =
    [
        .. XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion"),
    ];

    public static TheoryData<string> Packages { get; } = [.. Versions.Select(v => v.Attribute("Include")!.Value)];

    [Theory, MemberData(nameof(Packages))]
    public void A_package_has_a_reason_and_a_user(string package)
    {
        var reason = (Version(package).NodesBeforeSelf().LastOrDefault(n => n is XElement or XComment) as XComment)?.Value.Trim();
        Assert.True(reason is not null, $"There is no comment above {package} that says what it is for.");
        Assert.EndsWith(".", reason);

        // What only other packages use is here to fix its version; it says so.
        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories);
        var isUsed = projects.Any(
            p => XDocument.Load(p).Descendants("PackageReference").Any(r => r.Attribute("Include")?.Value == package));
        Assert.True(
            isUsed != reason.StartsWith("Pinned", StringComparison.Ordinal),
            isUsed ? $"{package} is used and not only pinned." : $"No project uses {package}.");
    }

    private static XElement Version(string package) => Versions.Single(v => v.Attribute("Include")!.Value == package);
}
