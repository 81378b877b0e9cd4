using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class ListMachines
{
    public static RouteGroupBuilder MapListMachines(this RouteGroupBuilder group)
    {
        group.MapGet("", HandleAsync).WithName("ListMachines").WithSummary("Lists machines, oldest first, or those with the words of q in client id, name, organisation or hub; staff see those of their hub.");
        return group;
    }

    private static async Task<Results<Ok<Page<MachineResponse>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageRequest page, string? q, CurrentUser user, IdentityDb db, HttpContext context, CancellationToken cancellation)
    {
        if ((page.TryRead<Guid?>(out var after) ?? new Check().Words(q).Error) is { } invalid)
            return invalid.ToProblem();
        var rows = await db.Clients.AsNoTracking().Where(Reach.Machines(user))
            .Where(client => after == null || client.Id > after)
            .With(q)
            .OrderBy(client => client.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellation);
        var found = Page.Of(rows, page.Size, client => client.Id, context);
        return TypedResults.Ok(new Page<MachineResponse>([.. found.Items.Select(MachineResponse.Of)], found.Next));
    }
}
