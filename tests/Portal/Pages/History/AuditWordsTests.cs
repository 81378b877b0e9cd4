using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.History;
using SkillsHub.Portal.Tests.Support;

namespace SkillsHub.Portal.Tests.Pages.History;

public sealed class AuditWordsTests
{
    public AuditWordsTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");

    [Theory]
    [InlineData("schedule.kind", "once", "Une fois, à une date")]
    [InlineData("owner", "once", "once")]
    [InlineData("fulfilments[0199c000].proof.kind", "event", "Rendez-vous de l’agenda")]
    [InlineData("fulfilments[0199c000].proof.title", "event", "event")]
    [InlineData("fulfilments[0199c000].proof.title", "2026-03-31", "2026-03-31")]
    [InlineData("parties[cnam].signature.signedOn", "2026-03-31", "31 mars 2026")]
    [InlineData("state", "inForce", "En vigueur")]
    public void A_value_is_said_by_its_field_and_not_by_what_it_looks_like(string field, string value, string words) =>
        Assert.Equal(words, AuditWords.Value(field, JsonSerializer.SerializeToElement(value), Name));

    [Theory]
    [InlineData("parties[cnam].signature.signedOn", "Signature du Cnam, date de signature")]
    [InlineData("openPoints[3].resolution.rate", "Point 3, taux en\u00a0%")]
    [InlineData("schedule.dueOn", "Date, ou première date")]
    [InlineData("fulfilments[0199c000].withdrawal.reason", "Preuve retirée")]
    [InlineData("fulfilments[0199c000].recordedBy", null)]
    [InlineData("fulfilments[0199c000].schedule", null)]
    public void A_change_names_the_part_that_it_is_of(string field, string? label) => Assert.Equal(label, AuditWords.Label(field, Name));

    [Theory]
    [InlineData("recipients[cnam].receivedOn", "2026-03-31", "Le Cnam, reçue le", "31 mars 2026")]
    [InlineData("recipients[cnam].returnedOn", "2026-03-31", "Le Cnam, revenue le", "31 mars 2026")]
    [InlineData("notRenewedAfter", "2030-12-31", "Pas de reconduction après le", "31 décembre 2030")]
    [InlineData("withdrawal.reason", "Mauvaise lettre", "Motif du retrait", "Mauvaise lettre")]
    [InlineData("tokenHash", "9f86d081", "Adresse du lien", "tenue secrète")]
    [InlineData("tellings[1].toldOn", "2026-03-31", "Hors courriel 1, prévenu·e le", "31 mars 2026")]
    [InlineData("tellings[1].means", "téléphone", "Hors courriel 1, par quel moyen", "téléphone")]
    public void What_happens_to_letters_and_links_has_words(string field, string value, string label, string words) =>
        Assert.Equal((label, words), (AuditWords.Label(field, Name), AuditWords.Value(field, JsonSerializer.SerializeToElement(value), Name)));

    [Theory]
    [InlineData("steps[0199c000].amount", "1234.5", "Montant en euros", "1\u202f234,50\u00a0€")]
    [InlineData("steps[0199c000].kind", "\"paid\"", "Étape", "Versée")]
    [InlineData("lines[2].rate", "12.5", "Ligne 2, taux en\u00a0%", "12,5\u00a0%")]
    [InlineData("lines[2].fiscalYears", "[1,2026]", "Ligne 2, exercices", "Exercice 1\u00a0; 2026")]
    [InlineData("bases[1].years", """[{"year":2,"amount":5}]""", "Base 1, montants par exercice", "Exercice\u00a0: 2, Montant en euros\u00a0: 5,00\u00a0€")]
    [InlineData("lines[2].by", """{"amendment":3,"decision":null,"reason":"Vote"}""", "Ligne 2, ce qui le permet", "Avenant en vigueur n° 3, Motif du changement Vote")]
    [InlineData("funder", "\"cnam\"", "Financeur", "Le Cnam")]
    [InlineData("family", "\"training\"", "Famille d’activité", "Formation")]
    [InlineData("spentOn", "\"2026-03-31\"", "Date", "31 mars 2026")]
    [InlineData("steps[0199c000].expectedOn", "\"2026-03-31\"", "Attendu le", "31 mars 2026")]
    [InlineData("recipients[cnam].receipt", """{"kind":"document","reference":"AR 12","title":"Avis de réception"}""", "Le Cnam, preuve de réception", "Avis de réception (AR 12)")]
    [InlineData("proof", """{"kind":"document","reference":"registre 12","title":"Délibération 12"}""", "Preuve", "Délibération 12 (registre 12)")]
    [InlineData("valuation", """{"amount":900,"method":"loyer"}""", "Valorisation", "Montant en euros\u00a0: 900,00\u00a0€, Comment elle est estimée\u00a0: loyer")]
    public void What_happens_to_money_has_words(string field, string value, string label, string words) =>
        Assert.Equal((label, words), (AuditWords.Label(field, Name), AuditWords.Value(field, JsonDocument.Parse(value).RootElement, Name)));

    [Theory]
    [InlineData("years", """{"startsOn":null,"firstYearFrom":"2026-09-01","firstFiscalYearFrom":"2027-01-01","saidAt":"2026-03-01T08:00:00Z"}""", "Premier jour de l’année 1\u00a0: 1er septembre 2026\u00a0; Premier jour du premier exercice\u00a0: 1er janvier 2027")]
    [InlineData("years", "{}", "—")]
    [InlineData("corrections", "{}", "—")]
    [InlineData("corrections", """{"parties":{"what":[{"name":"La Ville"},{"name":"La Région"}],"by":"Marie Curie"},"term":{"what":{},"by":"Marie Curie"},"renewal":null,"points":[],"findings":[{}]}""", "parties\u00a0: La Ville, La Région\u00a0; durée (Marie Curie)\u00a0; constats ajoutés (1)")]
    [InlineData("shortenedNotice", """{"notice":{"count":1,"unit":"months"},"agreedOn":"2026-03-31","proof":"échange de lettres"}""", "1 mois\u00a0; convenu le 31 mars 2026\u00a0; échange de lettres")]
    [InlineData("shortenedNotices", """[{"notice":{"count":1,"unit":"months"},"agreedOn":"2026-03-31","proof":"échange de lettres","until":"2026-05-10"},{"notice":{"count":15,"unit":"days"},"agreedOn":"2026-06-01","proof":"x","withdrawal":{"reason":"Jamais signé"}}]""", "1 mois\u00a0; convenu le 31 mars 2026\u00a0; échange de lettres\u00a0; jusqu’au 9 mai 2026 — 15 jours\u00a0; convenu le 1er juin 2026\u00a0; x\u00a0; jamais convenu\u00a0: Jamais signé")]
    [InlineData("shortenedNotices", "[]", "—")]
    public void What_says_several_things_is_said_in_words_and_not_as_it_is_stored(string field, string value, string words) =>
        Assert.Equal(words, AuditWords.Value(field, JsonDocument.Parse(value).RootElement, Name));

    [Theory]
    [MemberData(nameof(AuditedThings.Subjects), MemberType = typeof(AuditedThings))]
    public void Each_thing_that_the_trail_tells_of_has_a_name(string subject) =>
        Assert.NotEqual(subject, AuditWords.Thing(new AuditEntry { Subject = subject }));

    [Theory]
    [MemberData(nameof(AuditedThings.Paths), MemberType = typeof(AuditedThings))]
    public void Each_property_that_the_trail_tells_of_has_a_word_or_is_left_out_on_purpose(string path) =>
        Assert.True((AuditWords.Label(path, Name) is null) == AuditSilence.Covers(path), $"{path} has neither word nor silence, or both.");

    private static string Name(string? slug) => slug == "cnam" ? "Le Cnam" : slug ?? "";
}
