using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class RevokeMachine
{
    public static RouteGroupBuilder MapRevokeMachine(this RouteGroupBuilder group)
    {
        group.MapDelete("{clientId}", HandleAsync).WithName("RevokeMachine")
            .WithSummary("Removes a machine: its secret is void at once, access tokens end within ten minutes.");
        return group;
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string clientId, CurrentUser user, IdentityDb db, IOpenIddictApplicationManager clients, ActLog acts, CancellationToken cancellation)
    {
        if (await db.Clients.Where(Reach.Machines(user)).SingleOrDefaultAsync(client => client.ClientId == clientId, cancellation) is not { } client)
            return new MachineNotFound().ToProblem();
        await clients.DeleteAsync(client, cancellation);
        acts.Done(nameof(RevokeMachine), clientId);
        return TypedResults.NoContent();
    }
}
