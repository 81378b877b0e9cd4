using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Years;

namespace SkillsHub.Partnership.Amendments;

/// <summary>Lets a party leave, by an amendment or by its letters: it owes nothing of its own any more, and neither an amendment nor a shorter notice awaits it, in what the caller saves.</summary>
internal sealed class PartyExits(PartnershipDbContext context, DeadlineSources deadlines, VersionReader versions, IOutbox outbox)
{
    /// <param name="agreement">The agreement.</param>
    /// <param name="party">Slug of the party.</param>
    /// <param name="on">The first day on which it is one no longer.</param>
    /// <param name="amendment">Number of the amendment by which it leaves; null when it leaves by its letters.</param>
    /// <param name="all">The agreement's amendments.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether that is new.</returns>
    public async Task<bool> LeaveAsync(
        Agreement agreement, string party, DateOnly on, int? amendment, IReadOnlyList<Amendment> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Told to the one who leaves too.
        var parties = agreement.PartySlugs;
        if (!agreement.Leave(party, on, amendment))
            return false;
        outbox.Add(agreement, now, new AgreementPartyLeft { Parties = parties, Party = party, LeftOn = on, Amendment = amendment, Remaining = agreement.PartySlugs });
        await EndOwnAsync(agreement, party, on, amendment, now, cancellationToken);
        // The one by which it leaves is in effect, and not saved yet.
        var inEffect = all.Where(one => one.State == AmendmentState.InEffect).Select(one => one.FactOn(on));
        if (agreement.SettleShortenedNotice(on, await deadlines.StandingAsync(agreement.Id, on, inEffect, cancellationToken)))
            outbox.Add(agreement, now, TerminationNoticeChange.From(agreement, agreement.ShortenedNotices.Current()!.AgreedOn));
        foreach (var other in all.Where(other => other.Release(party)).ToList())
        {
            var around = new AmendedAgreement(agreement, all, await versions.ReadAsync(agreement, on, cancellationToken), on);
            other.Settle(on, agreement, around.History, now);
            outbox.Add(agreement, now, Told(other, around, party));
        }

        return true;
    }

    // What all promise, the others go on promising.
    private async Task EndOwnAsync(Agreement agreement, string party, DateOnly on, int? amendment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var own = await context.Commitments.Where(line => line.AgreementId == agreement.Id && line.Party == party && line.EndedOn == null).ToListAsync(cancellationToken);
        foreach (var line in own.Where(line => line is { Aside: null, EndedOn: null }))
        {
            line.End(amendment, on, SettingAside.ByEnding(now), agreement.Span!);
            outbox.Add(line, now, CommitmentRegister.Amended(line, agreement.PartySlugs, amendment, on));
        }
    }

    private static IntegrationEvent Told(Amendment amendment, AmendedAgreement around, string party) => amendment.Ending is { } ending
        ? new AgreementAmendmentWithdrawn { Title = around.Agreement.Title, Parties = around.AddresseesOf(amendment), Amendment = amendment.Number, Reason = ending.Reason }
        : new AgreementAmendmentSettled
        {
            Title = around.Agreement.Title,
            Parties = around.AddresseesOf(amendment),
            Amendment = amendment.Number,
            Left = party,
            EffectiveFrom = amendment.EffectiveFrom!.Value,
        };
}
