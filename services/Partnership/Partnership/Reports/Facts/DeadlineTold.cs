using System.Globalization;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Kinds;
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

    /// <summary>What the facts of a deadline are about.</summary>
    public static string SubjectOf(string deadline) => $"deadline/{deadline}";

    private static FactDraft Of(FactMeasure measure, DeadlineEvent deadline, Func<DateTimeOffset, DateOnly> dayOf) =>
        new(measure, SubjectOf(IdOf(deadline)), deadline.LegalDate ?? dayOf(deadline.OccurredAt), Precedence.Instead)
        {
            AgreementId = deadline.AgreementId,
            Party = deadline.Party,
            Sort = WireName.Of(deadline.Kind),
            Title = IdOf(deadline),
            Article = deadline.Article,
            DueOn = deadline.LegalDate,
        };

    // A release before knew a report by its turn: told of the same day since, it is the same.
    private static string IdOf(DeadlineEvent told) =>
        told is { Kind: DeadlineKind.AnnualReport, LegalDate: { } due } && told.DeadlineId.Split('.') is [_, var duty, _] && int.TryParse(duty, CultureInfo.InvariantCulture, out var number)
            ? ReportDays.IdOf(number, due)
            : told.DeadlineId;
}
