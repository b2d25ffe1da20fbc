namespace Dateline.Tests.Suites;

/// <summary>
/// yaml-test-suite, each case as a whole YAML file and as front matter: what it says is read or reported, and broken YAML is reported. That
/// no case is <see cref="Verdict.Wrong"/> means that no scalar of any case is lost without a word.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class YamlSuiteTests
{
    [Fact]
    public void Every_case_is_read_with_its_values_or_reported()
    {
        Assert.Empty(YamlCase.All().Where(c => c.AsFile() == Verdict.Wrong).Select(c => $"{c.Id}:\n{c.Text}"));
        Assert.Empty(YamlCase.All().Where(c => c.AsFrontMatter() == Verdict.Wrong).Select(c => $"{c.Id}:\n{c.Text}"));
    }

    [Fact]
    public void Broken_YAML_and_what_is_no_set_of_fields_is_reported() =>
        Assert.Empty(YamlCase.All().Where(c => !c.IsFields && c.AsFile() != Verdict.Reported).Select(c => c.Id));

    [Fact]
    public void Exactly_the_intended_cases_are_taken_otherwise_than_the_suite_has_it()
    {
        var fields = YamlCase.All().Where(c => c.IsFields).ToArray();
        Assert.Equal(
            Suite.Deviations("yaml").Keys.Order(StringComparer.Ordinal),
            fields.Where(c => c.AsFile() == Verdict.Reported != c.IsBroken).Select(c => c.Id).Order(StringComparer.Ordinal));
        Assert.True(fields.Length > 120, $"only {fields.Length} cases have fields");
    }
}
