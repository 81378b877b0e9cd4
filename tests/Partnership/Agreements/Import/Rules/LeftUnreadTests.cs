namespace SkillsHub.Partnership.Tests.Agreements.Import.Rules;

/// <summary>Ordinary wordings that say less than they seem to: what they do not say is left unread.</summary>
public sealed class LeftUnreadTests
{
    [Theory]
    [InlineData("utiliser la subvention conformément à son objet")]
    [InlineData("justifier de l'emploi de la subvention")]
    [InlineData("ne pas reverser la subvention à un tiers")]
    [InlineData("rembourser la part non utilisée de la subvention")]
    [InlineData("mentionner la participation financière de la Ville")]
    [InlineData("informer la Ville de toute demande de subvention")]
    [InlineData("utiliser la subvention de 5 000 € versée par la Ville pour son fonctionnement")]
    [InlineData("imputer la subvention de 10 000 € sur les dépenses de personnel")]
    [InlineData("consacrer la subvention au fonctionnement du centre")]
    [InlineData("rendre la subvention si l'action n'a pas lieu")]
    [InlineData("percevoir la subvention sur un compte dédié")]
    [InlineData("tenir les comptes relatifs à la subvention")]
    [InlineData("utiliser la subvention pour financer 50 % du poste")]
    public void What_the_beneficiary_does_with_a_grant_is_no_grant_of_his(string promise)
    {
        var agreement = Reading.ReadArticle("Engagements de l'Association", $"L'Association s'engage à :\n- {promise} ;\n- ouvrir la salle.");
        Assert.Empty(agreement.Grants);
        Assert.Equal(2, agreement.Commitments.Count);
    }

    [Theory]
    [InlineData("verser une subvention de 5 000 €, à utiliser selon l'objet de la subvention")]
    [InlineData("accorder, sur demande, la subvention de 5 000 €")]
    [InlineData("maintenir la subvention de 5 000 €")]
    public void What_is_given_is_a_grant_whatever_is_said_of_its_use(string promise) =>
        Assert.Equal(5_000m, Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- {promise} ;\n- ouvrir la salle.").Grants).Amount);

    [Theory]
    [InlineData("financer 50 % des actions, sur présentation d'une demande de subvention")]
    [InlineData("financer 50 % des dépenses d'emploi, la subvention étant versée en une fois")]
    [InlineData("prendre en charge 50 % du coût de l'emploi du directeur au moyen de la subvention")]
    [InlineData("participer à hauteur de 50 % aux actions pour l'emploi dans le cadre de la subvention")]
    [InlineData("cofinancer l'action à hauteur de 50 % et à ne pas reverser la subvention")]
    public void A_share_is_promised_whatever_is_said_of_the_grant_that_pays_it(string promise) =>
        Assert.Equal(50m, Assert.Single(Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- {promise} ;\n- ouvrir la salle.").Grants).Rate);

    [Theory]
    [InlineData("prend effet dès qu'elle est exécutoire et s'achève le 31 décembre 2028")]
    [InlineData("prend effet à compter de sa transmission au contrôle de légalité et prend fin le 31 décembre 2028")]
    [InlineData("prend effet à sa réception par le Préfet et s'achève le 31 décembre 2028")]
    [InlineData("entre en vigueur à compter de sa publication, jusqu'au 31 décembre 2028")]
    [InlineData("prend effet à compter de sa transmission au contrôle de légalité et son échéance est fixée au 31 décembre 2028")]
    public void The_day_on_which_it_ends_is_not_its_first(string effect)
    {
        var result = Reading.ImportArticle("Durée", $"La convention {effect}.");
        Assert.Equal((null, null, new DateOnly(2028, 12, 31)), (result.Agreement!.Term!.Start, result.Agreement.Term.StartDate, result.Agreement.Term.EndDate));
        Assert.Contains(result.Agreement.Unread, passage => passage.Quote.Contains("2028", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("La convention peut être résiliée par la Ville, pour motif d'intérêt général, moyennant un préavis de trois mois.")]
    [InlineData("La convention peut être résiliée par l'Association, en cas de cessation de ses activités, avec un préavis de trois mois.")]
    [InlineData("La convention peut être résiliée pour motif d'intérêt général par la Ville, moyennant un préavis de trois mois.")]
    [InlineData("La convention peut être résiliée, à tout moment, par la Ville, moyennant un préavis de trois mois.")]
    [InlineData("La convention peut être résiliée à l'initiative de la Ville, moyennant un préavis de trois mois.")]
    [InlineData("La résiliation peut être prononcée par la Ville avec un préavis de trois mois.")]
    [InlineData("La Ville dispose de la faculté de résilier la convention avec un préavis de trois mois.")]
    [InlineData("La convention peut être résiliée avec un préavis d'un mois en cas de manquement et de trois mois dans les autres cas.")]
    [InlineData("En cas de manquement, la Ville peut résilier la convention avec un préavis de quinze jours.")]
    public void A_notice_of_one_party_is_not_that_of_all(string sentence)
    {
        var agreement = Reading.ReadArticle("Résiliation", sentence);
        Assert.Null(agreement.Termination?.Notice);
        Assert.NotEmpty(agreement.Unread);
    }

    [Theory]
    [InlineData("La convention peut être résiliée par la Ville ou l'Association, avec un préavis de trois mois.")]
    [InlineData("La convention peut être résiliée par la Ville ou par l'Association, avec un préavis de trois mois.")]
    public void A_notice_of_both_is_that_of_all(string sentence) =>
        Assert.Equal(3, Reading.ReadArticle("Résiliation", sentence).Termination!.Notice!.Count);

    [Theory]
    [InlineData("Elle ne peut pas être reconduite tacitement.")]
    [InlineData("Elle ne pourra faire l'objet d'une tacite reconduction.")]
    public void A_tacit_renewal_that_is_excluded_tells_of_no_other(string sentence) =>
        Assert.Equal(sentence, Assert.Single(Reading.ReadArticle("Durée", $"La convention est conclue pour un an. {sentence}").Unread).Quote);

    [Theory]
    [InlineData("Engagements communs", "Les parties s'engagent à verser 1 000 € chacune.")]
    [InlineData("Engagements de la Ville", "La Ville apporte un fonds de concours de 12 000 € en 2027 et de 8 000 € en 2028.")]
    [InlineData("Objet de la convention", "La Ville met à disposition de l'Association une salle.")]
    [InlineData("Objet de la convention", "La Ville soutient l'Association et lui verse une subvention de 5 000 €.")]
    public void What_is_given_and_not_read_whole_is_shown(string title, string sentence)
    {
        var agreement = Reading.ReadArticle(title, sentence);
        Assert.Empty(agreement.Grants);
        Assert.Equal(sentence, Assert.Single(agreement.Unread).Quote);
    }

    [Fact]
    public void A_promise_in_the_purpose_is_read_and_not_shown_again()
    {
        var agreement = Reading.ReadArticle("Objet de la convention", "La Ville s'engage à verser une subvention de 5 000 €.");
        Assert.Equal(5_000m, Assert.Single(agreement.Grants).Amount);
        Assert.Empty(agreement.Unread);
    }

    [Theory]
    [InlineData("La convention est conclue pour un an. Elle est renouvelable par tacite reconduction pour une durée maximale de trois ans.", null)]
    [InlineData("La convention est conclue pour un an. Elle est renouvelable tacitement par période d'un an, pour une durée maximale de trois ans.", 1)]
    [InlineData("La convention est conclue pour un an. Elle est renouvelée tacitement, sans pouvoir excéder une durée de trois ans.", null)]
    public void The_limit_of_all_renewals_is_not_the_length_of_one(string sentences, int? years)
    {
        var agreement = Reading.ReadArticle("Durée", sentences);
        Assert.Equal(years, agreement.Renewal!.Duration?.Count);
        Assert.Contains(agreement.Unread, passage => passage.Quote.Contains("trois ans", StringComparison.Ordinal));
    }
}
