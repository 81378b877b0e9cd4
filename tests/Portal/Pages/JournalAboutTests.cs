using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Partners;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class JournalAboutTests
{
    public JournalAboutTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");

    [Theory]
    [InlineData("agreement.open_point_resolved", """{"question":"Quel taux ?","resolution":"Voté","rate":40}""", "Quel taux ? (Voté — 40\u00a0%)")]
    [InlineData("agreement.open_point_reopened", """{"question":"Quel taux ?","resolution":"Voté","rate":40.0,"reason":"Faute de frappe"}""", "Quel taux ? (était convenu\u00a0: Voté — 40\u00a0%)\u00a0; motif\u00a0: Faute de frappe")]
    [InlineData("agreement.signature_withdrawn", """{"title":"Convention","party":"cnam","reason":"Mauvais acte"}""", "Convention (Le Cnam)\u00a0; motif\u00a0: Mauvais acte")]
    [InlineData("agreement.returned_to_draft", """{"title":"Convention","reason":"Taux à revoir"}""", "Convention\u00a0; motif\u00a0: Taux à revoir")]
    [InlineData("agreement.amendment_lapsed", """{"title":"Convention","amendment":2,"rule":"agreement.ended","reason":"The agreement is Terminated."}""", "Convention\u00a0; motif\u00a0: La convention a pris fin avant le jour où il devait prendre effet.")]
    [InlineData("agreement.amendment_withdrawn", """{"title":"Convention","amendment":2,"reason":"Plus tard"}""", "Convention\u00a0; motif\u00a0: Plus tard")]
    [InlineData("commitment.registered", """{"number":4,"party":"cnam","text":"prêter une salle"}""", "engagement n°\u00a04\u00a0: prêter une salle (Le Cnam)")]
    [InlineData("commitment.planned", """{"number":4,"party":"cnam","dueOn":"2026-06-30"}""", "engagement n°\u00a04, pour le 30 juin 2026 (Le Cnam)")]
    [InlineData("commitment.fulfilled", """{"number":4,"occurrence":"2026-06-30","proofTitle":"Atelier"}""", "engagement n°\u00a04, échéance du 30 juin 2026\u00a0: Atelier")]
    [InlineData("commitment.fulfilment_withdrawn", """{"number":4,"party":"cnam","reason":"Mauvaise pièce"}""", "engagement n°\u00a04 (Le Cnam)\u00a0; motif\u00a0: Mauvaise pièce")]
    [InlineData("notice.sent", """{"purpose":"renewal","from":"cnam","to":["region","ville"],"number":"2C 12"}""", "Reconduction, 2C 12, Le Cnam → region, ville")]
    [InlineData("notice.withdrawn", """{"purpose":"termination","from":"region","to":["cnam"],"number":"2C 12","reason":"Erreur"}""", "Résiliation, 2C 12, region → Le Cnam\u00a0; motif\u00a0: Erreur")]
    [InlineData("deadline.missed", """{"deadlineId":"x","kind":"renewalNotice","party":"cnam","counterpart":"region"}""", "Lettre de reconduction, Le Cnam → region")]
    [InlineData("deadline.approaching", """{"deadlineId":"renewal-notice","kind":"renewalNotice"}""", "Dernier jour pour convenir de la reconduction")]
    [InlineData("deadline.missed", """{"deadlineId":"commitment.12.2026-03-31","kind":"commitment","party":"cnam"}""", "Engagement n° 12 (Le Cnam)")]
    [InlineData("deadline.met", """{"deadlineId":"funding-call.3.2","kind":"fundingCall","party":"cnam"}""", "Versement de l’appel de fonds 2 de la subvention n°\u00a03 (Le Cnam)")]
    [InlineData("deadline.approaching", """{"deadlineId":"x","kind":"annualReport","party":"cnam","legalDate":"2030-11-03"}""", "Rapport annuel (Le Cnam)")]
    [InlineData("grant.paid", """{"number":1,"funder":"cnam","amount":6000.5,"instalment":1}""", "subvention n°\u00a01, 6\u202f000,50\u00a0€ (Le Cnam)")]
    [InlineData("grant.step_reversed", """{"number":1,"funder":"ville","amount":6000,"kind":"paid","reason":"Mauvais compte"}""", "subvention n°\u00a01, 6\u202f000,00\u00a0€ (ville)\u00a0; motif\u00a0: Mauvais compte")]
    [InlineData("grant.spent", """{"number":1,"funder":"cnam","amount":60,"stepId":"x"}""", "subvention n°\u00a01, 60,00\u00a0€ (Le Cnam)")]
    [InlineData("grant.voucher_tied", """{"number":1,"funder":"cnam","amount":60,"voucherId":"x"}""", "subvention n°\u00a01, 60,00\u00a0€ (Le Cnam)")]
    [InlineData("own_means.spent", """{"amount":60}""", "60,00\u00a0€")]
    [InlineData("contribution.recorded", """{"party":"cnam","kind":"premises"}""", "Le Cnam")]
    [InlineData("funding_plan.line_stated", """{"number":2,"funder":"cnam"}""", "ligne n°\u00a02, Le Cnam")]
    [InlineData("funding_plan.line_set_aside", """{"number":2,"reason":"En double"}""", "ligne n°\u00a02\u00a0; motif\u00a0: En double")]
    [InlineData("funding_plan.base_stated", """{"number":2,"name":"Budget"}""", "Budget")]
    [InlineData("committee_meeting.convened", """{"title":"Convention","meeting":2,"day":"2026-09-01","agenda":["Budget"]}""", "réunion n°\u00a02 du 1er septembre 2026")]
    [InlineData("committee_meeting.held", """{"meeting":2,"day":"2026-09-01","voices":2,"isCorrection":true}""", "réunion n°\u00a02 du 1er septembre 2026, présences corrigées")]
    [InlineData("committee.seat_changed", """{"title":"Convention","seat":3,"organisation":"cnam","closedFrom":"2026-03-01"}""", "siège n°\u00a03 (Le Cnam), fermé à partir du 1er mars 2026")]
    [InlineData("committee.seat_changed", """{"title":"Convention","seat":3,"party":"cnam"}""", "siège n°\u00a03 (Le Cnam)")]
    [InlineData("committee_meeting.cancelled", """{"title":"Convention","meeting":2,"day":"2026-09-01","reason":"Neige"}""", "réunion n°\u00a02 du 1er septembre 2026\u00a0; motif\u00a0: Neige")]
    [InlineData("committee_meeting.decision_taken", """{"meeting":2,"day":"2026-09-01","decision":4,"kind":"other","text":"Oui."}""", "n°\u00a04, Autre décision\u00a0: Oui. (réunion n°\u00a02 du 1er septembre 2026)")]
    [InlineData("brand_permission.asked", """{"title":"Convention","permission":2,"action":"Forum","party":"cnam","uses":["logo"]}""", "demande n°\u00a02\u00a0: Forum (Le Cnam)")]
    [InlineData("brand_permission.granted", """{"title":"Convention","permission":2,"action":"Forum","party":"cnam","isComplete":false}""", "demande n°\u00a02\u00a0: Forum, un autre accord est attendu (Le Cnam)")]
    [InlineData("brand_permission.revoked", """{"title":"Convention","permission":2,"action":"Forum","party":"cnam","revokedFrom":"2026-09-01","reason":"Charte"}""", "demande n°\u00a02\u00a0: Forum, à partir du 1er septembre 2026 (Le Cnam)\u00a0; motif\u00a0: Charte")]
    [InlineData("dispute.opened", """{"dispute":3,"notifiedOn":"2026-09-01","articles":["8"]}""", "différend n°\u00a03, le 1er septembre 2026")]
    [InlineData("dispute.step_recorded", """{"dispute":3,"step":2,"kind":"mediation","day":"2026-09-01"}""", "différend n°\u00a03, médiation, le 1er septembre 2026")]
    [InlineData("dispute.closed", """{"dispute":3,"outcome":"judged","closedOn":"2026-09-01"}""", "différend n°\u00a03, jugé, le 1er septembre 2026")]
    public void A_fact_says_what_it_is_about_and_why(string fact, string data, string about)
    {
        var entry = new JournalEntry { Type = $"skillshub.partnership.{fact}.v1", Data = JsonDocument.Parse(data).RootElement };

        Assert.Equal(about, JournalWords.About(entry, new Dictionary<string, string>(StringComparer.Ordinal) { ["cnam"] = "Le Cnam" }));
    }

    [Fact]
    public void A_fact_of_a_commitment_leads_to_it()
    {
        var id = Guid.NewGuid();
        var entry = new JournalEntry { Type = "skillshub.partnership.commitment.planned.v1", Data = JsonSerializer.SerializeToElement(new { agreementId = id, number = 4 }) };
        Assert.Equal($"/agreements/{id}/commitments/4", JournalWords.Address(entry));
        Assert.Equal($"/agreements/{id}/funding/grants/4", JournalWords.Address(entry with { Type = "skillshub.partnership.grant.paid.v1" }));
        Assert.Null(JournalWords.Address(entry with { Type = "skillshub.partnership.agreement.signed.v1" }));
        var called = entry with { Type = "skillshub.partnership.deadline.missed.v1", Data = JsonSerializer.SerializeToElement(new { agreementId = id, deadlineId = "funding-call.3.2", kind = "fundingCall" }) };
        Assert.Equal($"/agreements/{id}/funding/grants/3", JournalWords.Address(called));
        var brand = entry with { Type = "skillshub.partnership.brand_permission.granted.v1", Data = JsonSerializer.SerializeToElement(new { agreementId = id, permission = 2 }) };
        Assert.Equal($"/agreements/{id}/branding/2", JournalWords.Address(brand));
        var dispute = entry with { Type = "skillshub.partnership.dispute.settled.v1", Data = JsonSerializer.SerializeToElement(new { aggregateId = Guid.NewGuid(), agreementId = id, dispute = 3, amendment = 2 }) };
        Assert.Equal($"/agreements/{id}/disputes/3", JournalWords.Address(dispute));
    }
}
