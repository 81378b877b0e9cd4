using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SkillsHub.ServiceDefaults;

/// <summary>Leaves what goes wrong while a person waits to the error page: the problem documents of an API say nothing to them.</summary>
public static class PageFailuresExtensions
{
    /// <summary>Gives a failure its status, and nothing else. In front of it, a page for the status is made.</summary>
    /// <param name="app">The process, or a branch of it.</param>
    /// <returns>The same.</returns>
    public static IApplicationBuilder UsePageFailures(this IApplicationBuilder app) => app.UseMiddleware<PageFailures>();
}

internal sealed partial class PageFailures(RequestDelegate next, IOptions<ExceptionHandlerOptions> options, ILogger<PageFailures> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var status = options.Value.StatusCodeSelector?.Invoke(failure) ?? StatusCodes.Status500InternalServerError;
            if (status >= StatusCodes.Status500InternalServerError)
                LogFailure(logger, failure, context.Request.Path);
            context.Response.Clear();
            context.Response.StatusCode = status;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception failure, PathString path);
}
