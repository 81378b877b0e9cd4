using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Tests.Agreements.Import;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Agreements;

public sealed class AgreedGrantsTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Fact]
    public void Each_blank_of_the_text_gets_its_own_answer()
    {
        var result = Reading.Import(Samples.Text());
        var agreement = Agreement.Import(Guid.CreateVersion7(), "valmer", result, "convention.txt", "accueil", DateTimeOffset.UnixEpoch);
        var blanks = result.Agreement!.Grants.Count(grant => grant.State == Partnership.Agreements.Import.GrantValueState.Blank);
        var rate = 0m;
        foreach (var point in agreement.OpenPoints)
        {
            // Whoever answers for it: the grant is its promisor's.
            Assert.Null(agreement.Assign(point.Number, agreement.Parties[^1].Slug).Error);
            Assert.Null(agreement.Resolve(point.Number, new OpenPointResolution { Text = "Réglé", Rate = ++rate, Amount = rate, ResolvedBy = "accueil", ResolvedAt = DateTimeOffset.UnixEpoch }).Error);
        }

        var agreed = AgreedGrants.Of(result.Agreement.Grants, agreement.OpenPoints).Select(grant => grant.AgreedRate ?? grant.AgreedAmount).OfType<decimal>().ToList();

        Assert.True(blanks > 0);
        Assert.Equal(blanks, agreed.Distinct().Count());
    }

    [Theory]
    [InlineData("une subvention d'investissement de … % du coût des travaux et une dotation de fonctionnement de …… €", "1/ /2")]
    [InlineData("une subvention d'investissement de … % du coût des travaux, dans la limite de … % des aides publiques", "1/")]
    [InlineData("une subvention d'investissement de 30 % du coût des travaux, dans la limite de …… €, et une subvention de fonctionnement de … % du budget", "/ /")]
    public void The_blanks_of_a_promise_go_to_its_grants_in_turn_and_none_on_a_guess(string promise, string expected)
    {
        var extract = Reading.ReadArticle("Engagements de la Ville", $"La Ville s'engage à :\n- verser {promise}.");
        var points = extract.OpenPoints.Select((point, index) =>
        {
            var settled = OpenPoint.Of(point, index + 1);
            settled.Resolve(new OpenPointResolution { Text = "Réglé", Rate = index + 1, Amount = index + 1, ResolvedBy = "accueil", ResolvedAt = DateTimeOffset.UnixEpoch });
            return settled;
        });

        var agreed = AgreedGrants.Of(extract.Grants, points);

        Assert.Equal(expected, string.Join(' ', agreed.Select(grant => $"{grant.AgreedRate}/{grant.AgreedAmount}")));
    }

    [Fact]
    public async Task An_agreed_rate_stands_beside_the_blank_that_it_answers()
    {
        var staff = new AgreementClient(service.ClientOf(TestUser.Staff()));
        var id = await staff.ImportUniqueSampleAsync();
        Assert.All(await BlanksAsync(staff, id), grant => Assert.Null(grant!["agreedRate"]));

        await staff.ResolveAllBlockingAsync(id);

        var settled = await BlanksAsync(staff, id);
        Assert.NotEmpty(settled);
        Assert.All(settled, grant => Assert.True((decimal?)grant!["agreedRate"] == 12.5m || (decimal?)grant["agreedAmount"] == 1_000m));
    }

    private static async Task<List<System.Text.Json.Nodes.JsonNode?>> BlanksAsync(AgreementClient staff, Guid id) =>
        [.. (await staff.ReadAsync(id)).Body["content"]!["grants"]!.AsArray().Where(grant => (string?)grant!["state"] == "blank")];
}
