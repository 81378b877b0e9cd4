using Npgsql;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Amendments.Life;

/// <summary>Looks every minute at the agreements in force, or expired, that have something due, and lets the day do its work on each.</summary>
/// <remarks>Of hundreds few have: the database tells which from the days that it keeps, and the others are not loaded.</remarks>
internal sealed class LifeWatch(NpgsqlDataSource database, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<LifeWatch> logger)
    : AgreementWatch(database, scopes, clock, logger)
{
    // "agreelif" in ASCII.
    protected override long LockKey => 0x61677265656C6966;

    protected override TimeSpan Interval => configuration.GetValue("Life:Interval", DefaultInterval);

    protected override IQueryable<Agreement> Watched(PartnershipDbContext context, DateOnly latest)
    {
        var amended = context.Amendments.Where(amendment => amendment.State == AmendmentState.Signed && amendment.EffectiveFrom <= latest).Select(amendment => amendment.AgreementId);
        var left = context.NoticeLetters
            .Where(letter => letter.Purpose == NoticePurpose.Termination && letter.IsLive && !letter.HasTakenEffect)
            .Where(letter => context.Agreements.Any(agreement => agreement.Id == letter.AgreementId && agreement.Parties.Any(party => party.Slug == letter.Sender && party.LeftOn == null)))
            .Select(letter => letter.AgreementId);
        var signed = context.Amendments.Where(amendment => amendment.State == AmendmentState.Signed).Select(amendment => amendment.AgreementId);
        return context.Agreements.Where(agreement =>
            (agreement.State == AgreementState.InForce && (
                (agreement.RunsOn ? agreement.TacitUntil : agreement.EndsOn) < latest
                || agreement.Parties.Count(party => party.LeftOn == null) < 2
                || amended.Contains(agreement.Id)
                || left.Contains(agreement.Id)))
            || (agreement.State == AgreementState.Expired && (
                signed.Contains(agreement.Id)
                || (left.Contains(agreement.Id) && agreement.LettersSeen != agreement.StreamPosition + context.NoticeLetters.Where(letter => letter.AgreementId == agreement.Id).Sum(letter => letter.StreamPosition)))));
    }

    protected override async Task LookAtAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<AgreementLife>().AmendAsync(id, cancellationToken);
        }
        finally
        {
            // An amendment that cannot take effect keeps no end back, nor does what it left half done.
            await using var apart = services.CreateAsyncScope();
            await apart.ServiceProvider.GetRequiredService<AgreementLife>().EndAsync(id, cancellationToken);
        }
    }
}
