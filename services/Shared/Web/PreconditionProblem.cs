using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace SkillsHub.Web;

/// <summary>Writes the answer to a condition that is missing or does not hold.</summary>
public static class PreconditionProblem
{
    /// <summary>Answers with the exception's status, code and message.</summary>
    /// <param name="problems">Writes problem documents.</param>
    /// <param name="context">The request.</param>
    /// <param name="exception">428 or 412.</param>
    /// <returns>Whether the client takes the document.</returns>
    public static ValueTask<bool> TryWriteAsync(this IProblemDetailsService problems, HttpContext context, PreconditionException exception)
    {
        context.Response.StatusCode = exception.Status;
        var problem = new ProblemDetails { Status = exception.Status, Detail = exception.Message };
        // The framework has a type for each status of RFC 9110, and none for this one.
        if (exception.Status == StatusCodes.Status428PreconditionRequired)
            problem.Type = "https://tools.ietf.org/html/rfc6585#section-3";
        problem.Extensions["code"] = exception.Code;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }
}
