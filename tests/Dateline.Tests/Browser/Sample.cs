using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Browser;

/// <summary>The sample newsroom, built as of March 2020 and served under a base path, as a project's GitHub Pages are.</summary>
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

    /// <summary>The whole address of a page of the site.</summary>
    public string Url(string address) => _server.Origin + BasePath + address.TrimStart('/');

    public void Dispose()
    {
        _server.Dispose();
        _newsroom.Dispose();
    }
}
