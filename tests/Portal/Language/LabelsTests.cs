using System.Text.Json;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Events.Contracts;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Partners;

namespace SkillsHub.Portal.Tests.Language;

/// <summary>Whatever a service can say, the portal has words for.</summary>
public sealed class LabelsTests
{
    public static TheoryData<string> EventTypes =>
        [.. new[] { CatalogueContracts.Events, DocumentationContracts.Events, EventsContracts.Events, PartnershipContracts.Events }
            .SelectMany(events => events).Select(definition => definition.Type)];

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Every_fact_of_the_journal_has_words(string type) => Assert.NotEqual(type, JournalWords.Fact(type));

    [Fact]
    public void Every_pathway_has_words_and_can_be_chosen() =>
        Assert.Equal(Codes<TrainingPathway>(), Labels.Pathways.Where(choice => choice.Text != choice.Value).Select(choice => choice.Value));

    [Fact]
    public void Every_activity_family_has_words_and_can_be_chosen() =>
        Assert.Equal(Codes<ActivityFamily>(), Labels.Families.Where(choice => choice.Text != choice.Value).Select(choice => choice.Value));

    [Fact]
    public void Every_kind_of_event_can_be_chosen() =>
        Assert.Equal(Enum.GetNames<AgendaEventKind>().Select(JsonNamingPolicy.CamelCase.ConvertName), Labels.KindCodes);

    [Fact]
    public void Every_modality_has_words() =>
        Assert.All(Enum.GetNames<SessionModality>().Select(JsonNamingPolicy.CamelCase.ConvertName), code => Assert.NotEqual(code, Labels.Modality(code)));

    private static IEnumerable<string> Codes<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => JsonSerializer.Serialize(value).Trim('"'));
}
