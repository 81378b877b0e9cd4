using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Pages.History;

namespace SkillsHub.Portal.Tests.Pages;

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
    [InlineData("parties[cnam].signature.signedOn", "Signature de Le Cnam, date de signature")]
    [InlineData("openPoints[3].resolution.rate", "Point 3, taux en\u00a0%")]
    [InlineData("schedule.dueOn", "Date, ou première date")]
    [InlineData("fulfilments[0199c000].withdrawal.reason", "Preuve retirée")]
    [InlineData("fulfilments[0199c000].recordedBy", null)]
    [InlineData("fulfilments[0199c000].schedule", null)]
    public void A_change_names_the_part_that_it_is_of(string field, string? label) => Assert.Equal(label, AuditWords.Label(field, Name));

    private static string Name(string? slug) => slug == "cnam" ? "Le Cnam" : slug ?? "";
}
