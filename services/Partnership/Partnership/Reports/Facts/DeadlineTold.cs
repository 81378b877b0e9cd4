using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>What became of the agreement's deadlines. What is told anew of one, as when its day is another, takes the place of what was told before.</summary>
internal static class DeadlineTold
{
    public static FactDraft? Of(IntegrationEvent told, Func<DateTimeOffset, DateOnly> dayOf) => told switch
    {
        DeadlineMet deadline => Of(FactMeasure.DeadlineMet, deadline, dayOf),
        DeadlineMissed deadline => Of(FactMeasure.DeadlineMissed, deadline, dayOf),
        DeadlineApproaching deadline => Of(FactMeasure.TakenBack, deadline, dayOf),
        _ => null,
    };

    private static FactDraft Of(FactMeasure measure, DeadlineEvent deadline, Func<DateTimeOffset, DateOnly> dayOf) =>
        new(measure, $"deadline/{deadline.DeadlineId}", deadline.LegalDate ?? dayOf(deadline.OccurredAt), Precedence.Instead)
        {
            AgreementId = deadline.AgreementId,
            Party = deadline.Party,
            Sort = WireName.Of(deadline.Kind),
            Title = deadline.DeadlineId,
            Article = deadline.Article,
            DueOn = deadline.LegalDate,
        };
}
