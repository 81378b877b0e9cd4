using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Rules;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>Clauses that cannot be applied without a value that they do not give.</summary>
internal sealed partial class UnstatedTerms : IRule
{
    public void Read(AgreementDraft draft)
    {
        if (draft.Renewal is { Duration: null, IsForSameDuration: false, Kind: not RenewalKind.Excluded } renewal)
            Add(draft, FindingCodes.RenewalLengthUnstated, "La reconduction est prévue sans dire pour combien de temps.", renewal.Sources);
        foreach (var report in draft.Reports.Where(report => !IsDated(draft, report)))
            Add(draft, FindingCodes.ReportDateUnstated, "Un rapport périodique est dû sans date à laquelle il doit être remis.", [report.Source]);
        foreach (var rent in draft.RentDuties.Where(rent => rent.FromYear > 1))
            Add(draft, FindingCodes.RentBeforeUnstated, $"Le loyer est dû à compter de l'année {rent.FromYear} ; rien ne dit qui le paie avant.", [rent.Source]);
        if (draft.SignatureBlock.Count == 0)
            AddSignature(draft);
    }

    // Its day may stand ahead of the list that it is one of.
    private static bool IsDated(AgreementDraft draft, ReportDutyExtract report) =>
        report.DueOn is not null || Due().IsMatch(TextFolding.Fold(report.Source.Quote)) || draft.Commitments.Exists(commitment => commitment.Item.Source == report.Source && Due().IsMatch(commitment.Announced));

    private static void AddSignature(AgreementDraft draft)
    {
        var last = draft.Sentences.LastOrDefault();
        if (last is not null)
            Add(draft, FindingCodes.SignatureBlockMissing, "Le texte ne prévoit ni lieu, ni date, ni place pour les signatures.", [last.Source()]);
    }

    private static void Add(AgreementDraft draft, string code, string message, IReadOnlyList<SourceSpan> sources) =>
        draft.Findings.Add(new FindingExtract { Code = code, Severity = FindingSeverity.Remark, Message = message, Sources = sources });

    [GeneratedRegex(@"\b(avant\s+le|au\s+plus\s+tard|dans\s+les?\s+[\w\s()]{1,30}(mois|jours)|(premier|[1-4]er|deuxieme)\s+(trimestre|semestre)|fin\s+(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Due();
}
