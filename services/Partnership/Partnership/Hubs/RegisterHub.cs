using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Hubs;

internal static partial class RegisterHub
{
    public static void MapRegisterHub(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .RequireAuthorization(Policies.Operator)
        .WithName("RegisterHub")
        .WithSummary("Opens a hub.");

    /// <param name="Slug">Lower-case letters, digits and dashes; never changes.</param>
    /// <param name="Name">Public name.</param>
    /// <param name="Town">Town in which it stands.</param>
    /// <param name="TimeZone">IANA name, <c>Europe/Paris</c>.</param>
    /// <param name="Address">Where the public finds it.</param>
    /// <param name="Phone">Telephone number.</param>
    /// <param name="Email">E-mail address.</param>
    internal sealed record Request(string Slug, string Name, string Town, string TimeZone, string? Address = null, string? Phone = null, string? Email = null);

    public static HubRegistered Registered(Hub hub) => new()
    {
        Name = hub.Name,
        Town = hub.Town,
        TimeZone = hub.TimeZone,
    };

    private static async Task<Results<Created<HubView>, ProblemHttpResult>> HandleAsync(
        Request request, PartnershipDbContext context, FactBook facts, IOutbox outbox, TimeProvider clock, CancellationToken cancellationToken)
    {
        var check = new Check().Text(request.Slug, "slug", 100).Text(request.Name, "name", 200).Text(request.Town, "town", 200).Text(request.TimeZone, "timeZone", 100)
            .That(SlugPattern().IsMatch(request.Slug), "slug", "slug", "slug has lower-case letters, digits and single dashes between them.")
            .That(TimeZoneInfo.TryFindSystemTimeZoneById(request.TimeZone, out var zone) && zone.HasIanaId, "timeZone", "unknown", "timeZone is the IANA name of a time zone, such as Europe/Paris.");
        var contact = new HubContact(request.Address, request.Phone, request.Email);
        if (contact.Check(check).Error is { } invalid)
            return invalid.ToProblem();
        var hub = Hub.Register(Guid.CreateVersion7(), request.Slug, request.Name.Trim(), request.Town.Trim(), request.TimeZone, contact.Trimmed);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await facts.RedateAsync(hub.Hub, cancellationToken);
        context.Add(hub);
        outbox.Add(hub, clock.GetUtcNow(), Registered(hub));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation(HubMapping.SlugIndex))
        {
            return new SlugTaken(request.Slug).ToProblem();
        }

        return TypedResults.Created($"{PartnershipExtensions.Prefix}/hubs", HubView.Of(hub));
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SlugPattern();

    private sealed record SlugTaken(string Slug) : Error(ErrorKind.Conflict, "hub.slug-taken", $"There is a hub '{Slug}' already.")
    {
        public override string Field => "slug";
    }
}
