using System.Data.Common;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace SkillsHub.Web;

/// <summary>
/// Answers the exceptions that say what the client, or the moment, did wrong. What it does not know becomes a 500 without
/// detail.
/// </summary>
internal sealed class RequestExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        PreconditionException precondition => precondition.Status,
        // A form that cannot be read has no token either.
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        _ when HoldsNul(exception) => StatusCodes.Status400BadRequest,
        _ when ServerAbsence.Is(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is PreconditionException precondition)
            return await problems.TryWriteAsync(httpContext, precondition);
        if (Describe(exception) is not { } problem)
            return false;
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails? Describe(Exception exception) => exception switch
    {
        BadHttpRequestException bad => Malformed(bad, RequestFault.Of(bad)),
        _ when HoldsNul(exception) => With(StatusCodes.Status400BadRequest, "request.malformed", "A text contains a NUL character, which cannot be stored."),
        _ when StatusOf(exception) == StatusCodes.Status503ServiceUnavailable => With(
            StatusCodes.Status503ServiceUnavailable, "service.unavailable", "A server behind this service does not answer. Read again whether your change was made before you repeat it."),
        _ => null,
    };

    private static ProblemDetails Malformed(BadHttpRequestException bad, RequestFault fault)
    {
        var problem = With(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "request.too-large" : "request.malformed", fault.Message);
        if (fault.Fields.Count > 0)
            problem.Extensions["errors"] = fault.Fields.Select(field => new FieldError(field, "malformed", fault.Message)).ToArray();
        return problem;
    }

    // PostgreSQL's "character not in repertoire": the last net under the checks of the fields.
    private static bool HoldsNul(Exception exception) =>
        exception is DbException { SqlState: "22021" } || (exception.InnerException is { } inner && HoldsNul(inner));

    private static ProblemDetails With(int status, string code, string detail)
    {
        var problem = new ProblemDetails { Status = status, Detail = detail };
        problem.Extensions["code"] = code;
        return problem;
    }
}
