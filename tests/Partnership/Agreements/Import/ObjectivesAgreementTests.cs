using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>An agreement on objectives, as State and local authorities make them with associations: its cover names the parties, its parts have bare numbers, its annex has articles.</summary>
public sealed class ObjectivesAgreementTests
{
    private const string Text =
        """
        CONVENTION PLURIANNUELLE D'OBJECTIFS 2026-2028

        entre la Ville de Montfleury

        et l'association L'Atelier des Possibles

        Vu le budget voté le 12 décembre 2025,

        Entre

        La Ville de Montfleury, représentée par Mme Claire Aubin, Maire, domiciliée 1 place des Tilleuls, 02345 MONTFLEURY,
        et désignée sous le terme « la Ville », d'une part,

        Et

        L'Atelier des Possibles, association régie par la loi du 1er juillet 1901, dont le siège social est situé 14 rue du Moulin,
        02345 MONTFLEURY, représentée par son Président, M. Luc Ferrand, et désignée sous le terme « l'Association », d'autre part,

        Vu la loi n° 2000-321 du 12 avril 2000, notamment son article 10,

        Considérant que le projet de l'Association répond à un besoin des habitants,

        Il est convenu ce qui suit :

        Article 1 - Objet de la convention

        Par la présente convention, l'Association s'engage à mettre en œuvre un atelier de réparation ouvert à tous. La Ville y contribue
        sans attendre de contrepartie directe.

        Article 2 - Durée de la convention

        La convention est conclue pour une durée de trois ans à compter de sa signature.

        Article 3 - Moyens

        3.1 Contribution de la Ville

        La Ville s'engage à verser une subvention de fonctionnement de 12 000 € par an.

        3.2 Obligations de l'Association

        L'Association s'engage à :
        - remettre chaque année un bilan d'activité au plus tard le 30 juin ;
        - tenir ses comptes à la disposition de la Ville.

        3.3 Locaux

        La répartition des charges du local sera définie ultérieurement.

        Article 4 - Communication

        L'Association s'engage à faire figurer le logo de la Ville sur ses affiches.

        Article 5 - Suivi et évaluation

        La fréquentation de l'atelier est mesurée chaque trimestre.

        Article 6 - Données personnelles

        La Ville et l'Association s'engagent à respecter l'article 28 du RGPD.

        Article 7 - Recours

        Tout litige est porté devant le tribunal administratif de Montfleury.

        Fait à Montfleury, le ………………

        Pour la Ville                         Pour l'Association

        ANNEXES À LA CONVENTION

        Annexe 1 – Règlement de l'atelier

        Article 1 - Accès

        L'atelier est ouvert le mercredi.

        Article 2 - Outils

        Les outils sont rendus le jour même.
        """;

    private readonly AgreementExtract _agreement = Reading.Read(Text);

    [Fact]
    public void Parties_come_from_their_list_and_not_from_the_cover() => Assert.Equal(
        [
            ("ville-de-montfleury", "la Ville", "1 place des Tilleuls, 02345 MONTFLEURY", "Claire Aubin"),
            ("atelier-des-possibles", "l'Association", "14 rue du Moulin, 02345 MONTFLEURY", "Luc Ferrand"),
        ],
        _agreement.Parties.Select(party => (party.Slug, party.Alias!, party.Address!, party.Representative!.Name!)));

    [Fact]
    public void Bare_numbers_are_parts_of_their_article() => Assert.Equal(
        ["1", "2", "3", "3.1", "3.2", "3.3", "4", "5", "6", "7"],
        _agreement.Articles.Select(article => article.Number));

    [Fact]
    public void Every_promise_is_kept_wherever_it_stands() => Assert.Equal(
        [
            ("1", "atelier-des-possibles", false), ("3.1", "ville-de-montfleury", false), ("3.2", "atelier-des-possibles", false),
            ("3.2", "atelier-des-possibles", false), ("4", "atelier-des-possibles", false), ("6", null, true),
        ],
        _agreement.Commitments.Select(commitment => (commitment.Article!, commitment.Party, commitment.IsCommon)));

    [Fact]
    public void Grant_report_term_and_court_are_read()
    {
        var grant = Assert.Single(_agreement.Grants);
        Assert.Equal(("ville-de-montfleury", GrantNature.Operating, 12_000m), (grant.Party!, grant.Nature!.Value, grant.Amount!.Value));
        Assert.Equal("atelier-des-possibles", Assert.Single(_agreement.Reports).Party);
        Assert.Equal((TermStart.LastSignature, 3), (_agreement.Term!.Start, _agreement.Term.Duration!.Count));
        Assert.Equal("tribunal administratif de Montfleury", _agreement.Disputes!.Court);
    }

    [Fact]
    public void Nothing_is_made_up()
    {
        Assert.Empty(_agreement.Committees);
        Assert.Equal(("1", "Règlement de l'atelier", true), (Assert.Single(_agreement.Annexes).Number, _agreement.Annexes[0].Title, _agreement.Annexes[0].IsPresent));
        Assert.DoesNotContain(_agreement.Findings, finding => finding.Code is FindingCodes.DanglingReference or FindingCodes.ArticleNumbering or FindingCodes.SignatureBlockMissing);
        Assert.Equal("undefined:3.3:1", Assert.Single(_agreement.OpenPoints).Key);
    }

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Text));
}
