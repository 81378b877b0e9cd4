using SkillsHub.Portal.Pages.Agenda;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Agreements.Rereading;
using SkillsHub.Portal.Pages.Agreements.Templates;
using SkillsHub.Portal.Pages.Amendments;
using SkillsHub.Portal.Pages.Branding;
using SkillsHub.Portal.Pages.Commitments;
using SkillsHub.Portal.Pages.Committee;
using SkillsHub.Portal.Pages.Contacts;
using SkillsHub.Portal.Pages.Deadlines;
using SkillsHub.Portal.Pages.Disputes;
using SkillsHub.Portal.Pages.Documents;
using SkillsHub.Portal.Pages.Funding;
using SkillsHub.Portal.Pages.Operations;
using SkillsHub.Portal.Pages.Programmes;
using SkillsHub.Portal.Pages.Reports;

namespace SkillsHub.Portal.Pages.Site;

/// <summary>What the pages of a part of the portal call their fields, where the page itself cannot be shown.</summary>
internal static class FieldNames
{
    private static readonly (string Part, Func<IReadOnlyDictionary<string, string>> Names)[] Parts =
    [
        ("/operations", () => SetupWords.Labels),
        ("/contacts", () => ContactWords.Fields),
        ("/agreements/template", () => TemplateWords.Fields),
        ("/funding", () => FundingFields.Labels),
        ("/commitments", () => CommitmentWords.Fields),
        ("/amendments", () => AmendmentWords.Fields),
        ("/committee", () => CommitteeWords.Fields),
        ("/notices", () => DeadlineWords.Fields),
        ("/years", () => DeadlineWords.Fields),
        ("/calendar", () => DeadlineWords.Fields),
        ("/branding", () => BrandWords.Fields),
        ("/disputes", () => DisputeWords.Fields),
        ("/reports", () => ReportWords.Fields),
        ("/reading/parties", () => ReadingWords.PartyFields.ToDictionary(field => field.Name, field => field.Label, StringComparer.Ordinal)),
        ("/reading", () => ReadingWords.TermLabels),
        ("/findings", () => FindingsPage.Labels),
        ("/agreements", () => AgreementWords.Fields),
        ("/programmes", () => ProgrammeFields.Labels.Concat(SessionForm.Labels).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal)),
        ("/agenda", () => EventFields.Labels),
        ("/documents", () => DocumentFields.Labels),
    ];

    /// <summary>The label of a field; of a row of a list, with the number of the row; null for one that is not known.</summary>
    /// <param name="address">Of the page.</param>
    /// <param name="field">As the form sends it.</param>
    public static string? Of(string address, string field) =>
        Parts.FirstOrDefault(part => address.Contains(part.Part, StringComparison.Ordinal)).Names?.Invoke() is not { } names ? null
        : names.TryGetValue(field, out var label) ? label
        : FundingRows.Of(field) is { } at && names.TryGetValue(at.Name, out var ofRow) ? $"{ofRow} ({at.Row + 1})"
        : null;
}
