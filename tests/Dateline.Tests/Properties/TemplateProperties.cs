using CsCheck;
using Dateline.Tests.Themes;

namespace Dateline.Tests.Properties;

/// <summary>What holds for any template.</summary>
[Trait("Speed", "Slow")]
public sealed class TemplateProperties
{
    [Fact]
    public void Any_template_prints_its_page_or_is_reported_and_the_optimizer_changes_neither()
    {
        using var tester = new TemplateTester();
        var printed = 0;
        RandomTemplate.Any.Sample(
            template =>
            {
                var page = tester.Render($"{template.Text}|end", ("probe", template.Partial), ("self", "{% include 'self' %}"));
                Assert.True(page.Complaints.Length > 0 || page.Printed.EndsWith("|end", StringComparison.Ordinal), page.Printed);
                printed += page.Complaints.Length == 0 ? 1 : 0;
                Assert.All(page.Complaints, c => Assert.Matches("^(article|partials/(probe|self)).liquid:[0-9]+:[0-9]+: DL050[34]: ", c));
            },
            iter: 4000, threads: 1, print: t => $"{t.Text}\nprobe: {t.Partial}");

        // Templates that are all refused would show nothing.
        Assert.InRange(printed, 200, 4000);
    }
}
