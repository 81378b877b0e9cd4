using System.Text.Json;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Partners;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class JournalAboutTests
{
    [Theory]
    [InlineData("agreement.open_point_resolved", """{"question":"Quel taux ?","resolution":"Voté","rate":40}""", "Quel taux ? (Voté — 40\u00a0%)")]
    [InlineData("agreement.open_point_reopened", """{"question":"Quel taux ?","resolution":"Voté","rate":40.0,"reason":"Faute de frappe"}""", "Quel taux ? (était convenu\u00a0: Voté — 40\u00a0%)\u00a0; motif\u00a0: Faute de frappe")]
    [InlineData("agreement.signature_withdrawn", """{"title":"Convention","party":"cnam","reason":"Mauvais acte"}""", "Convention (Le Cnam)\u00a0; motif\u00a0: Mauvais acte")]
    [InlineData("agreement.returned_to_draft", """{"title":"Convention","reason":"Taux à revoir"}""", "Convention\u00a0; motif\u00a0: Taux à revoir")]
    public void A_fact_says_what_it_is_about_and_why(string fact, string data, string about)
    {
        var entry = new JournalEntry { Type = $"skillshub.partnership.{fact}.v1", Data = JsonDocument.Parse(data).RootElement };

        Assert.Equal(about, JournalWords.About(entry, new Dictionary<string, string>(StringComparer.Ordinal) { ["cnam"] = "Le Cnam" }));
    }
}
