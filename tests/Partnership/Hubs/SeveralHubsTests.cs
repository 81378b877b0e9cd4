using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Hubs;

/// <summary>Two hubs in one installation, each with two agreements in force between parties of the same names.</summary>
public sealed class SeveralHubsTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Root = "/api/partnership";
    private const string School = "association-ecole-du-soir-des-trois-rivieres";

    private static readonly string[] Lists = ["agreements", "organisations", "commitments/due", "deadlines/due?state=missed,dueToday,approaching,upcoming", "committees", "disputes", "branding/permissions", "amendments/awaiting", "calendar-links", "audit"];

    [Fact]
    public async Task Each_list_holds_both_agreements_of_ones_own_hub_and_none_of_the_other()
    {
        var hubs = new Dictionary<string, List<Guid>>(StringComparer.Ordinal) { [await OpenAsync()] = [], [await OpenAsync()] = [] };
        foreach (var (hub, agreements) in hubs)
        {
            var staff = new AgreementClient(service.ClientOf(TestUser.Staff(hub)));
            agreements.Add(await staff.BringIntoForceAsync());
            agreements.Add(await staff.BringIntoForceAsync());
        }

        foreach (var (hub, own) in hubs)
        {
            var others = hubs.Where(other => other.Key != hub).SelectMany(other => other.Value).ToList();
            foreach (var user in new[] { TestUser.Staff(hub), TestUser.Partner(School, hub) })
            {
                using var client = service.ClientOf(user);
                Assert.Equal(own.Order(), JsonNode.Parse(await client.GetStringAsync($"{Root}/agreements", Token))!["items"]!.AsArray().Select(one => (Guid)one!["id"]!).Order());
                foreach (var list in Lists)
                {
                    using var answer = await client.GetAsync($"{Root}/{list}", Token);
                    Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == System.Net.HttpStatusCode.Forbidden, $"{list}: {answer.StatusCode}");
                    var body = await answer.Content.ReadAsStringAsync(Token);
                    Assert.DoesNotContain(others, other => body.Contains($"{other}", StringComparison.Ordinal));
                    if (list == "organisations")
                        Assert.Equal(5, JsonNode.Parse(body)!["items"]!.AsArray().Count);
                    if (list is "committees" && user.Role == "staff")
                        Assert.All(own, id => Assert.Contains($"{id}", body, StringComparison.Ordinal));
                }

                foreach (var part in new[] { "", "/commitments", "/deadlines", "/terms", "/committee", "/funding/plan", "/amendments", "/notices", "/file", "/source" })
                {
                    using var foreign = await client.GetAsync($"{Root}/agreements/{others[0]}{part}", Token);
                    Assert.Equal(System.Net.HttpStatusCode.NotFound, foreign.StatusCode);
                    using var seen = await client.GetAsync($"{Root}/agreements/{own[1]}{part}", Token);
                    Assert.True(seen.IsSuccessStatusCode, $"{part}: {seen.StatusCode}");
                }
            }
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<string> OpenAsync()
    {
        var slug = $"hub-{Guid.NewGuid():N}";
        using var operators = service.ClientOf(TestUser.Operator());
        (await operators.PostAsJsonAsync($"{Root}/hubs", new { slug, name = "Maison", town = "Revin", timeZone = "Europe/Paris" }, Token)).EnsureSuccessStatusCode();
        return slug;
    }
}
