using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>The facts of the reports come from the real journal, each once and in its order, whoever of the replicas reads it and is killed meanwhile.</summary>
public sealed class JournalFollowerTests(ReportingService service) : IClassFixture<ReportingService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_told_becomes_facts_and_reading_all_anew_gives_the_same_facts()
    {
        await service.StartReplicaAsync(Token);
        using var staff = service.ClientOf(TestUser.Staff());
        var id = await new AgreementClient(staff).BringIntoForceAsync();
        var money = new FundingRequests(staff, id);
        await money.PaidGrantAsync(FundingRequests.Commune, 500m);
        await FactsAsync(id, "Paid", 1);
        await service.Service.KillAsync();
        await service.Service.RestartAsync(Token);
        await money.PaidGrantAsync(FundingRequests.Communaute, 700m);
        await FactsAsync(id, "Paid", 2);
        await service.ReadAllAsync();
        var before = await DigestAsync();

        await service.RunAsync("rebuild-reports");

        await service.ReadAllAsync();
        Assert.Equal(before, await DigestAsync());
        Assert.Equal(FundingRequests.Commune, await service.Database.ScalarAsync<string>($"select readers[1] from report_fact where agreement_id = '{id}' and measure = 'Paid' order by position limit 1", Token));
    }

    private Task FactsAsync(Guid id, string measure, long count) => Eventually.EqualAsync(
        count, () => service.Database.ScalarAsync<long>($"select count(*) from report_fact where agreement_id = '{id}' and measure = '{measure}'", Token));

    private Task<string> DigestAsync() => service.Database.ScalarAsync<string>("select md5(string_agg(f::text, '|' order by position)) from report_fact f", Token);
}
