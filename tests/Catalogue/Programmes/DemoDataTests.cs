using System.Net;
using System.Text.Json;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Catalogue.Tests.Programmes;

public sealed class DemoDataTests(DemoCatalogueService service) : IClassFixture<DemoCatalogueService>
{
    private readonly CatalogueClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task A_few_dozen_programmes_cover_every_pathway_with_sessions_to_come()
    {
        var items = (await staff.GetAsync("?limit=100")).Body.GetProperty("items").EnumerateArray().ToList();

        Assert.InRange(items.Count, 30, 60);
        Assert.Equal(6, items.SelectMany(item => item.GetProperty("pathways").EnumerateArray()).Select(pathway => pathway.GetString()).Distinct().Count());
        Assert.All(items, item => Assert.Equal("published", item.GetProperty("state").GetString()));
        Assert.All(items, item => Assert.True(item.GetProperty("nextSession").GetProperty("startsOn").GetDateTime() > DateTime.UtcNow));
    }

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        var before = await staff.GetAsync("?limit=100");

        await service.MigrateAgainAsync();

        Assert.Equal(before.ETag, (await staff.GetAsync("?limit=100")).ETag);
    }

    [Fact]
    public async Task A_programme_that_staff_gave_another_code_does_not_come_back_under_its_old_one()
    {
        var programme = await staff.GetAsync($"/{(await staff.GetAsync("?limit=100")).Body.GetProperty("items")[0].GetProperty("id").GetGuid()}");
        var edited = await staff.EditAsync(programme, CatalogueClient.Sheet(code: "SA-VOIX-1"));
        Assert.Equal(HttpStatusCode.OK, edited.Status);
        var before = await staff.GetAsync("?limit=100");

        await service.MigrateAgainAsync();

        Assert.Equal(before.ETag, (await staff.GetAsync("?limit=100")).ETag);
    }

    [Fact]
    public async Task Months_later_when_all_sessions_are_over_each_programme_has_sessions_to_come_again()
    {
        await service.Database.ExecuteAsync("update session set starts_on = starts_on - 1000, ends_on = ends_on - 1000", TestContext.Current.CancellationToken);
        var over = (await staff.GetAsync("?limit=100")).Body.GetProperty("items").EnumerateArray().ToList();
        Assert.All(over, item => Assert.Equal(JsonValueKind.Null, item.GetProperty("nextSession").ValueKind));

        await service.MigrateAgainAsync();

        var items = (await staff.GetAsync("?limit=100")).Body.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(over.Count, items.Count);
        Assert.All(items, item => Assert.True(item.GetProperty("nextSession").GetProperty("startsOn").GetDateTime() > DateTime.UtcNow));
    }
}
