using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SkillsHub.Web;

namespace SkillsHub.Persistence.Idempotency;

/// <summary>
/// Does an act once, however often it is sent: its state and its answer are committed together. What was refused did nothing, and
/// leaves the key free for the request as it is corrected.
/// </summary>
public static class OnceOnly
{
    /// <summary>Does the act in a transaction, or gives the answer that it had.</summary>
    /// <typeparam name="T">What the act answers.</typeparam>
    /// <param name="context">The context on which the act saves.</param>
    /// <param name="key">The client's name for it.</param>
    /// <param name="http">The request.</param>
    /// <param name="act">Does it and saves; called behind a lock on the key, so that the same act at the same moment waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer of the act, now or then.</returns>
    public static async Task<Results<Created<T>, ProblemHttpResult>> OnceAsync<T>(
        this DbContext context, IdempotencyKey key, HttpContext http, Func<Task<Results<Created<T>, ProblemHttpResult>>> act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(act);
        if (key.Refusal is { } unusable)
            return unusable.ToProblem();
        var type = (JsonTypeInfo<T>)http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.GetTypeInfo(typeof(T));
        var scope = $"{http.User.FindFirstValue("sub")} {http.Request.Method} {http.Request.Path}";
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({scope + " " + key.Value}, 0))", cancellationToken);
        var earlier = await context.Set<IdempotentAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.Scope == scope && answer.Key == key.Value, cancellationToken);
        if (earlier is not null)
            return Again(earlier, key, type, http);
        var outcome = await act();
        if (outcome.Result is not Created<T> created)
            return outcome;
        context.Add(new IdempotentAnswer
        {
            Scope = scope,
            Key = key.Value,
            Fingerprint = key.Fingerprint,
            Location = created.Location!,
            ETag = http.Response.Headers.ETag,
            Body = JsonSerializer.Serialize(created.Value!, type),
            CreatedAt = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private static Results<Created<T>, ProblemHttpResult> Again<T>(IdempotentAnswer earlier, IdempotencyKey key, JsonTypeInfo<T> type, HttpContext http)
    {
        if (earlier.Fingerprint != key.Fingerprint)
            return new IdempotencyKeyReused().ToProblem();
        if (earlier.ETag is not null)
            http.Response.Headers.ETag = earlier.ETag;
        return TypedResults.Created(earlier.Location, JsonSerializer.Deserialize(earlier.Body, type));
    }
}
