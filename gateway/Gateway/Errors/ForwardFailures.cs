using System.Net.Sockets;
using Yarp.ReverseProxy.Forwarder;

namespace SkillsHub.Gateway.Errors;

/// <summary>
/// Tells why a request could not be forwarded: in one line where its service is away or too slow, as while it restarts, and with all
/// that is known where it is neither. The proxy itself writes a stack of the network for each.
/// </summary>
internal static partial class ForwardFailures
{
    public static async Task TellAsync(HttpContext context, ILogger logger, RequestDelegate next)
    {
        await next(context);
        // The load balancer tells itself that there is no replica; whoever gave up knows it.
        if (context.Features.Get<IForwarderErrorFeature>() is not { } failure || failure.Error == ForwarderError.NoAvailableDestinations || HasGivenUp(failure.Error))
            return;
        var (cluster, route) = (context.GetReverseProxyFeature().Cluster.Config.ClusterId, context.GetReverseProxyFeature().Route.Config.RouteId);
        if (failure.Exception is not { } exception || failure.Error == ForwarderError.RequestTimedOut || IsAbsence(exception) || GatewayProblems.FindBadRequest(exception) is not null)
            LogLine(logger, cluster, route, failure.Error, failure.Exception?.GetBaseException().Message);
        else
            LogFailure(logger, exception, cluster, route, failure.Error);
    }

    private static bool HasGivenUp(ForwarderError error) =>
        error is ForwarderError.RequestCanceled or ForwarderError.RequestBodyCanceled or ForwarderError.ResponseBodyCanceled;

    private static bool IsAbsence(Exception? exception) => exception switch
    {
        null => false,
        SocketException or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded } or HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => true,
        AggregateException many => many.InnerExceptions.Any(IsAbsence),
        _ => IsAbsence(exception.InnerException),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Cluster} did not take a request of {Route}: {Error}, {Reason}")]
    private static partial void LogLine(ILogger logger, string cluster, string route, ForwarderError error, string? reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Cluster} could not be sent a request of {Route}: {Error}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string cluster, string route, ForwarderError error);
}
