using System.Globalization;
using CsvHelper;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Organisations;

namespace SkillsHub.Partnership.Funding.OpenData;

/// <summary>
/// A grant as open data: the schema « subventions » of the Socle commun des données locales (scdl/subventions 2.1, which follows the
/// arrêté of 17 November 2017). What is null is not known.
/// </summary>
internal sealed record ScdlGrant
{
    /// <summary>The fields in the order of the schema.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire", "rnaBeneficiaire", "objet", "montant", "nature",
        "conditionsVersement", "datesPeriodeVersement", "idRAE", "notificationUE", "pourcentageSubvention", "dispositifAide",
    ];

    public required string? FunderName { get; init; }

    public required string? FunderSiret { get; init; }

    public required DateOnly AgreementDate { get; init; }

    public required string? Decision { get; init; }

    public required Beneficiary? Beneficiary { get; init; }

    public required GrantDisclosure? Disclosure { get; init; }

    public required decimal Amount { get; init; }

    /// <summary><c>unique</c> or <c>échelonné</c>; null while it is not all called.</summary>
    public required string? Conditions { get; init; }

    public required DateOnly? FirstPayment { get; init; }

    public required DateOnly? LastPayment { get; init; }

    public static ScdlGrant Of(Grant grant, string? funderName, string? funderSiret, DateOnly agreementDate, Beneficiary? beneficiary)
    {
        var counting = grant.Steps.Where(step => step.Counts).ToList();
        var calls = counting.Count(step => step.Kind == GrantStepKind.Called);
        var payments = counting.Where(step => step.Kind == GrantStepKind.Paid).Select(step => (DateOnly?)step.On).ToList();
        return new()
        {
            FunderName = funderName,
            FunderSiret = funderSiret,
            AgreementDate = agreementDate,
            Decision = counting.Where(step => step.Kind == GrantStepKind.Granted).MaxBy(step => step.On)?.Reference,
            Beneficiary = beneficiary,
            Disclosure = grant.Disclosure,
            Amount = grant.Granted,
            Conditions = calls > 1 ? "échelonné" : calls == 1 && grant.Called == grant.Granted ? "unique" : null,
            FirstPayment = payments.Min(),
            LastPayment = payments.Max(),
        };
    }

    /// <summary>Mandatory fields that are not known, and words that a spreadsheet would run, from before they were refused. The beneficiary's number is one: the State's own reader of these files takes none without.</summary>
    public IReadOnlyList<string> Missing()
    {
        (string Field, bool IsKnown)[] mandatory =
        [
            ("nomAttribuant", !string.IsNullOrWhiteSpace(FunderName)),
            ("idAttribuant", FunderSiret is not null && Siret.IsValid(FunderSiret)),
            ("nomBeneficiaire", Beneficiary is not null && !CsvFile.IsFormula(Beneficiary.Name)),
            ("idBeneficiaire", Beneficiary?.Siret is not null),
            ("objet", Disclosure is not null && !CsvFile.IsFormula(Disclosure.Object)),
            ("conditionsVersement", Conditions is not null),
            ("datesPeriodeVersement", FirstPayment is not null),
            ("notificationUE", Disclosure is not null),
            ("pourcentageSubvention", Disclosure is not null),
            ("dispositifAide", !CsvFile.IsFormula(Disclosure?.Scheme)),
        ];
        return [.. mandatory.Where(entry => !entry.IsKnown).Select(entry => entry.Field)];
    }

    public CsvWriter Write(CsvWriter csv) => csv
        .Text(FunderName)
        .Field(FunderSiret)
        .Field(Day(AgreementDate))
        .Text(Decision)
        .Field(Beneficiary!.Name)
        .Field(Beneficiary.Siret)
        .Field(Beneficiary.Rna)
        .Field(Disclosure!.Object)
        .Field(Amount.ToString("0.00", CultureInfo.InvariantCulture))
        .Field("aide en numéraire")
        .Field(Conditions)
        .Field(FirstPayment == LastPayment ? Day(FirstPayment!.Value) : $"{Day(FirstPayment!.Value)}/{Day(LastPayment!.Value)}")
        .Field(null)
        .Field(Disclosure.NotifiedToEu ? "oui" : "non")
        .Field(Disclosure.Share.ToString("0.00", CultureInfo.InvariantCulture))
        .Field(Disclosure.Scheme);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
