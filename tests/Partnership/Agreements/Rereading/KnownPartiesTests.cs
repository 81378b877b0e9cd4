using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements.Import.Corrections;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Agreements.Rereading.RereadingRequests;

namespace SkillsHub.Partnership.Tests.Agreements.Rereading;

/// <summary>The second agreement of a hub, whose text names a party of the first a little otherwise.</summary>
public sealed class KnownPartiesTests(PartnershipService service) : IClassFixture<PartnershipService>, IAsyncLifetime
{
    private const string Ville = "ville-de-boisclair";
    private const string Association = "association-savoirs-partages";

    private readonly string hub = $"hub-{Guid.NewGuid():N}";
    private AgreementClient staff = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var operators = service.ClientOf(TestUser.Operator());
        (await operators.PostAsJsonAsync("/api/partnership/hubs", new { slug = hub, name = "Maison", town = "Boisclair", timeZone = "Europe/Paris" }, Token)).EnsureSuccessStatusCode();
        staff = new(service.ClientOf(TestUser.Staff(hub)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_party_that_the_hub_knows_by_another_name_is_told_and_bound_and_its_people_see_the_agreement()
    {
        var first = await ImportAsync("La Ville de Boisclair, SIRET 732 829 320 00074");
        Assert.Empty(await UnknownAsync(first));
        await OpenAsync(first);
        var second = await ImportAsync("La Commune de Boisclair, SIRET 732 829 320 00074");
        Assert.Equal([("commune-de-boisclair", "La Commune de Boisclair", "La Ville de Boisclair")], await UnknownAsync(second));
        using var ville = service.ClientOf(TestUser.Partner(Ville, hub));
        Assert.Equal(HttpStatusCode.NotFound, (await new AgreementClient(ville).GetAsync(second)).StatusCode);

        await DoneAsync(staff.PutAsync(second, "parties", Said(Ville)));
        Assert.Empty(await UnknownAsync(second));
        await OpenAsync(second);

        var (agreement, _) = await new AgreementClient(ville).ReadAsync(second);
        Assert.Equal((Ville, "La Commune de Boisclair"), ((string?)agreement["parties"]![0]!["slug"], (string?)agreement["parties"]![0]!["name"]));
        Assert.Equal(Ville, (string?)agreement["content"]!["parties"]![0]!["organisation"]);
        using var known = service.ClientOf(TestUser.Staff(hub));
        Assert.Equal([Association, Ville], JsonNode.Parse(await known.GetStringAsync("/api/partnership/organisations", Token))!["items"]!.AsArray().Select(one => (string?)one!["slug"]));
        await RefusedAsync(staff.SendAsync(HttpMethod.Get, second, "reading/unknown-parties", body: null, ifMatch: null), HttpStatusCode.Conflict, "agreement.not-a-draft");
    }

    [Theory]
    [InlineData("ville-de-nulle-part", "reading.unknown-organisation")]
    [InlineData("Ville \0", "reading.unknown-organisation")]
    [InlineData(Association, "reading.same-organisation")]
    public async Task Nobody_is_bound_to_whom_the_hub_does_not_know_or_to_another_party(string organisation, string rule)
    {
        await OpenAsync(await ImportAsync("La Ville de Boisclair"));
        var second = await ImportAsync("La Commune de Boisclair");

        var problem = await RefusedAsync(staff.PutAsync(second, "parties", Said(organisation)), HttpStatusCode.BadRequest, "request.invalid");

        Assert.Equal([("parties[0].organisation", rule)], Errors(problem));
    }

    private static object Said(string organisation) => new
    {
        parties = new object[]
        {
            new { name = "La Commune de Boisclair", firstLine = 6, lastLine = 6, address = "2 place du Marché", siret = "73282932000074", representative = new { function = "Maire" }, organisation },
            new { name = "L'Association Savoirs Partagés", firstLine = 10, lastLine = 11, address = "8 rue des Tilleuls", representative = new { function = "Présidente" } },
        },
    };

    private async Task<Guid> ImportAsync(string ville)
    {
        using var answer = await staff.ImportAsync(Encoding.UTF8.GetBytes($"{Rereadings.Text.Replace("La Ville de Boisclair", ville, StringComparison.Ordinal)}\n{Guid.NewGuid():N}\n"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (Guid)(await AgreementClient.BodyOf(answer))["id"]!;
    }

    private async Task OpenAsync(Guid id)
    {
        await staff.ResolveAllBlockingAsync(id);
        await DoneAsync(staff.ChangeAsync(id, "open-for-signature"));
    }

    private async Task<IEnumerable<(string?, string?, string?)>> UnknownAsync(Guid id) =>
        (await staff.ReadAsync(id, "reading/unknown-parties")).Body["items"]!.AsArray().Select(one => ((string?)one!["slug"], (string?)one["name"], (string?)one["sameSiret"]?["name"]));
}
