using System.Net.ServerSentEvents;

namespace SkillsHub.Events.Journal.Following;

/// <summary>The framework's Server-Sent Events. It would describe itself by the type of its items, for which there is no schema: what they hold is in /asyncapi.json.</summary>
internal sealed class FollowerResult(IAsyncEnumerable<SseItem<byte[]>> events) : IResult
{
    public const string MediaType = "text/event-stream";

    public Task ExecuteAsync(HttpContext httpContext) => TypedResults.ServerSentEvents(events).ExecuteAsync(httpContext);
}
