using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>The deadlines in the words of the people in whose calendar they stand, who work in French.</summary>
internal static class CalendarWords
{
    private const int LongestSummary = 100;

    public static string Summary(Deadline deadline, IReadOnlyDictionary<string, string> names)
    {
        string Name(string? slug) => slug is null ? "" : names.GetValueOrDefault(slug, slug);
        var done = deadline.AnsweredOn is null ? "" : "✓ ";
        return done + deadline.Kind switch
        {
            DeadlineKind.End => "Fin de la convention",
            DeadlineKind.RenewalNotice when deadline.Counterpart is null => "Dernier jour pour convenir de la reconduction",
            DeadlineKind.RenewalNotice => $"Lettre de reconduction : {Name(deadline.Party)} → {Name(deadline.Counterpart)}",
            DeadlineKind.RenewalOpposition => "Dernier jour pour s’opposer à la reconduction tacite",
            DeadlineKind.TerminationNotice => $"Dernier jour pour que toutes aient reçu une résiliation d’effet avant l’échéance{(InputOf(deadline, "termination.force-majeure-notice") is null ? "" : " (force majeure)")}",
            DeadlineKind.TerminationEffect => $"Fin du préavis de résiliation par {Name(InputOf(deadline, "termination.by"))}",
            DeadlineKind.CommitteeMeeting => $"{InputOf(deadline, "committee.name")} : réunion {deadline.Rank} de l’année {deadline.Year}",
            DeadlineKind.AnnualReport => $"Rapport de l’année {deadline.Year}{(deadline.Party is { } author ? $", à la charge de {Name(author)}" : "")}",
            DeadlineKind.Rent => $"Loyers{(deadline.Party is { } tenant ? $" à la charge de {Name(tenant)}" : "")}, à partir de l’année {deadline.Year}",
            DeadlineKind.FundingYear => $"Fin de l’exercice {deadline.Year}{(InputOf(deadline, "grant.years") is { } years ? $" ({years})" : "")}{(InputOf(deadline, "grant.by") is { } payer ? $" : {Name(payer)}" : "")}",
            DeadlineKind.BrandPermission => $"Dernier jour d’usage d’un nom ou d’un logo de {Name(InputOf(deadline, "permission.party"))} : {InputOf(deadline, "permission.action")}",
            DeadlineKind.Commitment => $"Engagement n° {InputOf(deadline, "commitment.number")}{(deadline.Party is { } promisor ? $" ({Name(promisor)})" : "")} : {Begun(InputOf(deadline, "commitment.text"))}",
            DeadlineKind.FundingCall => $"Versement de l’appel de fonds {InputOf(deadline, "call.number")} de la subvention n° {InputOf(deadline, "grant.number")} ({Name(deadline.Party)})",
            _ => deadline.Id,
        };
    }

    public static string Description(Deadline deadline, string agreement)
    {
        List<string> lines = [agreement];
        if (deadline.Article is { } article)
            lines.Add($"Article {article}");
        if (deadline.Letter is { } letter)
            lines.Add($"Lettre n° {letter.Number} du {letter.SentOn:dd/MM/yyyy}{Outcome(letter)}");
        return string.Join('\n', lines);
    }

    private static string Outcome(NoticeFact letter) => letter switch
    {
        { ReceivedOn: { } received } => $", reçue le {received:dd/MM/yyyy}",
        { ReturnedOn: { } returned } => $", revenue le {returned:dd/MM/yyyy}",
        _ => ", sans avis de réception",
    };

    // A calendar shows one line of it; the whole is in the register.
    public static string Begun(string? text) => text is { Length: > LongestSummary } ? $"{text.Truncated(LongestSummary)}…" : (text ?? "").TrimEnd(' ', '.', ';');

    public static string? InputOf(Deadline deadline, string name) => deadline.Inputs.FirstOrDefault(input => input.Name == name)?.Value;
}
