using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Browser;

/// <summary>The sample newsroom, built as of March 2020 and served below a base path, like a project on GitHub Pages.</summary>
public sealed class Sample : IDisposable
{
    private const string BasePath = "/paper/";
    private readonly Newsroom _newsroom = Newsroom.Of(Repository.Sample);
    private readonly FileServer _server;

    public Sample()
    {
        _server = new FileServer(Output, BasePath);
        _newsroom.Build("2020-03-01", _server.Origin + BasePath).Clean();
    }

    /// <summary>The folder of the finished site.</summary>
    public string Output => _newsroom.Project.Output;

    /// <summary>The absolute URL of a page of the site.</summary>
    public string Url(string address) => _server.Origin + BasePath + address.TrimStart('/');

    public void Dispose()
    {
        _server.Dispose();
        _newsroom.Dispose();
    }
}
