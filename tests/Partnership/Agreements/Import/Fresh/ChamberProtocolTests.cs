using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>The State, a chamber and a region: no « Entre », lettered articles, a share left blank, renewal and end in one article.</summary>
public sealed class ChamberProtocolTests
{
    private const string Text =
        """
        PROTOCOLE D'ACCORD
        relatif au développement des compétences industrielles

        L'État, représenté par Mme la préfète de la région Bourgogne-du-Nord, 53 rue de la Préfecture, 21041 DIJONNAIS CEDEX,
        la Chambre de commerce et d'industrie de Bourgogne-du-Nord, 2 avenue de la Foire, 21000 DIJONNAIS, représentée par son président, M. Rémi Gautheron, ci-après « la CCI »,
        et la Région Bourgogne-du-Nord, 17 boulevard de la Trémouille, 21000 DIJONNAIS, représentée par sa présidente, ci-après « la Région »,

        sont convenus de ce qui suit :

        Article A. Objet

        Le protocole vise à former chaque année 300 salariés de l'industrie.

        Article B. Engagements de l'État

        L'État mobilise le fonds national de l'emploi et désigne un référent.
        Il s'engage :
        – à instruire les demandes dans un délai de deux mois ;
        – à communiquer à la CCI, avant le 15 février de chaque année, les données du marché du travail.

        Article C. Engagements de la CCI

        La CCI s'oblige à :
        1° recenser les besoins des entreprises ;
        2° organiser deux forums par an ;
        3° tenir à jour la liste des formations (annexe n° 1), qu'elle publie (annexe n° 1).

        Article D. Engagements financiers

        La Région et l'État cofinancent le protocole à hauteur, respectivement, de 35 % et de … % des dépenses, dans la limite de 400 000 €. La CCI ne s'engage pas à financer les formations.

        Article E. Suivi

        Les parties se réunissent une fois par an à l'initiative de la CCI. Un bilan annuel est établi par la CCI.

        Article F. Durée, reconduction, dénonciation

        Le protocole est signé pour trois ans à compter du 1er avril 2026. Il est reconduit tacitement par périodes d'un an, sauf dénonciation notifiée par lettre recommandée trois mois au moins avant l'échéance. La durée totale ne peut excéder cinq ans.
        Chacune des parties peut mettre fin au protocole à tout moment, en prévenant les autres par écrit quatre mois à l'avance.

        Fait en 3 exemplaires, à Dijonnais, le 20 mars 2026

        L'État                         La CCI                         La Région
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    private const string Chamber = "chambre-de-commerce-et-d-industrie-de-bourgogne-du-nord";
    private const string Region = "region-bourgogne-du-nord";

    [Fact]
    public void Who_promises_what()
    {
        Assert.Equal(["etat", Chamber, Region], _agreement.Parties.Select(party => party.Slug));
        Assert.Equal(["Article A", "Article B", "Article C", "Article D", "Article E", "Article F"], _agreement.Articles.Select(article => article.NumberAsWritten));
        Assert.Equal(["2 etat", "2 etat", $"3 {Chamber}", $"3 {Chamber}", $"3 {Chamber}", $"4 {Region}", "4 etat"], _agreement.Commitments.Select(commitment => $"{commitment.Article} {commitment.Party}"));
        Assert.Equal([(Region, 35m, GrantValueState.Stated, null), ("etat", null, GrantValueState.Blank, (decimal?)null)], _agreement.Grants.Select(grant => (grant.Party!, grant.Rate, grant.State, grant.Ceiling)));
        Assert.Equal(["L'État mobilise", "La CCI ne", "La durée totale", "La Région et"], _agreement.Unread.Select(passage => string.Join(' ', passage.Quote.Split(' ').Take(passage.Quote.StartsWith("L'", StringComparison.Ordinal) ? 2 : 3))));
    }

    [Fact]
    public void Its_terms()
    {
        Assert.Equal((new DateOnly(2026, 4, 1), new Period { Count = 3, Unit = PeriodUnit.Years }), (_agreement.Term!.StartDate!.Value, _agreement.Term.Duration));
        Assert.Equal(
            (RenewalKind.Tacit, new Period { Count = 3, Unit = PeriodUnit.Months }, LetterForm.Registered, new Period { Count = 1, Unit = PeriodUnit.Years }),
            (_agreement.Renewal!.Kind, _agreement.Renewal.Notice, _agreement.Renewal.Letter, _agreement.Renewal.Duration));
        Assert.Equal((new Period { Count = 4, Unit = PeriodUnit.Months }, LetterForm.Written), (_agreement.Termination!.Notice, _agreement.Termination.Letter));
        Assert.Equal((0, 1m), (Assert.Single(_agreement.Committees).Members.Count, _agreement.Committees[0].MeetingsPerYear));
        Assert.Equal(3, _agreement.Originals!.Count);
        Assert.Equal(("1", false, 1), (Assert.Single(_agreement.Annexes).Number, _agreement.Annexes[0].IsPresent, _agreement.Annexes[0].Citations.Count));
        Assert.Equal([(OpenPointKind.BlankRate, "etat"), (OpenPointKind.MissingAnnex, Chamber)], _agreement.OpenPoints.Select(point => (point.Kind, point.Owner!)));
        Assert.Equal(FindingCodes.ReportDateUnstated, Assert.Single(_agreement.Findings).Code);
    }
}
