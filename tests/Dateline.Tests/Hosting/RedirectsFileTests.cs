using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Hosting;

/// <summary>The file <c>_redirects</c> has only lines that its host reads. Cloudflare Pages ignores a line with '!' or 410.</summary>
public sealed class RedirectsFileTests
{
    [Fact]
    public async Task Hosts_get_a_plain_301_for_each_redirect_and_nothing_else() =>
        Assert.Equal(
            "/2020/01/10/old/ /2020/01/10/flood/ 301\n/old/flood/ /2020/01/10/flood/ 301\n/shop/ https://shop.example/?a=b 301\n",
            await Print());

    [Fact]
    public async Task Netlify_gets_redirects_that_win_over_pages_and_410_for_removed_addresses() =>
        Assert.Equal(
            "/2020/01/10/old/ /2020/01/10/flood/ 301!\n/old/flood/ /2020/01/10/flood/ 301!\n/shop/ https://shop.example/?a=b 301!\n"
                + "/2015/* /404.html 410\n/club/ /404.html 410\n",
            await Print("--netlify"));

    private static async Task<string> Print(params string[] options)
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/10-flood.md", "title: Flood\naliases: [/old/flood/]", "The river is high.")
            .And("articles/2020/01/10-hoax.md", "title: Hoax\nstatus: withdrawn\nwithdrawn: {date: 2020-01-11, reason: Forged.}")
            .Site("gone: [/club/, /2015/*]\nredirects: {/2020/01/10/old/: /old/flood/, /shop/: \"https://shop.example/?a=b\"}");
        var run = await Dateline.Tests.EndToEnd.Program.Run(
            newsroom.Folder(""), ["server", "redirects", "--input", newsroom.Project.Input, "--now", Newsroom.Now, .. options]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output;
    }
}
