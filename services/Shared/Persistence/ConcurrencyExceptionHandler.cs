using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Persistence;

/// <summary>Somebody else was faster: the row version that the client sent, or that we read, is no longer the row's.</summary>
internal sealed class ConcurrencyExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not DbUpdateConcurrencyException)
            return false;
        var failed = PreconditionException.Failed();
        httpContext.Response.StatusCode = failed.Status;
        var problem = new ProblemDetails { Status = failed.Status, Detail = failed.Message };
        problem.Extensions["code"] = failed.Code;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }
}
