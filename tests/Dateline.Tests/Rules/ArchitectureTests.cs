using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Rules;

/// <summary>The arrows between the generator's folders are those of the table in src/README.md, and no others.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void Every_file_is_on_the_code_map()
    {
        var known = CodeMap.Rows.SelectMany(r => r.Parts).ToArray();
        Assert.Equal(known.Distinct(), known);
        Assert.Equal(known.Order(StringComparer.Ordinal), CodeMap.Files.Select(CodeMap.PartOf).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_use_only_what_the_code_map_allows()
    {
        var wrong = CodeMap.Files.SelectMany(
            file => CodeMap.UsedBy(file).Where(used => !Allows(RowOf(file), used)).Select(used => $"{file} -> {used}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_arrow_of_the_code_map_is_used()
    {
        var idle = CodeMap.Rows.SelectMany(
            row =>
                row.MayUse.Except(CodeMap.Files.Where(f => RowOf(f) == row).SelectMany(CodeMap.UsedBy))
                    .Select(used => $"{string.Join(' ', row.Parts)} -> {used}"));
        Assert.Empty(idle);
    }

    [Fact]
    public void Arrows_point_up_the_code_map_so_that_nothing_flows_back()
    {
        var back = CodeMap.Rows.Index()
            .SelectMany(
                row =>
                    row.Item.MayUse.Except(CodeMap.Rows.Take(row.Index).SelectMany(r => r.Parts))
                        .Select(used => $"{row.Item.Parts[0]} -> {used}"));
        Assert.Empty(back);
    }

    [Fact]
    public void A_namespace_is_named_by_its_folder()
    {
        var astray = CodeMap.Files.Where(file =>
        {
            var folder = Path.GetDirectoryName(file)!.Replace('/', '.').Replace('\\', '.');
            return !File.ReadAllText(Path.Combine(CodeMap.Source, file))
                .Contains($"namespace Dateline{(folder.Length > 0 ? "." : "")}{folder};", StringComparison.Ordinal);
        });
        Assert.Empty(astray);
    }

    [Theory]
    [InlineData("Console.", "Program.cs", "Commands/")]
    [InlineData("UtcNow", "ContextLoader.cs")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("ProcessorCount", "ContextLoader.cs")]
    [InlineData("CurrentCulture")]
    [InlineData("TimeZoneInfo", "Commands/")]
    public void The_machine_is_asked_in_few_places(string what, params string[] parts) =>
        Assert.DoesNotContain(
            CodeMap.Files, file => !parts.Contains(CodeMap.PartOf(file)) && CodeMap.Code(file).Contains(what, StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_public() => Assert.Empty(typeof(SiteBuild).Assembly.GetExportedTypes());

    [Fact]
    public void No_file_is_longer_than_250_lines() =>
        Assert.DoesNotContain(CodeMap.Files, file => File.ReadLines(Path.Combine(CodeMap.Source, file)).Count() > 250);

    [Fact]
    public void No_line_of_code_is_wider_than_140_columns()
    {
        var files = new[] { CodeMap.Source, Path.Combine(Repository.Root, "tests") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories));
        var wide = files.SelectMany(
            file => File.ReadLines(file).Index().Where(l => l.Item.Length > 140).Select(l => $"{Path.GetFileName(file)}:{l.Index + 1}"));
        Assert.Empty(wide);
    }

    private static bool Allows(Row row, string used) => row.MayUse.Contains(used) || row.Parts.Contains(used);

    private static Row RowOf(string file) => CodeMap.Rows.First(r => r.Parts.Contains(CodeMap.PartOf(file)));
}
