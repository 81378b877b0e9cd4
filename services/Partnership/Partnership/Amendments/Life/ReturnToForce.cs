using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Amendments.Life;

/// <summary>What came to light late may make the term of an expired agreement longer than the one that was over.</summary>
internal static class ReturnToForce
{
    public static void TellReturnToForce(this IOutbox outbox, Agreement agreement, DateTimeOffset now)
    {
        if (agreement.ReturnToForce())
            outbox.Add(agreement, now, new AgreementReturnedToForce { Title = agreement.Title, Parties = agreement.PartySlugs, EndsOn = agreement.LastDay ?? agreement.EndsOn });
    }
}
