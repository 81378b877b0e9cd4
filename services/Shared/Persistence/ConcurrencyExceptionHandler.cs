using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Persistence;

/// <summary>Somebody else was faster: the row version that the client sent, or that we read, is no longer the row's.</summary>
internal sealed class ConcurrencyExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) =>
        exception is DbUpdateConcurrencyException && await problems.TryWriteAsync(httpContext, PreconditionException.Failed());
}
