using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Messaging.Outbox;

/// <summary>
/// Two changes of one aggregate took the same position of its stream: the index may notice before the row version does, and
/// it means the same.
/// </summary>
internal sealed class StreamRaceExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) =>
        exception is DbUpdateException lost
        && lost.IsUniqueViolation(MessagingModel.StreamPositionIndex)
        && await problems.TryWriteAsync(httpContext, PreconditionException.Failed());
}
