using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace SkillsHub.Gateway.Errors;

/// <summary>What the gateway itself has to refuse, as problem documents.</summary>
internal static class GatewayProblems
{
    public static async Task WriteProblemAsync(this HttpContext context, int status, string code, string detail)
    {
        context.Response.StatusCode = status;
        var problem = new ProblemDetails { Status = status, Detail = detail };
        problem.Extensions["code"] = code;
        var service = context.RequestServices.GetRequiredService<IProblemDetailsService>();
        if (!await service.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem }))
            await TypedResults.Problem(problem).ExecuteAsync(context);
    }

    /// <summary>Explains a request that could not be forwarded; what a service answered stays as it is.</summary>
    public static async Task ExplainAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.HasStarted || context.Features.Get<IForwarderErrorFeature>() is not { } failure)
            return;
        var service = context.Features.Get<IReverseProxyFeature>()?.Cluster.Config.ClusterId ?? "The service";
        var (status, code, detail) = Describe(failure, context.Response.StatusCode, service);
        await context.WriteProblemAsync(status, code, detail);
    }

    /// <summary>A request that announces more than its route takes is refused before a byte of it is read.</summary>
    public static Task RefuseTooLargeAsync(HttpContext context, RequestDelegate next)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        return context.Request.ContentLength > limit
            ? context.WriteProblemAsync(StatusCodes.Status413PayloadTooLarge, "request.too-large", $"This address takes at most {limit} bytes.")
            : next(context);
    }

    private static (int Status, string Code, string Detail) Describe(IForwarderErrorFeature failure, int status, string service) => (failure.Error, status) switch
    {
        (ForwarderError.NoAvailableDestinations, _) => (StatusCodes.Status503ServiceUnavailable, "gateway.unavailable", $"{service} is not available. Try again shortly."),
        (ForwarderError.RequestTimedOut, _) or (_, StatusCodes.Status504GatewayTimeout) =>
            (StatusCodes.Status504GatewayTimeout, "gateway.timeout", $"{service} did not answer in time."),
        _ when failure.Exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            (StatusCodes.Status413PayloadTooLarge, "request.too-large", "The request is larger than this address takes."),
        (ForwarderError.RequestBodyClient, _) => (StatusCodes.Status400BadRequest, "request.malformed", "The request's body could not be read."),
        _ => (StatusCodes.Status502BadGateway, "gateway.bad-gateway", $"{service} could not be reached, or broke off."),
    };
}
