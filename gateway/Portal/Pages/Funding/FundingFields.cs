using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>What the fields of the funding forms are called, in the form and where it is refused.</summary>
internal static class FundingFields
{
    public static IReadOnlyDictionary<string, string> Labels => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = Say("Nom", "Name"),
        ["amount"] = Say("Montant en euros", "Amount in euros"),
        ["isPerYear"] = Say("Chaque exercice", "Each fiscal year"),
        ["years"] = Say("Montants par exercice", "Amounts by fiscal year"),
        ["funder"] = Say("Financeur", "Funder"),
        ["nature"] = "Nature",
        ["base"] = Say("Base du taux", "Base of the rate"),
        ["rate"] = Say("Taux en %", "Rate in %"),
        ["ceiling"] = Say("Plafond en euros", "Ceiling in euros"),
        ["fiscalYears"] = Say("Exercices", "Fiscal years"),
        ["reason"] = Say("Motif", "Reason"),
        ["by.amendment"] = Say("Avenant en vigueur n°", "Amendment in effect, no."),
        ["by.decision"] = Say("Décision du comité n°", "Decision of the committee, no."),
        ["by.reason"] = Say("Motif du changement", "Reason of the change"),
        ["line"] = Say("Ligne du plan", "Line of the plan"),
        ["fiscalYear"] = Say("Exercice", "Fiscal year"),
        ["askedOn"] = Say("Demandée le", "Asked for on"),
        ["on"] = "Date",
        ["reference"] = Say("Référence", "Reference"),
        ["expectedOn"] = Say("Attendu le", "Expected on"),
        ["instalment"] = Say("Appel de fonds", "Call"),
        ["spentOn"] = "Date",
        ["supplier"] = Say("Fournisseur", "Supplier"),
        ["label"] = Say("Objet", "What for"),
        ["invoice"] = Say("N° de facture", "Invoice number"),
        ["family"] = Say("Famille d’activité", "Activity family"),
        ["allocations"] = Say("Financements", "Funding"),
        ["grant"] = Say("Subvention", "Grant"),
        ["year"] = Say("Exercice", "Fiscal year"),
        ["party"] = Say("Partie", "Party"),
        ["kind"] = Say("Sorte d’apport", "Kind of contribution"),
        ["description"] = "Description",
        ["from"] = Say("Du", "From"),
        ["to"] = Say("Au", "To"),
        ["quantity"] = Say("Quantité", "Quantity"),
        ["unit"] = Say("Unité", "Unit"),
        ["proof"] = Say("Preuve", "Proof"),
        ["proof.kind"] = Say("Nature de la preuve", "Sort of proof"),
        ["proof.reference"] = Say("Où la trouver", "Where to find it"),
        ["proof.title"] = Say("Intitulé de la preuve", "What the proof is called"),
        ["valuation"] = Say("Valorisation", "Valuation"),
        ["valuation.amount"] = Say("Valeur estimée en euros", "Estimated value in euros"),
        ["valuation.method"] = Say("Comment elle est estimée", "How it is estimated"),
        ["file"] = Say("Fichier CSV", "CSV file"),
        ["beneficiary"] = Say("Bénéficiaire", "Beneficiary"),
        ["beneficiary.name"] = Say("Nom du bénéficiaire", "Name of the beneficiary"),
        ["beneficiary.siret"] = Say("SIRET du bénéficiaire", "SIRET of the beneficiary"),
        ["beneficiary.rna"] = Say("N° RNA, pour une association", "RNA number, of an association"),
        ["object"] = Say("Objet de la subvention", "Purpose of the grant"),
        ["notifiedToEu"] = Say("Notifiée à la Commission européenne (aide d’État)", "Notified to the European Commission (state aid)"),
        ["share"] = Say("Part du financeur dans le projet, de 0 à 1", "Funder's share of the project, from 0 to 1"),
        ["scheme"] = Say("Dispositif d’aide", "Aid scheme"),
    };

    /// <summary>With the fields of the rows that a form repeats.</summary>
    public static IReadOnlyDictionary<string, string> LabelsWith(IEnumerable<string> fields)
    {
        var labels = new Dictionary<string, string>(Labels, StringComparer.Ordinal);
        foreach (var field in fields)
            labels.TryAdd(field, Row(field));
        return labels;
    }

    // « allocations[1].amount »: the second row, for a person.
    private static string Row(string field) => FundingRows.Of(field) is { } at
        ? $"{Labels.GetValueOrDefault(at.List, at.List)} {at.Row + 1}, {Labels.GetValueOrDefault(at.Name, at.Name)}"
        : field;
}
