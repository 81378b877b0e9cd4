using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Amendments.Life;

/// <summary>What was agreed and can no longer be applied comes to nothing as a whole: half of it is what nobody signed.</summary>
internal static class Lapses
{
    public static void Lapse(this IOutbox outbox, Agreement agreement, Amendment amendment, Error broken, DateTimeOffset now)
    {
        if (!amendment.Lapse(broken, now))
            return;
        outbox.Add(agreement, now, new AgreementAmendmentLapsed
        {
            Title = agreement.Title,
            Parties = amendment.AddresseesIn(agreement),
            Amendment = amendment.Number,
            Rule = broken.Code,
            Reason = broken.Detail,
        });
    }
}
