using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Templates;

namespace SkillsHub.Partnership.Tests.Agreements.Templates;

/// <summary>Forms of invented agreements.</summary>
internal static class Forms
{
    public static AgreementTemplate Valmer => new()
    {
        Title = "Convention de partenariat pour la Maison des compétences de Valmer",
        Parties =
        [
            new TemplateParty { Name = "la Ville de Valmer", Address = "1 place de la Halle, 00100 Valmer", Representative = "Mme Jeanne Petit", Function = "Maire", Commitments = ["prêter deux salles de l'ancienne gare", "citer la Maison dans ses publications"] },
            new TemplateParty { Name = "la Région des Cimes", Address = "3 cours Haut, 00200 Landeville", Representative = "M. Paul de La Tour", Function = "Président du conseil régional", Seats = 2 },
            new TemplateParty { Name = "le Rectorat de Landeville" },
        ],
        Operator = 3,
        Funding =
        [
            new TemplateFunding { Party = 2, Nature = GrantNature.Investment, Unit = TemplateFundingUnit.Percent, Value = 40, FirstYear = 2027, LastYear = 2029 },
            new TemplateFunding { Party = 2, Nature = GrantNature.Operating, Unit = TemplateFundingUnit.EurosPerYear, FirstYear = 2027 },
        ],
        MeetingsPerYear = 2,
        Advisers = ["la Mission locale de Valmer"],
        Report = new TemplateReport { By = 3, Day = 31, Month = 3 },
        Duration = Years(5),
        Renewal = new TemplateRenewal { Kind = RenewalKind.Express, Notice = Months(6) },
        TerminationNotice = Months(3),
        Court = "tribunal administratif de Landeville",
        Originals = 3,
    };

    public static Period Years(int count) => new() { Count = count, Unit = PeriodUnit.Years };

    public static Period Months(int count) => new() { Count = count, Unit = PeriodUnit.Months };
}
