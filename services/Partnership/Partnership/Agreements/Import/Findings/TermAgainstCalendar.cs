using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>A term that runs from the signature, against dates that the text or its title fixes beforehand.</summary>
internal sealed class TermAgainstCalendar : IRule
{
    public void Read(AgreementDraft draft)
    {
        if (draft.Term is not { } term)
            return;
        if (term.Start == TermStart.LastSignature)
            ReadStarts(draft, term);
        ReadTitle(draft, term);
    }

    private static void ReadStarts(AgreementDraft draft, TermExtract term)
    {
        foreach (var fact in draft.CalendarFacts.Where(fact => fact.IsStart))
        {
            draft.Findings.Add(new FindingExtract
            {
                Code = FindingCodes.StartAgainstSignature,
                Severity = FindingSeverity.Contradiction,
                Message = $"« {fact.Text} » fixe un début alors que le contrat ne prend effet qu'à sa signature.",
                Sources = [fact.Source, .. term.Sources],
            });
        }
    }

    private static void ReadTitle(AgreementDraft draft, TermExtract term)
    {
        if (draft.Title is not { FirstYear: { } first, LastYear: { } last, Source: { } title } || first == last)
            return;
        if (Clash(term, first, last) is not { } clash)
            return;
        draft.Findings.Add(new FindingExtract
        {
            Code = FindingCodes.TitleYearsAgainstTerm,
            Severity = clash.Severity,
            Message = clash.Message,
            Sources = [title, .. term.Sources],
        });
    }

    private static (FindingSeverity Severity, string Message)? Clash(TermExtract term, int first, int last)
    {
        if (term.StartDate is { } start && (term.EndDate ?? (term.Duration is { } length ? start.Through(length) : null)) is { } end)
            return start.Year == first && end.Year == last ? null : (FindingSeverity.Contradiction, $"Le titre annonce {first}-{last}, le contrat court du {start:dd/MM/yyyy} au {end:dd/MM/yyyy}.");
        if (term.Duration is not { Unit: PeriodUnit.Years, Count: var years })
            return null;
        if (years != last - first && years != last - first + 1)
            return (FindingSeverity.Contradiction, $"Le titre annonce {first}-{last}, la durée est de {years} ans.");
        return term.Start == TermStart.LastSignature
            ? (FindingSeverity.Remark, $"Le titre annonce {first}-{last}, mais la durée de {years} ans ne court qu'à compter de la dernière signature : l'échéance peut tomber après {last}.")
            : null;
    }
}
