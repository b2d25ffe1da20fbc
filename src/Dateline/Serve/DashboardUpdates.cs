using System.Text;
using Microsoft.AspNetCore.Http;

namespace Dateline.Serve;

/// <summary>Sends an open dashboard its new state after every save. The browser changes only what differs.</summary>
internal sealed class DashboardUpdates(HttpResponse response, Func<Snapshot, string> render)
{
    public async Task Follow(Preview preview, CancellationToken stop)
    {
        for (var snapshot = preview.Newest; ; snapshot = await EventStream.WaitForNext(response, preview, snapshot, stop))
        {
            var message = new StringBuilder();
            EventStream.Add(message, "page", "dashboard", render(snapshot));
            await response.WriteAsync(message.ToString(), stop);
            await response.Body.FlushAsync(stop);
        }
    }
}
