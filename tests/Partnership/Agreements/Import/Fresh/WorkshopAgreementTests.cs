using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Fresh;

/// <summary>An association first, written by herself: short names behind « par », a hall in which others teach, partners who meet before the end, a place and a day for all closing.</summary>
public sealed class WorkshopAgreementTests
{
    private const string Text =
        """
        Convention entre l'association Les Ateliers du Phare et ses partenaires
        Année 2026-2029

        Entre

        L'association Les Ateliers du Phare, association loi 1901, dont le siège est 5 quai de la Criée, 29900 PORT-LANVAL, représentée par ses coprésidentes, Mmes Nolwenn Le Goff et Anne Kerdraon, désignée ci-après par « les Ateliers »,

        et

        La Ville de Port-Lanval, 1 place de la République, 29900 PORT-LANVAL, représentée par son maire, M. Yann Cariou, autorisé par délibération du 9 avril 2026, désignée ci-après par « la Ville »,

        et

        Lorient-Cornouaille Agglomération, communauté d'agglomération, 12 rue de Kerlo, 29000 KERMARIA, représentée par sa vice-présidente chargée de l'emploi, Mme Gaëlle Morvan, désignée ci-après par « l'Agglomération »,

        Préambule

        Depuis 2012, l'association fait découvrir les métiers de la mer. En 2025, elle a accueilli 640 stagiaires, que la Ville a logés.

        Article 1 – Pourquoi cette convention

        Les trois partenaires veulent que les Ateliers durent. La présente convention dit comment.

        Article 2 – Ce que font les Ateliers

        Les Ateliers s'engagent auprès de la Ville et de l'Agglomération à :
        • former chaque année 60 demandeurs d'emploi de Port-Lanval et des communes voisines ;
        • accueillir les collégiens que la Ville et l'Agglomération leur adressent ;
        • ouvrir leurs portes deux week-ends par an.

        Les Ateliers informent leurs partenaires de tout changement de bureau.

        Article 3 – Ce que font la Ville et l'Agglomération

        La Ville et l'Agglomération versent ensemble 45 000 € par an aux Ateliers : 30 000 € pour la Ville, 15 000 € pour l'Agglomération.
        La Ville prête la halle dans laquelle l'école de voile enseigne et les Ateliers assurent l'accueil du public.
        L'Agglomération, de son côté, prend en charge le transport des stagiaires.
        Ni la Ville ni l'Agglomération ne s'engagent à reprendre le personnel.

        Article 4 – Qui décide

        Le comité des partenaires rassemble :
        • les deux coprésidentes des Ateliers ;
        • M. Yann Cariou, Maire de la Ville de Port-Lanval ;
        • la vice-présidente de l'Agglomération ;
        • un représentant de la direction de l'emploi, du lycée maritime et du collège, à titre consultatif.
        Il se réunit au printemps et à l'automne, et à la demande de l'un des partenaires.

        Article 5 – Combien de temps

        La convention commence le 1er juillet 2026 et se termine le 30 juin 2029. Les partenaires se rencontrent deux fois avant son terme pour décider de la suite. Elle pourra être renouvelée par accord écrit de tous.

        Article 6 – Si les choses changent

        La convention peut être modifiée par un avenant que signent les trois partenaires.
        Chacun peut quitter la convention en prévenant les deux autres par courrier recommandé trois mois avant.

        Article 7 – Si nous ne sommes pas d'accord

        Nous nous parlerons d'abord. Sinon, le tribunal administratif de Rennes tranchera.

        Port-Lanval, le 12 juin 2026, en trois exemplaires

        Pour les Ateliers                Pour la Ville                Pour l'Agglomération
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));

    private const string Workshops = "association-les-ateliers-du-phare";

    [Fact]
    public void Who_signs_and_who_promises_what()
    {
        Assert.Equal([(Workshops, "les Ateliers"), ("ville-de-port-lanval", "la Ville"), ("lorient-cornouaille-agglomeration", "l'Agglomération")], _agreement.Parties.Select(party => (party.Slug, party.Alias)));
        Assert.Equal([(Workshops, "2"), (Workshops, "2"), (Workshops, "2")], _agreement.Commitments.Select(commitment => (commitment.Party, commitment.Article)));
        Assert.Empty(_agreement.Grants);
        foreach (var start in new[] { "La Ville et l'Agglomération versent", "La Ville prête la halle", "L'Agglomération, de son côté", "Ni la Ville ni l'Agglomération" })
            Assert.Contains(_agreement.Unread, passage => passage.Quote.StartsWith(start, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_terms()
    {
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2029, 6, 30)), (_agreement.Term!.StartDate, _agreement.Term.EndDate));
        Assert.Equal((RenewalKind.Express, null), (_agreement.Renewal!.Kind, _agreement.Renewal.MaximumTimes));
        Assert.Empty(_agreement.Committees);
        Assert.Equal(3, _agreement.Originals!.Count);
        Assert.NotEmpty(_agreement.SignatureBlock);
        Assert.DoesNotContain(_agreement.Findings, finding => finding.Code == FindingCodes.YearWithoutOrigin);
    }
}
