using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Data;
using SkillsHub.Identity.Machines;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class RegisterMachine
{
    public static RouteGroupBuilder MapRegisterMachine(this RouteGroupBuilder group)
    {
        group.MapPost("", HandleAsync).WithName("RegisterMachine").WithSummary("Registers a partner's machine and returns its secret, this once.");
        return group;
    }

    private static async Task<Results<Created<MachineWithSecret>, ProblemHttpResult>> HandleAsync(
        RegisterMachineRequest request, CurrentUser user, MachineRegistry machines, ActLog acts, HttpContext context, CancellationToken cancellation)
    {
        if (Refusal(request, user) is { } error)
            return error.ToProblem();
        var id = $"{request.Organisation}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var machine = new NewMachine(id, request.Name.Trim(), [Roles.Partner], request.Organisation, request.Hub ?? user.Hub, request.Id);
        try
        {
            var client = await machines.RegisterAsync(machine, secret, cancellation);
            acts.Done(nameof(RegisterMachine), id, new Rights(machine.Roles, machine.Organisation, machine.Hub));
            return TypedResults.Created($"{context.Request.PathBase}/api/machines", new MachineWithSecret(MachineResponse.Of(client), secret));
        }
        catch (DbUpdateException exists) when (exists.IsUniqueViolation(IdentityDb.ClientKey))
        {
            return new MachineExists().ToProblem();
        }
    }

    private static Error? Refusal(RegisterMachineRequest request, CurrentUser user)
    {
        var check = new Check()
            .NewId(request.Id)
            .Text(request.Name, "name", Client.MaxNameLength)
            .Text(request.Organisation, "organisation", Client.MaxOrganisationLength)
            .OptionalSlug(request.Organisation, "organisation")
            .OptionalSlug(request.Hub, "hub")
            .That(request.Hub is not null || user.Hub is not null, "hub", "required", "A partner's machine has a hub.");
        if (check.Error is { } invalid)
            return invalid;
        return user.IsOperator || request.Hub is null || request.Hub == user.Hub ? null : new OutOfReach();
    }
}

/// <summary>A new machine.</summary>
/// <param name="Name">Name to show.</param>
/// <param name="Organisation">Slug of the partner that it belongs to.</param>
/// <param name="Hub">Slug of the hub; the caller's own when left out.</param>
/// <param name="Id">A UUID version 7 of the client's, or left out; sent twice, the machine is registered once.</param>
internal sealed record RegisterMachineRequest(string Name, string Organisation, string? Hub = null, Guid? Id = null);
