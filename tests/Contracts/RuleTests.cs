using System.Text.Json;
using System.Text.Json.Nodes;

namespace SkillsHub.Contracts.Tests;

public sealed class RuleTests
{
    public static TheoryData<string> Types => AllContracts.Types;

    [Fact]
    public void All_contracts_fit_into_one_registry()
    {
        var registry = new EventRegistry(AllContracts.Definitions);

        Assert.Equal(AllContracts.Definitions.Count, registry.Definitions.Count);
    }

    [Fact]
    public void Every_event_of_a_contracts_assembly_is_listed()
    {
        var events = AllContracts.Assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.IsAssignableTo(typeof(IntegrationEvent)) && !type.IsAbstract);

        Assert.Empty(events.Except(AllContracts.Definitions.Select(definition => definition.ClrType)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_contract_is_named_after_its_service_and_version(string type)
    {
        var definition = AllContracts.Get(type);
        if (definition.ClrType == typeof(StreamPositionDiscarded))
            return;

        Assert.Equal($"SkillsHub.{definition.Service}.Contracts.{type[(type.LastIndexOf('.') + 1)..]}", definition.ClrType.Namespace, ignoreCase: true);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_contract_is_made_of_plain_values_and_contract_types(string type)
    {
        var foreign = ContractShape.TypesOf(AllContracts.Get(type).ClrType)
            .Where(part => part.Assembly != typeof(IntegrationEvent).Assembly && !AllContracts.Assemblies.Contains(part.Assembly));

        Assert.Empty(foreign);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_reader_of_today_takes_what_a_later_writer_adds(string type)
    {
        var contract = AllContracts.Get(type).ClrType;
        var written = JsonSerializer.SerializeToNode(Sample.Of(contract), contract, EventJson.Options)!;
        var before = written.ToJsonString();
        AddToEveryObject(written);

        var read = written.Deserialize(contract, EventJson.Options);

        Assert.Equal(before, JsonSerializer.SerializeToNode(read, contract, EventJson.Options)!.ToJsonString());
    }

    private static void AddToEveryObject(JsonNode node)
    {
        if (node is JsonObject record)
        {
            foreach (var (_, part) in record)
            {
                if (part is not null)
                    AddToEveryObject(part);
            }

            record["addedLater"] = new JsonObject { ["value"] = 1 };
        }

        if (node is JsonArray list)
        {
            foreach (var part in list.OfType<JsonNode>())
                AddToEveryObject(part);
        }
    }
}
