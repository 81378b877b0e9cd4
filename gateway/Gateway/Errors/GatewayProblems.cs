using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Yarp.ReverseProxy.Forwarder;

namespace SkillsHub.Gateway.Errors;

/// <summary>What the gateway itself has to refuse: a problem document, or a short page where a person is waiting for one.</summary>
internal static class GatewayProblems
{
    private const int MegaByte = 1024 * 1024;

    public static Task WriteProblemAsync(this HttpContext context, int status, string code, string detail)
    {
        var traceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        context.Response.StatusCode = status;
        if (ErrorPage.IsWanted(context.Request))
            return ErrorPage.WriteAsync(context.Response, status, traceId);
        var problem = new ProblemDetails { Type = "about:blank", Title = ReasonPhrases.GetReasonPhrase(status), Status = status, Detail = detail };
        problem.Extensions["code"] = code;
        problem.Extensions["traceId"] = traceId;
        context.Response.ContentType = "application/problem+json";
        // Not WriteAsJsonAsync, which gives up with the request: one that ran out of time is cancelled, its answer is not.
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, JsonSerializerOptions.Web), CancellationToken.None).AsTask();
    }

    /// <summary>Explains a request that could not be forwarded; what a service answered stays as it is.</summary>
    public static async Task ExplainAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.HasStarted || context.Features.Get<IForwarderErrorFeature>() is not { } failure)
            return;
        var service = context.GetReverseProxyFeature().Cluster.Config.ClusterId;
        var outOfTime = failure.Error == ForwarderError.RequestTimedOut || context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested == true;
        var (status, code, detail) = outOfTime
            ? (StatusCodes.Status504GatewayTimeout, "gateway.timeout", $"{service} did not answer in time.")
            : Describe(failure, service);
        await context.WriteProblemAsync(status, code, detail);
    }

    /// <summary>A request that announces more than its route takes is refused before a byte of it is read.</summary>
    public static Task RefuseTooLargeAsync(HttpContext context, RequestDelegate next)
    {
        var size = context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
        var limit = context.GetReverseProxyFeature().Route.Config.MaxRequestBodySize ?? size.MaxRequestBodySize;
        if (context.Request.ContentLength is not { } announced || announced <= limit)
            return next(context);
        // The server takes some seconds' worth of the rest and throws it away: a client that is still sending would lose the answer
        // to a connection that is closed at once.
        size.MaxRequestBodySize = null;
        return context.WriteProblemAsync(StatusCodes.Status413PayloadTooLarge, "request.too-large", $"This address takes at most {InWords(limit)}, what stands around a file included; the service behind it may take less.");
    }

    private static string InWords(long? bytes) => bytes >= MegaByte ? $"{bytes / MegaByte} MB" : $"{bytes / 1024} KB";

    private static (int Status, string Code, string Detail) Describe(IForwarderErrorFeature failure, string service)
    {
        if (failure.Error == ForwarderError.NoAvailableDestinations)
            return (StatusCodes.Status503ServiceUnavailable, "gateway.unavailable", $"{service} is not available. Try again shortly.");
        if (FindBadRequest(failure.Exception) is not { } bad)
            return (StatusCodes.Status502BadGateway, "gateway.bad-gateway", $"{service} could not be reached, or broke off.");
        return bad.StatusCode == StatusCodes.Status413PayloadTooLarge
            ? (StatusCodes.Status413PayloadTooLarge, "request.too-large", "The request is larger than this address takes.")
            : (bad.StatusCode, "request.malformed", "The request's body could not be read.");
    }

    // Reading the body fails inside of sending it on, so the cause lies some exceptions deep.
    public static BadHttpRequestException? FindBadRequest(Exception? exception) => exception switch
    {
        null => null,
        BadHttpRequestException bad => bad,
        AggregateException many => many.InnerExceptions.Select(FindBadRequest).FirstOrDefault(bad => bad is not null),
        _ => FindBadRequest(exception.InnerException),
    };
}
