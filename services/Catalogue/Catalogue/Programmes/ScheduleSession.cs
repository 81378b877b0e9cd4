using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class ScheduleSession
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPost("/{id:guid}/sessions", HandleAsync)
            .WithName("ScheduleSession")
            .WithSummary("Schedules a session of a programme.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<ProgrammeDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, Request request, ProgrammeChange change, CancellationToken cancellationToken) =>
        request.ToPlan(change.Now).TryGet(out var plan, out var broken)
            ? await change.ApplyAsync(id, ifMatch, (programme, today) => programme.Schedule(plan, today), cancellationToken)
            : broken.ToProblem();

    internal sealed record Request
    {
        /// <summary>UUID version 7 made by the client; made here when left out.</summary>
        public Guid? Id { get; init; }

        [Required]
        public DateOnly? StartsOn { get; init; }

        [Required]
        public DateOnly? EndsOn { get; init; }

        [Required]
        public SessionModality? Modality { get; init; }

        /// <summary>Required unless the session is wholly remote.</summary>
        public string? Place { get; init; }

        [Required]
        public int? Capacity { get; init; }

        /// <summary>When one may register; more than one for several audiences.</summary>
        public IReadOnlyList<PeriodRequest>? RegistrationPeriods { get; init; }

        public Result<SessionPlan> ToPlan(DateTimeOffset now)
        {
            var check = new Check()
                .NewId(Id)
                .That(StartsOn is not null, "startsOn", "required", "startsOn is required.")
                .That(EndsOn is not null, "endsOn", "required", "endsOn is required.")
                .That(StartsOn is null || EndsOn is null || EndsOn >= StartsOn, "endsOn", "before-start", "endsOn is not before startsOn.")
                .That(Modality is not null, "modality", "required", "modality is required.")
                .That(Modality is null or SessionModality.Remote || !string.IsNullOrWhiteSpace(Place), "place", "required", "place is required unless the session is wholly remote.")
                .OptionalText(Place, "place", ProgrammeLimits.Title)
                .That(Capacity is not null, "capacity", "required", "capacity is required.")
                .That(Capacity is null or (>= 1 and <= ProgrammeLimits.Capacity), "capacity", "out-of-range", $"capacity is 1 to {ProgrammeLimits.Capacity}.");
            CheckPeriods(check);
            if (check.Error is { } invalid)
                return invalid;
            return new SessionPlan(Id ?? Guid.CreateVersion7(now), StartsOn!.Value, EndsOn!.Value, Modality!.Value, string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(), Capacity!.Value,
                [.. (RegistrationPeriods ?? []).Select(period => new RegistrationPeriod(period.OpensOn!.Value, period.ClosesOn!.Value))]);
        }

        private void CheckPeriods(Check check)
        {
            const string field = "registrationPeriods";
            var periods = RegistrationPeriods ?? [];
            check.That(periods.Count <= ProgrammeLimits.RegistrationPeriods, field, "too-many", $"{field} has at most {ProgrammeLimits.RegistrationPeriods} entries.");
            foreach (var (index, period) in periods.Index())
            {
                check.That(period?.OpensOn is not null, $"{field}[{index}].opensOn", "required", $"{field}[{index}].opensOn is required.")
                    .That(period?.ClosesOn is not null, $"{field}[{index}].closesOn", "required", $"{field}[{index}].closesOn is required.")
                    .That(period is null || !(period.ClosesOn < period.OpensOn), $"{field}[{index}].closesOn", "before-opening", $"{field}[{index}].closesOn is not before opensOn.")
                    .That(period is null || !(period.ClosesOn > EndsOn), $"{field}[{index}].closesOn", "after-end", $"{field}[{index}].closesOn is not after the session's end.");
            }
        }
    }

    internal sealed record PeriodRequest
    {
        [Required]
        public DateOnly? OpensOn { get; init; }

        [Required]
        public DateOnly? ClosesOn { get; init; }
    }
}
