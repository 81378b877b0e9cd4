namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>Three parties by numbers, articles by letters.</summary>
public sealed class LetteredAgreementTests
{
    private const string Text =
        """
        CONVENTION TRIPARTITE

        La présente convention est conclue entre :

        1) la commune de Saint-Amans, 1 rue de la Mairie, 46100 SAINT-AMANS, représentée par son maire, ci-après « la Commune » ;

        2) l'association La Ruche, 4 chemin du Moulin, 46100 SAINT-AMANS, représentée par sa présidente, ci-après « l'Association » ;

        3) l'IUT de Figerac, 25 rue des Écoles, 46102 FIGERAC, représenté par sa directrice, ci-après « l'IUT ».

        A – OBJET

        La convention a pour objet de créer une fabrique numérique.

        B – CE QUE CHACUN APPORTE

        B.1 L'Association

        L'Association s'engage à :
        – animer la fabrique ;
        – former les usagers.

        B.2 L'IUT

        L'IUT s'engage à : 1. prêter trois machines ; 2. assurer la maintenance.

        C – DURÉE ET FIN

        La convention dure deux ans à compter du 1er mars 2026.
        La Commune et l'IUT peuvent la résilier avec un préavis de deux mois, l'Association avec un préavis d'un mois.

        Fait à Saint-Amans le 12 février 2026 en 3 exemplaires.
        """;

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    [Fact]
    public void An_association_writes_letters()
    {
        var agreement = Reading.Read(Text);
        Assert.Equal(["A", "B", "B.1", "B.2", "C"], agreement.Articles.Select(article => article.NumberAsWritten));
        Assert.Equal(
            [("association-la-ruche", "animer la fabrique ;"), ("association-la-ruche", "former les usagers."), ("iut-de-figerac", "prêter trois machines"), ("iut-de-figerac", "assurer la maintenance.")],
            agreement.Commitments.Select(commitment => (commitment.Party!, commitment.Text)));
        Assert.Null(agreement.Termination);
        Assert.Equal(new DateOnly(2026, 3, 1), agreement.Term!.StartDate);
    }
}
