using Microsoft.Extensions.Options;

namespace SkillsHub.Identity.Pages;

/// <summary>Leaves what goes wrong while a person waits to the error page: the problem documents of an API say nothing to them.</summary>
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
            LogFailure(logger, failure, context.Request.Path);
            context.Response.Clear();
            context.Response.StatusCode = options.Value.StatusCodeSelector?.Invoke(failure) ?? StatusCodes.Status500InternalServerError;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception failure, PathString path);
}
