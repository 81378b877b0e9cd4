using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SkillsHub.Web;

/// <summary>RFC 9457 for everything that goes wrong on the way to an endpoint and in it.</summary>
public static class Problems
{
    /// <summary>Registers problem documents with <c>traceId</c> and <c>code</c>, and the mapping of exceptions.</summary>
    /// <param name="services">The process's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var problem = context.ProblemDetails;
            problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
            problem.Extensions.TryAdd("code", DefaultCode(problem.Status ?? context.HttpContext.Response.StatusCode));
        });
        services.AddExceptionHandler<RequestExceptionHandler>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<ExceptionHandlerOptions>(options => options.StatusCodeSelector = RequestExceptionHandler.StatusOf);
        return services;
    }

    private static string DefaultCode(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "request.malformed",
        StatusCodes.Status401Unauthorized => "authentication.required",
        StatusCodes.Status403Forbidden => "authorization.denied",
        StatusCodes.Status404NotFound => "resource.not-found",
        StatusCodes.Status405MethodNotAllowed => "method.not-allowed",
        StatusCodes.Status413PayloadTooLarge => "request.too-large",
        StatusCodes.Status415UnsupportedMediaType => "request.unsupported-media-type",
        StatusCodes.Status429TooManyRequests => "rate.limited",
        StatusCodes.Status503ServiceUnavailable => "service.unavailable",
        _ => $"http.{status}",
    };
}
