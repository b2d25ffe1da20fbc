using CsCheck;
using Dateline.Tests.Themes;

namespace Dateline.Tests.Properties;

/// <summary>What holds for any template whatever.</summary>
[Trait("Speed", "Slow")]
public sealed class TemplateProperties
{
    [Fact]
    public void Any_template_prints_its_page_or_is_reported_and_the_optimizer_changes_neither()
    {
        using var stage = new Stage();
        var printed = 0;
        RandomTemplate.Any.Sample(
            template =>
            {
                var played = stage.Play($"{template.Text}|end", ("probe", template.Partial), ("self", "{% include 'self' %}"));
                Assert.True(played.Complaints.Length > 0 || played.Printed.EndsWith("|end", StringComparison.Ordinal), played.Printed);
                printed += played.Complaints.Length == 0 ? 1 : 0;
                Assert.All(played.Complaints, c => Assert.Matches("^(article|partials/(probe|self)).liquid:[0-9]+:[0-9]+: DL050[34]: ", c));
            },
            iter: 4000, threads: 1, print: t => $"{t.Text}\nprobe: {t.Partial}");

        // Templates that are all refused would show nothing.
        Assert.InRange(printed, 200, 4000);
    }
}
