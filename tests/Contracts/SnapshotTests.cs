using SkillsHub.Events.Contracts.V1;
using SkillsHub.Testing;

namespace SkillsHub.Contracts.Tests;

public sealed class SnapshotTests
{
    private const string Accept = "ACCEPT_SNAPSHOTS";

    public static TheoryData<string> Types => AllContracts.Types;

    [Theory]
    [MemberData(nameof(Types))]
    public Task A_contract_keeps_its_json(string type) => KeepsAsync(type, ContractShape.Of(AllContracts.Get(type)));

    // Sent to whoever tests a subscription, and published by nobody.
    [Fact]
    public Task The_test_of_a_webhook_keeps_its_json() =>
        KeepsAsync(WebhookTested.Type, ContractShape.Of(WebhookTested.Type, "Webhook", typeof(WebhookTested)));

    private static async Task KeepsAsync(string type, string shape)
    {
        var file = Repository.PathTo($"tests/Contracts/Snapshots/{type}.json");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            await File.WriteAllTextAsync(file, shape, TestContext.Current.CancellationToken);

        Assert.True(File.Exists(file), $"{type} is a new contract. {HowToAccept}\n{shape}");
        var kept = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.True(kept == shape, $"The JSON of {type} is not what it was. Readers rely on it: a contract changes by addition only, "
            + $"anything else is a new type in V2 published beside it. What is added is never required: events stored before do not have it. If this is such an addition: {HowToAccept}\nKept:\n{kept}\nNow:\n{shape}");
    }

    [Fact]
    public void A_contract_that_was_published_is_still_there()
    {
        var kept = Directory.EnumerateFiles(Repository.PathTo("tests/Contracts/Snapshots"), "*.json").Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(kept.Except([.. AllContracts.Definitions.Select(definition => definition.Type), WebhookTested.Type], StringComparer.Ordinal));
    }

    private static string HowToAccept => $"Accept it with: {Accept}=1 dotnet run --project tests/Contracts, and commit tests/Contracts/Snapshots.";
}
