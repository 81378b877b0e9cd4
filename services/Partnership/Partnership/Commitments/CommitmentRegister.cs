using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>Opens the register of an agreement that comes into force, one commitment for each promise of its text, and adds to it what a person finds.</summary>
internal sealed class CommitmentRegister(PartnershipDbContext context, IOutbox outbox, TimeProvider clock)
{
    /// <summary>What an event tells of a promise.</summary>
    public const int LongestText = 2_000;

    /// <summary>Adds the commitments to what the caller saves.</summary>
    public async Task OpenAsync(Agreement agreement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var extract = await context.AgreementContents.AsNoTracking()
            .Where(content => content.AgreementId == agreement.Id)
            .Select(content => content.Extract)
            .SingleAsync(cancellationToken);
        foreach (var (index, promise) in extract.Commitments.Index())
        {
            var commitment = Commitment.Register(Guid.CreateVersion7(now), agreement, index + 1, promise);
            context.Add(commitment);
            outbox.Add(commitment, now, Registered(commitment, agreement.PartySlugs));
        }
    }

    /// <summary>Adds what a person found, a line for each party that promises it, to what the caller saves.</summary>
    /// <returns>Their numbers; the index of numbers refuses whoever takes them at the same moment.</returns>
    public async Task<IReadOnlyList<int>> AddAsync(Agreement agreement, Promisors promisors, RegisterEntry found, CancellationToken cancellationToken)
    {
        var last = await context.Commitments.Where(commitment => commitment.AgreementId == agreement.Id).MaxAsync(commitment => (int?)commitment.Number, cancellationToken) ?? 0;
        var now = clock.GetUtcNow();
        IReadOnlyList<string?> parties = promisors.Parties;
        if (promisors.IsEverybody)
            parties = [null];
        foreach (var (index, party) in parties.Index())
        {
            var commitment = Commitment.Enter(Guid.CreateVersion7(now), agreement, last + index + 1, party, found);
            context.Add(commitment);
            outbox.Add(commitment, now, Registered(commitment, agreement.PartySlugs));
        }

        return [.. Enumerable.Range(last + 1, parties.Count)];
    }

    /// <summary>Adds what an amendment adds, behind the last number, to what the caller saves.</summary>
    /// <returns>Their numbers.</returns>
    public IReadOnlyList<int> Add(Agreement agreement, IReadOnlyList<AddedPromise> promises, int last, DateTimeOffset now)
    {
        foreach (var (index, promise) in promises.Index())
        {
            var commitment = Commitment.Add(Guid.CreateVersion7(now), agreement, last + index + 1, promise);
            commitment.Recount(agreement.Span!);
            context.Add(commitment);
            outbox.Add(commitment, now, Registered(commitment, agreement.PartySlugs) with { EffectiveOn = promise.From });
            // Nobody plans what an amendment has dated: that is told here or never.
            if (promise.Schedule is not null)
                outbox.Add(commitment, now, Amended(commitment, agreement.PartySlugs, promise.Amendment, promise.From));
            // All signed it before its party left: nothing of it comes due.
            if (agreement.Parties.FirstOrDefault(party => party.Slug == promise.Party)?.LeftOn is { } left)
            {
                commitment.End(null, left, SettingAside.ByEnding(now), agreement.Span!);
                outbox.Add(commitment, now, Amended(commitment, agreement.PartySlugs, promise.Amendment, left));
            }
        }

        return [.. Enumerable.Range(last + 1, promises.Count)];
    }

    /// <summary>Leaves out whoever has a line of the same words at the same place: sent again, each would get a second one.</summary>
    /// <returns>Refused where nobody is left.</returns>
    public async Task<Result<Promisors>> WithoutLineAsync(Commitment commitment, Promisors promisors, CancellationToken cancellationToken)
    {
        var same = await context.Commitments.AsNoTracking()
            .Where(line => line.AgreementId == commitment.AgreementId && line.Number != commitment.Number && line.Aside == null && line.Text == commitment.Text)
            .Select(line => new { line.Number, line.Party, line.IsCommon, line.Source })
            .ToListAsync(cancellationToken);
        var entered = same.FindAll(line => line.Source == commitment.Source
            && (line.IsCommon ? promisors.IsEverybody : line.Party is { } party && party != commitment.Party && promisors.Parties.Contains(party, StringComparer.Ordinal)));
        var left = promisors.Parties.Except(entered.Select(line => line.Party!), StringComparer.Ordinal).ToList();
        return entered.Count > 0 && left.Count == 0 ? new AlreadyEntered(entered[0].Number) : new Promisors(left);
    }

    /// <summary>Tells how a line stands that an amendment, or the exit of its party, changed.</summary>
    public static CommitmentAmended Amended(Commitment line, IReadOnlyList<string> parties, int? amendment, DateOnly effectiveOn) =>
        Amended(line, parties, amendment, effectiveOn, line.Text, line.Schedule);

    /// <summary>Tells how a line stood from a day on, be it amended since.</summary>
    public static CommitmentAmended Amended(Commitment line, IReadOnlyList<string> parties, int? amendment, DateOnly effectiveOn, string text, CommitmentSchedule? schedule) => new()
    {
        AgreementId = line.AgreementId,
        Parties = parties,
        Number = line.Number,
        Party = line.Party,
        Amendment = amendment,
        Text = text.Truncated(LongestText),
        Schedule = schedule?.Kind,
        DueOn = schedule?.DueOn,
        EveryMonths = schedule?.EveryMonths,
        EffectiveOn = effectiveOn,
        EndedOn = line.EndedOn,
    };

    private static CommitmentRegistered Registered(Commitment commitment, IReadOnlyList<string> parties) => new()
    {
        AgreementId = commitment.AgreementId,
        Parties = parties,
        Number = commitment.Number,
        Party = commitment.Party,
        IsCommon = commitment.IsCommon,
        Article = commitment.Article,
        Text = commitment.Text.Truncated(LongestText),
        Condition = commitment.Condition?.Truncated(LongestText),
    };
}
